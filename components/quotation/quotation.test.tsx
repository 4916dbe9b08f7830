// @vitest-environment happy-dom
import fc from 'fast-check';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Insertion, QuotationView } from '../../core/briefing/types.ts';
import { partialDate, topicId } from '../../core/ids.ts';
import { english } from '../english.ts';
import { MessagesContext } from '../messages.tsx';
import { sampleQuotation } from '../sample-views.ts';
import { Quotation, type QuotationActions } from './quotation.tsx';

const root = document.body;
const actions = {
  readInContext: vi.fn(),
  copy: vi.fn(),
  keep: vi.fn(),
  openDossier: vi.fn(),
  walkTo: vi.fn(),
} satisfies QuotationActions;

async function show(more: Partial<QuotationView>) {
  await act(() =>
    render(
      <MessagesContext.Provider value={english}>
        <Quotation quotation={sampleQuotation(more)} actions={actions} />
      </MessagesContext.Provider>,
      root,
    ),
  );
}

const find = (selector: string) => root.querySelector<HTMLElement>(selector) as HTMLElement;
const button = (name: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name) as HTMLButtonElement;
const press = (element: Element, key: string, more: KeyboardEventInit = {}) =>
  act(
    () => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
  );

/** Lets what was promised come true. */
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

/** The quotation's words as they stand on the page, without what is ours. */
function sourceWords(): string {
  const words = find('.words').cloneNode(true) as Element;
  for (const ours of words.querySelectorAll('.ours')) ours.remove();
  return words.textContent ?? '';
}

beforeEach(() => {
  for (const action of Object.values(actions)) action.mockReset();
  actions.copy.mockResolvedValue(true);
  actions.keep.mockResolvedValue(null);
});
afterEach(() => act(() => render(null, root)));

describe('Quotation', () => {
  it('shows the source’s words byte for byte, whatever of ours stands between them', async () => {
    const insertion = (length: number): fc.Arbitrary<Insertion> =>
      fc.oneof(
        fc.record({ type: fc.constant('date' as const), at: fc.nat(length), label: fc.string() }),
        fc.record({
          type: fc.constant('sic' as const),
          at: fc.nat(length),
          defect: fc.string(),
          reading: fc.option(fc.string()),
        }),
      );
    const sample = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .chain((text) =>
        fc.record({ text: fc.constant(text), insertions: fc.array(insertion(text.length), { maxLength: 5 }) }),
      );
    await fc.assert(
      fc.asyncProperty(sample, async ({ text, insertions }) => {
        await show({ text, insertions });
        expect(sourceWords()).toBe(text);
        expect(find('.words').querySelectorAll('.ours')).toHaveLength(insertions.length);
      }),
      { numRuns: 60 },
    );
  });

  it('adds no quotation marks and hangs the source’s own in the margin', async () => {
    await show({ text: '“We support Ukraine.”' });
    expect(find('.words').dataset.hang).toBe('double');
    expect(sourceWords()).toBe('“We support Ukraine.”');
    await show({ text: 'We support Ukraine.' });
    expect(find('.words').dataset.hang).toBeUndefined();
  });

  it('says [sic], and on demand what is wrong and what we read', async () => {
    await show({
      text: 'Austin Lloyd',
      insertions: [{ type: 'sic', at: 12, defect: 'reversed name', reading: 'Lloyd Austin' }],
    });
    expect(find('.sic').textContent).toBe('[sic]');
    await act(() => find('.sic').click());
    expect(find('.sic').textContent).toBe('[sic: reversed name; we read “Lloyd Austin”]');
    expect(find('.sic').getAttribute('aria-expanded')).toBe('true');
  });

  it('puts a title of ours in brackets and leaves the file’s own alone', async () => {
    await show({ documentShortTitle: 'Our label', titleIsOurs: true });
    expect(find('.document-title').textContent).toBe('[Our label]');
    await show({ documentShortTitle: 'Its title', titleIsOurs: false });
    expect(find('.document-title').textContent).toBe('Its title');
  });

  it('says that a date is inferred, and does not make one up', async () => {
    await show({ saidInferred: true });
    expect(find('time').textContent).toBe('16 March 2022 (inferred)');
    await show({ said: null });
    expect(find('.one-line').textContent).toContain('undated');
  });

  it('says whose words they are where nobody is named, and calls a party’s claim a claim', async () => {
    await show({ speaker: null, kind: 'article', badges: [{ type: 'claim' }] });
    expect(find('.speaker').textContent).toBe('The article’s own words');
    expect(find('.badges').textContent).toBe('A party’s claim');
    await show({ speaker: null, kind: 'document', badges: [{ type: 'as-of', date: partialDate('2022-03-16') }] });
    expect(find('.speaker').textContent).toBe('The document’s words');
    expect(find('.badges').textContent).toBe('As of 16 March 2022');
  });

  it('leads to the speaker’s own briefing, where there is one', async () => {
    await show({});
    await act(() => button('Jens Stoltenberg').click());
    expect(actions.walkTo).toHaveBeenCalledWith(topicId('jens-stoltenberg'));
    await show({ speaker: { topic: null, name: 'A soldier', role: null } });
    expect(button('A soldier')).toBeUndefined();
  });

  it.each([
    ['direct', 'quoted'],
    ['reported', 'reported'],
    ['mixed', 'partly quoted'],
    ['document', 'from a document'],
  ] as const)('says how %s words came to us: %s', async (kind, said) => {
    await show({ kind });
    expect(find('.one-line').textContent).toBe(`16 March 2022 · ${said} · ¶ 4 · A title`);
  });

  it('sets the sentence that it leans on before it, apart from its own words', async () => {
    const lead = { start: 0, end: 20, text: 'He named the treaty.', insertions: [] };
    await show({ text: 'It binds all.', lead });
    expect(find('.lead').textContent).toBe('Just before: He named the treaty.');
    expect(sourceWords()).toBe('It binds all.');
  });

  it('makes the names in its words lead on, by pointer and by key', async () => {
    const text = 'NATO will defend Poland.';
    const topics = [
      { start: 0, end: 4, topic: topicId('nato') },
      { start: 17, end: 23, topic: topicId('poland') },
    ];
    await show({ text, topics });
    expect(sourceWords()).toBe(text);
    const names = [...root.querySelectorAll<HTMLElement>('.live')];
    expect(names.map(({ textContent }) => textContent)).toEqual(['NATO', 'Poland']);
    await act(() => names[0]?.click());
    await press(names[1] as Element, 'Enter');
    expect(actions.walkTo.mock.calls).toEqual([['nato'], ['poland']]);
    expect(actions.readInContext).not.toHaveBeenCalled();
  });

  it('is kept on demand, and then leads to the dossier', async () => {
    await show({});
    await act(() => button('Keep').click());
    await settle();
    expect(actions.keep).toHaveBeenCalledWith(expect.objectContaining({ start: 100 }));
    await act(() => button('In the dossier').click());
    expect(actions.openDossier).toHaveBeenCalledTimes(1);
    expect(actions.keep).toHaveBeenCalledTimes(1);
  });

  it('says so where it cannot be kept, and can be tried again', async () => {
    actions.keep.mockRejectedValueOnce(new Error('full'));
    await show({});
    await act(() => button('Keep').click());
    await settle();
    await act(() => button('It could not be kept').click());
    await settle();
    expect(button('In the dossier')).toBeDefined();
  });

  it('is dragged out as plain text and with its form', async () => {
    await show({ text: 'NATO & allies' });
    const given = new Map<string, string>();
    const event = new Event('dragstart', { bubbles: true });
    const dataTransfer = { setData: (type: string, data: string) => given.set(type, data), setDragImage: vi.fn() };
    Object.assign(event, { dataTransfer });
    await act(() => void find('.grip').dispatchEvent(event));
    expect(given.get('text/plain')).toMatch(/^NATO & allies\n— Jens Stoltenberg/);
    expect(given.get('text/html')).toContain('<blockquote><p>NATO &amp; allies</p></blockquote>');
    expect(dataTransfer.setDragImage).toHaveBeenCalledWith(find('.quotation'), 0, 0);
  });

  it('copies in the form that was chosen, says so, and gives the focus back', async () => {
    await show({});
    await act(() => button('Copy').click());
    expect(document.activeElement?.textContent).toBe('Text');
    await press(document.activeElement as Element, 'ArrowRight');
    expect(document.activeElement?.textContent).toBe('Rich text');
    await act(() => button('BibTeX').click());
    await settle();
    expect(actions.copy).toHaveBeenCalledWith({ text: expect.stringMatching(/^@misc\{one-p4,/), html: null });
    expect(find('[role=status]').textContent).toBe('Copied');
    expect(document.activeElement?.textContent).toContain('Copied');
  });

  it.each([
    ['refuses', () => Promise.resolve(false)],
    ['breaks', () => Promise.reject(new Error('no clipboard'))],
  ])('says so when the clipboard %s', async (_, answer) => {
    actions.copy.mockImplementation(answer);
    await show({});
    await press(find('.quotation'), 'c');
    await settle();
    expect(find('[role=status]').textContent).toBe('The browser did not let us copy');
  });

  it('lets Escape leave the forms without closing what is around them', async () => {
    const outside = vi.fn();
    root.addEventListener('keydown', outside);
    await show({});
    await act(() => button('Copy').click());
    await press(document.activeElement as Element, 'Escape');
    expect(outside).not.toHaveBeenCalled();
    expect(button('Copy')).toBe(document.activeElement);
    root.removeEventListener('keydown', outside);
  });

  it('takes Enter and C while it has the focus itself, and no chord', async () => {
    await show({});
    await press(find('.quotation'), 'c', { ctrlKey: true });
    await press(button('Copy'), 'c');
    expect(actions.copy).not.toHaveBeenCalled();
    await press(find('.quotation'), 'C');
    expect(actions.copy).toHaveBeenCalledWith({ text: expect.stringMatching(/^The alliance/), html: null });
    await press(find('.quotation'), 'Enter');
    expect(actions.readInContext).toHaveBeenCalledTimes(1);
  });
});
