// @vitest-environment happy-dom
import fc from 'fast-check';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildTimeline } from '../../core/briefing/timeline.ts';
import { documentId, packId, partialDate, topicId } from '../../core/ids.ts';
import type { DocumentView, LibraryView, TopicView } from '../../core/messages.ts';
import { joinParagraphs } from '../../core/pack/document.ts';
import type { CompiledDocument } from '../../core/pack/format.ts';
import { english } from '../english.ts';
import { MessagesContext } from '../messages.tsx';
import { SOUND, sampleBriefing, sampleQuotation, sampleShown, sampleTopic } from '../sample-views.ts';
import { Reader } from './reader.tsx';
import type { Followed, ReaderActions, ReaderContent, ReaderProps } from './reader-view.ts';
import { sourceRanges } from './source-ranges.ts';

const paragraphs = [
  'NATO members on Wednesday examined new ways.',
  '“We support Ukraine,” he said. It’s founding treaty commits.',
  'The end.',
];
const { text, paragraphStarts } = joinParagraphs(paragraphs);
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const compiled: CompiledDocument = {
  id: documentId('two'),
  title: 'Doubting Russian exit',
  titleIsOurs: false,
  shortTitle: 'Doubting',
  date: partialDate('2022-02-16'),
  dateBasis: 'inferred',
  dateReason: 'a Wednesday',
  metadata: [
    { field: 'title', value: 'Doubting Russian exit', basis: 'proven', reason: 'first line of the file' },
    { field: 'date', value: '16 February 2022', basis: 'inferred', reason: 'a Wednesday' },
    { field: 'author', value: null, basis: 'proven', reason: null },
    { field: 'note', value: 'Written before the invasion', basis: 'ours', reason: null },
  ],
  source: { file: 'two.txt', sha256: `75b43fda${'0'.repeat(56)}` },
  address: null,
  text,
  textHash: '',
  paragraphStarts,
  sentences: [[0, 44]],
  relativeDates: [{ ...at('on Wednesday'), label: '16 Feb 2022' }],
  defects: [{ ...at('It’s'), type: 'typo', reading: 'Its', sic: true, quotable: true }],
};

const view = (document: Partial<CompiledDocument> = {}): DocumentView => ({
  pack: packId('sample'),
  packName: 'A pack',
  document: { ...compiled, ...document },
  milestones: [{ date: partialDate('2022-02-24'), label: 'invasion', before: 'Before the invasion' }],
  position: 1,
  total: 2,
  quotes: [],
});

const summary = (id: string, title: string) => ({
  id: documentId(id),
  title,
  titleIsOurs: false,
  date: null,
  dateBasis: 'unknown' as const,
  paragraphs: 3,
  intact: true,
});

const library: LibraryView = {
  packs: [
    {
      id: packId('sample'),
      name: 'A pack',
      version: '1',
      language: 'de',
      description: '',
      rights: '',
      hash: '',
      ...SOUND,
      documents: [summary('two', 'Doubting Russian exit'), summary('three', 'Another document')],
      topics: [],
    },
  ],
};

const actions = {
  search: vi.fn<ReaderActions['search']>(),
  open: vi.fn(),
  copy: vi.fn(async () => true),
  keep: vi.fn(async () => null),
  changeDossier: vi.fn(),
  saveDossier: vi.fn(),
  openOptions: vi.fn(),
  reload: vi.fn(),
  setTextScale: vi.fn(),
} satisfies ReaderActions;

const root = document.body;
const find = (selector: string) => root.querySelector<HTMLElement>(selector) as HTMLElement;
const texts = (selector: string) => [...root.querySelectorAll(selector)].map((one) => one.textContent);
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

async function show(content: ReaderContent, more: Partial<ReaderProps> = {}) {
  await act(() =>
    render(
      <MessagesContext.Provider value={english}>
        <Reader content={content} library={library} topicsHere={null} textScale={1} actions={actions} {...more} />
      </MessagesContext.Provider>,
      root,
    ),
  );
}

const followed = (words: string): Followed => ({
  quotation: sampleQuotation({ ...at(words), text: words }),
  from: null,
});

/** A paragraph as the source has it: without what is ours. */
function sourceOf(element: Element): string {
  const words = element.cloneNode(true) as Element;
  for (const ours of words.querySelectorAll('.ours')) ours.remove();
  return words.textContent ?? '';
}

beforeEach(() => {
  for (const action of Object.values(actions)) action.mockClear();
});
afterEach(() => act(() => render(null, root)));

describe('a document in the reader', () => {
  it('shows every paragraph as the source has it, ours beside it in brackets', async () => {
    await show({ type: 'document', document: view(), followed: null });
    expect([...root.querySelectorAll('.paragraph .words')].map(sourceOf)).toEqual(paragraphs);
    expect(texts('.paragraph .ours')).toEqual([' [16 Feb 2022]', ' [sic]']);
    expect(texts('.paragraph-number')).toEqual(['1', '2', '3']);
    expect(find('.paragraphs').lang).toBe('de');
  });

  it('tells what the text proves from what is inferred and what is ours', async () => {
    await show({ type: 'document', document: view(), followed: null });
    const rows = [...root.querySelectorAll<HTMLElement>('.metadata-row')];
    expect(rows.map((row) => [row.dataset.basis, ...[...row.children].map((cell) => cell.textContent)])).toEqual([
      ['proven', 'Title', 'Doubting Russian exit first line of the file', 'From the text'],
      ['inferred', 'Date', '16 February 2022 a Wednesday', 'Inferred'],
      ['none', 'Author', 'not in the text', ''],
      ['ours', 'Note', '[Written before the invasion]', 'Ours'],
      ['file', 'File', 'two.txt SHA-256 75b43fda…, unchanged', 'Unchanged'],
    ]);
  });

  it('says that it is older than a milestone, and puts a title of ours in brackets', async () => {
    await show({ type: 'document', document: view({ titleIsOurs: true }), followed: null });
    expect(texts('.byline .tag')).toEqual(['Before the invasion']);
    expect(find('h1').textContent).toBe('[Doubting Russian exit]');
    await show({ type: 'document', document: view({ date: null, dateBasis: 'unknown' }), followed: null });
    expect(texts('.byline .tag')).toEqual([]);
  });

  it('bars the paragraphs of the followed quotation and offers to copy it under the last', async () => {
    const across = text.slice(at('examined').start, at('Ukraine').end);
    await show({ type: 'document', document: view(), followed: followed(across) });
    expect(texts('[data-here] .paragraph-number')).toEqual(['1', '2']);
    expect(texts('.followed > span:first-child')).toEqual(['The quotation you followed']);
    expect(find('.followed').closest('li')?.id).toBe('p2');
  });

  it('leads to the topic’s other quotations and to the pack’s other documents', async () => {
    const quotation = sampleQuotation({ ...at('The end.'), document: compiled.id });
    const newer = sampleQuotation({
      document: documentId('three'),
      documentDate: partialDate('2022-05-01'),
      start: 5,
      end: 9,
    });
    const from = { topic: sampleTopic(), quotes: [newer, quotation] };
    await show({ type: 'document', document: view(), followed: { quotation, from } });
    expect(find('.came-from').textContent).toContain('Article 5');
    const steps = [...root.querySelectorAll('.came-from-steps a')];
    expect(steps.map((step) => [step.textContent, step.getAttribute('href')])).toEqual([
      ['Next', 'reader.html?document=three&start=5&end=9&from=article-5'],
    ]);
    expect(texts('.others a')).toEqual(['Another document']);
  });

  it('shows twelve topics and the rest on demand', async () => {
    const topicsHere = Array.from({ length: 15 }, (_, index) => ({
      ...sampleTopic({ id: topicId(`t${index}`), name: `Topic ${index}` }),
      count: 15 - index,
    }));
    await show({ type: 'document', document: view(), followed: null }, { topicsHere });
    expect(texts('.aside-list li')).toHaveLength(12);
    await act(() => find('.aside-list + .action').click());
    expect(texts('.aside-list li')).toHaveLength(15);
  });
});

describe('sourceRanges', () => {
  it('finds any stretch of the text on the page, and nothing of ours', async () => {
    await show({ type: 'document', document: view(), followed: null });
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const found = sourceRanges(root, start, end).map((range) => range.toString());
        expect(found.join('')).toBe(
          text
            .slice(start, end)
            .replaceAll('\n\n', '')
            .replace(/^\n|\n$/g, ''),
        );
      }),
    );
  });
});

describe('a topic in the reader', () => {
  const topic: TopicView = {
    ...sampleTopic(),
    defaultOn: true,
    quotes: 2,
    names: 2,
    documents: 2,
    documentIds: [],
    aliases: [
      { text: 'mutual defence clause', case: 'fold', when: 'always' },
      { text: 'Article 5', case: 'fold', when: 'context' },
      { text: 'one for all', case: 'fold', when: 'search' },
    ],
  };

  it('shows every quotation under its document, newest first, and says once what holds for all of them', async () => {
    const before = { type: 'before' as const, label: 'Before the invasion' };
    const old = sampleShown({
      document: documentId('old'),
      documentTitle: 'Old',
      documentDate: partialDate('2022-02-16'),
      badges: [before],
    });
    const quotes = [{ ...old, start: 1 }, { ...old, start: 2 }, sampleShown({ documentTitle: 'New' })];
    await show({ type: 'topic', topic, briefing: sampleBriefing({ quotes, documentCount: 2 }), mentionedWith: [] });
    expect(texts('.document-group h3')).toEqual(['New', 'Old']);
    expect(texts('.tag')).toEqual(['Before the invasion']);
    expect(texts('.quotation')).toHaveLength(3);
  });

  it('names the names that count, those that need evidence apart, those for searching not at all', async () => {
    await show({ type: 'topic', topic, briefing: sampleBriefing(), mentionedWith: [] });
    expect(find('.names').textContent).toBe('mutual defence clause; with evidence also Article 5');
  });

  it('shows what is mentioned with it as bars that are read as links and numbers', async () => {
    const others = Array.from({ length: 12 }, (_, at) => ({
      topic: sampleTopic({ id: topicId(`t${at}`), name: `Topic ${at}` }),
      paragraphs: 12 - at,
    }));
    await show({ type: 'topic', topic, briefing: sampleBriefing(), mentionedWith: others });
    expect(texts('.bars li')).toHaveLength(10);
    expect(texts('.bars li')[0]).toBe('Topic 01212 paragraphs');
    expect(find('.bars .visually-hidden').textContent).toBe('12 paragraphs');
    await act(() => find('.bars a').click());
    expect(actions.open).toHaveBeenCalledWith({ type: 'topic', topic: topicId('t0') });
    await act(() => find('.bars + .action').click());
    expect(texts('.bars li')).toHaveLength(12);
  });

  it('leads from its timeline to the quotation', async () => {
    const quotes = ['2022-02-16', '2022-03-16'].map((said, start) => sampleShown({ said: partialDate(said), start }));
    const briefing = sampleBriefing({ quotes, timeline: buildTimeline(quotes, []) });
    await show({ type: 'topic', topic, briefing, mentionedWith: [] });
    await act(
      () =>
        void root
          .querySelectorAll('.timeline [role=button]')[1]
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    );
    expect((document.activeElement as HTMLElement).dataset.place).toMatch(/^one 1 /);
  });

  it('opens a quotation in its document with the way back to the topic', async () => {
    const quotation = sampleShown();
    await show({ type: 'topic', topic, briefing: sampleBriefing({ quotes: [quotation] }), mentionedWith: [] });
    await act(() => find('.quotation .link').click());
    expect(actions.open).toHaveBeenCalledWith({
      type: 'document',
      document: quotation.document,
      quote: { start: quotation.start, end: quotation.end },
      from: topicId('article-5'),
    });
  });
});

describe('a reader that has nothing to show', () => {
  it('shows no word of a damaged document', async () => {
    await show({ type: 'damaged', what: 'document', title: 'Doubting Russian exit', titleIsOurs: false });
    expect(find('h1').textContent).toBe('Source changed');
    expect(root.querySelector('.words, .paragraph')).toBeNull();
    await act(() => find('.notice .button').click());
    expect(actions.openOptions).toHaveBeenCalledWith('library');
  });

  it('offers what the library does have at an address that it does not know', async () => {
    await show({ type: 'unknown', what: 'document' });
    expect(find('h1').textContent).toBe('No such document');
    expect(texts('.shelf a')).toEqual(['Doubting Russian exit', 'Another document']);
  });

  it('offers to reload where nobody answers', async () => {
    await show({ type: 'unreachable' }, { library: null });
    await act(() => find('.notice .button').click());
    expect(actions.reload).toHaveBeenCalled();
  });
});

describe('the search of the reader', () => {
  const type = async (words: string) => {
    const field = find('.search-box input') as HTMLInputElement;
    field.value = words;
    await act(() => void field.dispatchEvent(new InputEvent('input', { bubbles: true })));
    await settle();
    return field;
  };
  const key = (element: Element, name: string) =>
    act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));

  it('opens what Enter chooses and closes itself', async () => {
    const hit = { topic: sampleTopic(), quotes: 6, highlights: [], matchedAlias: null };
    actions.search.mockResolvedValue({ query: 'art', topics: [hit], passages: [] });
    await show({ type: 'library' });
    const field = await type('art');
    expect(texts('.search-panel [role=option]')).toHaveLength(1);
    await key(field, 'Enter');
    expect(actions.open).toHaveBeenCalledWith({ type: 'topic', topic: topicId('article-5') });
    expect(root.querySelector('.search-panel')).toBeNull();
  });

  it('says so where nothing is found', async () => {
    actions.search.mockResolvedValue({ query: 'zelensky', topics: [], passages: [] });
    await show({ type: 'library' });
    await type('zelensky');
    expect(texts('.search-panel [role=status]')).toEqual(['Nothing in the library matches “zelensky”.']);
  });
});
