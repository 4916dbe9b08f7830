// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildTimeline } from '../../core/briefing/timeline.ts';
import type { FigureView } from '../../core/briefing/types.ts';
import type { CardActions, CardContent, CardView, MentionExplanation } from '../../core/card.ts';
import { partialDate, topicId } from '../../core/ids.ts';
import { translateEnglish } from '../english.ts';
import { sampleCard, sampleQuotation, sampleQuotations, sampleShown, sampleTopic } from '../sample-views.ts';
import { renderCard } from './render-card.tsx';

const actions = {
  close: vi.fn(),
  togglePin: vi.fn(),
  compare: vi.fn(),
  step: vi.fn(),
  keep: vi.fn(async () => null),
  openDossier: vi.fn(),
  walkTo: vi.fn(),
  readInContext: vi.fn(),
  copy: vi.fn(async () => true),
  more: vi.fn(),
  switchTopicOff: vi.fn(),
  correct: vi.fn(),
  switchSiteOff: vi.fn(),
  reloadPage: vi.fn(),
  openLibrary: vi.fn(),
} satisfies CardActions;

let root: ShadowRoot;
const show = (view: CardView | null) => act(() => renderCard(root, view, actions, translateEnglish));
const find = (selector: string) => root.querySelector<HTMLElement>(selector) as HTMLElement;
const texts = (selector: string) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
const button = (name: string) =>
  [...root.querySelectorAll('button')].find(
    (one) => one.textContent === name || one.ariaLabel === name || one.getAttribute('aria-label') === name,
  ) as HTMLButtonElement;
const press = (key: string) =>
  act(() => {
    const from = root.activeElement ?? find('.card');
    from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });

beforeEach(() => {
  const host = document.body.appendChild(document.createElement('div'));
  root = host.attachShadow({ mode: 'open' });
  for (const action of Object.values(actions)) action.mockClear();
});
afterEach(async () => {
  await show(null);
  document.body.replaceChildren();
});

describe('renderCard', () => {
  it('leaves what else stands in the container alone, and takes out all that it put in', async () => {
    const style = root.appendChild(document.createElement('style'));
    await show(sampleCard());
    expect(find('.card')).not.toBeNull();
    await show(null);
    expect([...root.childNodes]).toEqual([style]);
    await show(null);
    expect([...root.childNodes]).toEqual([style]);
  });

  it('is a dialog named by its topic, in the language and direction of its own texts', async () => {
    await show(sampleCard());
    const card = find('[role=dialog]');
    expect(find(`#${card.getAttribute('aria-labelledby')}`).textContent).toBe('Article 5');
    expect([card.lang, card.dir]).toEqual(['en-GB', 'ltr']);
  });

  it('announces what opened, once it stands', async () => {
    await show(sampleCard({ quotes: sampleQuotations(6), documentCount: 2 }));
    expect(texts('.card > [role=status]')).toEqual(['Article 5. Treaty. 6 quotations in 2 documents']);
  });

  it('does not take the focus from a page that was only hovered', async () => {
    await show(sampleCard());
    expect(root.activeElement).toBeNull();
  });
});

describe('the quotations of a card', () => {
  it('are three, and all on demand', async () => {
    await show(sampleCard({ quotes: sampleQuotations(50), order: 'sentence' }));
    expect(find('.section-label').textContent).toBe('Closest to this sentence3 of 50');
    expect(texts('.quotation .words')).toEqual(['Statement 1.', 'Statement 2.', 'Statement 3.']);
    await act(() => button('Show all 50').click());
    expect(texts('.quotation')).toHaveLength(50);
    expect(find('.section-label').textContent).toBe('Closest to this sentence50 of 50');
  });

  it('do not repeat the definition', async () => {
    const [definition, ...others] = sampleQuotations(3);
    await show(sampleCard({ definition: definition ?? null, quotes: definition ? [definition, ...others] : [] }));
    expect(texts('.words')).toEqual(['Statement 1.', 'Statement 2.', 'Statement 3.']);
    expect(texts('.quotation .words')).toEqual(['Statement 2.', 'Statement 3.']);
  });

  it('need no heading where one stands alone', async () => {
    await show(sampleCard({ quotes: sampleQuotations(1) }));
    expect(texts('.section-label')).toEqual([]);
  });

  it('start anew for another topic', async () => {
    await show(sampleCard({ quotes: sampleQuotations(5) }));
    await act(() => button('Show all 5').click());
    await show(sampleCard({ topic: sampleTopic({ id: topicId('nato'), name: 'NATO' }), quotes: sampleQuotations(5) }));
    expect(texts('.quotation')).toHaveLength(3);
  });

  it('fold the same statement in other words under its first wording', async () => {
    const alsoSaid = ['2022-03-23', '2022-03-20'].map((said, at) =>
      sampleQuotation({ said: partialDate(said), text: `Again ${at + 1}.`, start: 900 + at }),
    );
    await show(sampleCard({ quotes: [sampleShown({ alsoSaid })] }));
    expect(texts('.quotation .words')).toHaveLength(1);
    const fold = button('Also said on 20 March 2022 and 23 March 2022');
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    await act(() => fold.click());
    expect(texts('.quotation .words').slice(1)).toEqual(['Again 1.', 'Again 2.']);
  });

  it('are opened by the timeline, folded ones as well', async () => {
    const said = (day: string) => ({ said: partialDate(day) });
    const quotes = sampleQuotations(5).map((quote, at) => ({ ...quote, ...said(`2022-03-1${at}`) }));
    const again = sampleQuotation({ text: 'Again.', start: 900, ...said('2022-03-23') });
    const all = quotes.map((quote, at) => (at === 4 ? { ...quote, alsoSaid: [again] } : quote));
    const timeline = buildTimeline([...quotes, again], []);
    await show(sampleCard({ quotes: all, timeline }));
    expect(texts('.quotation')).toHaveLength(3);
    const dots = [...root.querySelectorAll('.timeline [role=button]')];
    await act(() => void dots.at(-1)?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    expect(root.activeElement?.querySelector('.words')?.textContent).toBe('Again.');
    expect(texts('.quotation')).toHaveLength(6);
  });

  it('tell the reader which topic they were read under', async () => {
    const quote = sampleShown();
    await show(sampleCard({ quotes: [quote] }));
    await act(() => button('Read in context').click());
    expect(actions.readInContext).toHaveBeenCalledWith(quote, topicId('article-5'));
  });
});

describe('where sources differ', () => {
  it('shows the words side by side, what differs marked, cuts and the note as ours', async () => {
    const claim = (text: string, start: number, end: number) => ({
      quotation: sampleQuotation({ text, start: end }),
      emphasis: { start, end },
      cutBefore: true,
      cutAfter: false,
    });
    const claims = [claim('any member who is attacked', 18, 26), claim('an ally under threat', 8, 20)];
    await show(sampleCard({ conflicts: [{ id: 'one', kind: 'differ', claims, note: 'Neither quotes the treaty.' }] }));
    expect(texts('.claim mark')).toEqual(['attacked', 'under threat']);
    expect(texts('.claim .ours')).toEqual(['[…] ', '[…] ']);
    expect(find('.conflict > .our-note').textContent).toBe('Our note: Neither quotes the treaty.');
  });
});

describe('the figures of a card', () => {
  const figure = (value: string, more: Partial<FigureView> = {}): FigureView => ({
    value,
    unit: null,
    meaning: `what ${value} counts`,
    group: null,
    said: partialDate('2022-03-16'),
    sources: [sampleQuotation()],
    ...more,
  });

  it('say value, unit, what is counted, and each source', async () => {
    const sources = [sampleQuotation(), sampleQuotation({ start: 7, speaker: null })];
    await show(sampleCard({ figures: [figure('100,000', { unit: 'troops', sources })] }));
    expect(find('.figure-value').textContent).toBe('100,000 troops');
    expect(texts('.figure .meta p')).toEqual(['as of 16 March 2022']);
    expect(texts('.figure li')).toEqual([
      'Read in context: Jens Stoltenberg, 16 March 2022 · ¶ 4',
      'Read in context: the document, 16 March 2022 · ¶ 4',
    ]);
  });

  it('stand side by side where they give one count differently', async () => {
    const figures = [figure('four', { group: 'a' }), figure('eight', { group: 'a' }), figure('30')];
    await show(sampleCard({ figures }));
    expect(texts('.figure-group .figure-value')).toEqual(['four', 'eight']);
    expect(texts('.figure-value')).toEqual(['four', 'eight', '30']);
  });
});

describe('the header and the footer of a card', () => {
  it('offer the ways back and forward only where there are any, and say where the reader is', async () => {
    await show(sampleCard());
    expect(button('Back')).toBeUndefined();
    await show(sampleCard({}, { depth: 2, depths: 3 }));
    expect(find('.card-kind').textContent).toBe('Treaty · 1 quotation · card 2 of 3');
    await act(() => button('Back').click());
    await act(() => button('Forward').click());
    expect(actions.step.mock.calls).toEqual([[-1], [1]]);
    await show(sampleCard({}, { depth: 3, depths: 3 }));
    expect([button('Back').disabled, button('Forward').disabled]).toEqual([false, true]);
  });

  it('make a pinned card movable by its header', async () => {
    await show(sampleCard());
    expect(find('[data-drag-handle]')).toBeNull();
    await show(sampleCard({}, { pinned: true }));
    expect(find('[data-drag-handle]').className).toBe('card-header');
    expect(button('Pin').getAttribute('aria-pressed')).toBe('true');
  });

  it('switch off what is shown', async () => {
    await show(sampleCard());
    await act(() => button('Not this topic').click());
    await act(() => button('Mark nothing for Article 5').click());
    expect(actions.switchTopicOff).toHaveBeenCalledWith(topicId('article-5'));
    await act(() => button('Not on this site').click());
    expect(actions.switchSiteOff).toHaveBeenCalled();
  });

  it('take the reader’s word that a name is not meant, here or anywhere', async () => {
    const explanation: MentionExplanation = {
      ...{ text: 'ARTICLE 5', alias: 'Article 5', rule: { type: 'always' }, checks: [], evidenceName: null },
    };
    await show(sampleCard({}, { explanation }));
    await act(() => button('Not this topic').click());
    expect(find('.objection').textContent).toContain('“Article 5” does not mean Article 5:');
    await act(() => button('On this site').click());
    const said = { topic: topicId('article-5'), alias: 'Article 5' };
    expect(actions.correct).toHaveBeenLastCalledWith({ ...said, site: 'example.org' });
    await act(() => button('Anywhere').click());
    expect(actions.correct).toHaveBeenLastCalledWith({ ...said, site: null });
  });

  it('do not offer to switch off a page of ours', async () => {
    await show(sampleCard({}, { site: null }));
    expect(button('Not on this site')).toBeUndefined();
  });
});

describe('"Why this?"', () => {
  const mention: MentionExplanation = {
    text: 'Article 5',
    alias: 'Article 5',
    rule: { type: 'always' },
    checks: [],
    evidenceName: null,
  };
  const why = async (explanation: MentionExplanation | null) => {
    await show(sampleCard({}, { explanation }));
    await act(() => button('Why this?').click());
    return find('.why').textContent;
  };

  it.each<[string, Partial<MentionExplanation>]>([
    ['This name counts wherever it stands.', {}],
    [
      'Here it is “NATO’s Article 5”, a full name of the same topic, in the same section.',
      { rule: { type: 'same-topic', evidence: 'NATO’s Article 5', near: 'section' } },
    ],
    [
      'Here it is “the alliance”, a name of NATO, in the same paragraph.',
      {
        rule: { type: 'context-topic', topic: topicId('nato'), evidence: 'the alliance', near: 'block' },
        evidenceName: 'NATO',
      },
    ],
    [
      'Here it is “NATO”, a topic that goes with it, elsewhere on the page.',
      { rule: { type: 'context-topic', topic: topicId('nato'), evidence: 'NATO' }, evidenceName: 'NATO' },
    ],
    [
      'Here “Secretary” stands before it, and the page names NATO.',
      { rule: { type: 'title', title: 'Secretary', topic: topicId('nato'), evidence: 'NATO' }, evidenceName: 'NATO' },
    ],
    [
      'Here the page is about NATO: it names it 7 times.',
      {
        rule: { type: 'page-subject', topic: topicId('nato'), evidence: 'NATO', sightings: 7 },
        evidenceName: 'NATO',
      },
    ],
    ['Nothing on the page tells that this topic is meant.', { rule: { type: 'unproven' } }],
    ['no other first name beside it; no place of that name', { checks: ['other-person', 'place'] }],
  ])('gives the rule and its evidence in words: %s', async (words, more) => {
    expect(await why({ ...mention, ...more })).toContain(words);
  });

  it('says which name the words on the page match', async () => {
    expect(await why({ ...mention, text: 'ARTICLE 5' })).toContain('It matches the name “Article 5”.');
  });

  it('says so where nothing was marked', async () => {
    expect(await why(null)).toContain('You came here from another card.');
  });
});

describe('a card opened by keyboard', () => {
  it('has the focus on its first quotation, and ↑ ↓ walk on', async () => {
    await show(sampleCard({ quotes: sampleQuotations(3) }, { byKeyboard: true }));
    const focused = () => root.activeElement?.querySelector('.words')?.textContent;
    expect(focused()).toBe('Statement 1.');
    await press('ArrowDown');
    expect(focused()).toBe('Statement 2.');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(focused()).toBe('Statement 1.');
    expect(texts('.keys')).toHaveLength(1);
  });

  it('keeps the focus inside when a topic is walked to', async () => {
    await show(sampleCard({ related: [sampleTopic({ id: topicId('nato'), name: 'NATO' })] }));
    await act(() => button('NATO').focus());
    await act(() => button('NATO').click());
    expect(actions.walkTo).toHaveBeenCalledWith(topicId('nato'));
    await show(sampleCard({ topic: sampleTopic({ id: topicId('nato'), name: 'NATO' }) }, { depth: 2, depths: 2 }));
    expect(root.activeElement?.className).toBe('card');
  });
});

describe('a card without a briefing', () => {
  const trouble = (content: CardContent) => show(sampleCard({}, { content }));

  it('shows that it waits', async () => {
    await trouble({ type: 'loading' });
    expect(find('[aria-busy=true] h2').textContent).toBe('Looking it up');
  });

  it.each<[string, CardContent]>([
    ['Backgrounder was updated', { type: 'orphaned' }],
    ['No answer', { type: 'unreachable' }],
    ['No longer in the library', { type: 'trouble', trouble: { type: 'unknown-topic' } }],
  ])('says what happened and offers to reload: %s', async (heading, content) => {
    await trouble(content);
    expect(texts('h2')).toEqual([heading]);
    await act(() => button('Reload this page').click());
    expect(actions.reloadPage).toHaveBeenCalled();
    await act(() => button('Not now').click());
    expect(actions.close).toHaveBeenCalled();
  });

  it('quotes nothing of a source that changed, and leads to the library', async () => {
    await trouble({ type: 'trouble', trouble: { type: 'source-changed', documentTitle: 'Doubting Russian exit' } });
    expect(find('.trouble').textContent).toContain('Doubting Russian exit no longer matches its fingerprint');
    expect(texts('.words')).toEqual([]);
    await act(() => button('Check the library').click());
    expect(actions.openLibrary).toHaveBeenCalled();
  });
});
