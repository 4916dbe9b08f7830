// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { CardActions } from '../../core/card.ts';
import type { QuoteMatch } from '../../core/same-quote/quote-index.ts';
import { sampleCard, sampleQuotation } from '../sample-views.ts';
import { showForTest } from '../show-for-test.tsx';
import { Card } from './card.tsx';

const actions = { readInContext: vi.fn(), close: vi.fn() } as unknown as CardActions;
const match: QuoteMatch = {
  page: 'We must restore our defence',
  pageMarks: [[8, 15]],
  quotation: sampleQuotation({ text: 'We must reset our defence' }),
  marks: [[8, 13]],
  verdict: 'altered',
  elsewhere: [],
};
const show = (more: Partial<QuoteMatch> = {}) =>
  showForTest(
    <Card view={sampleCard({}, { content: { type: 'quoted', match: { ...match, ...more } } })} actions={actions} />,
  );
const texts = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('a quotation of the page that the library has', () => {
  it('stands beside the library’s wording, the words that differ marked in both', async () => {
    const { root } = await show();
    expect(texts(root, '.words')).toEqual(['We must reset our defence', 'We must restore our defence']);
    expect(texts(root, '.words mark')).toEqual(['reset', 'restore']);
    expect(root.querySelector('.card-kind')?.textContent).toBe('Altered: words that differ are marked');
    expect(root.querySelector('.quotation .meta')?.textContent).toContain('16 March 2022');
  });

  it('is not said twice where it is the same', async () => {
    const elsewhere = [sampleQuotation({ start: 7, paragraph: 2 })];
    const { root } = await show({ verdict: 'same', marks: [], pageMarks: [], elsewhere });
    expect(texts(root, '.words')).toHaveLength(1);
    expect(texts(root, '.elsewhere li')).toEqual(['16 March 2022 · ¶ 2Read in context: A title']);
    expect(root.querySelector('.card-kind')?.textContent).toBe('The same words');
  });

  it('says how it was found, as ours', async () => {
    const { root } = await show();
    expect(root.querySelector('.card-section > .our-note')?.textContent).toContain(
      'compared with the library, on this machine',
    );
  });

  it('leads to its place in the library', async () => {
    const { named, click } = await show();
    await click(named('button', 'Read in context'));
    expect(actions.readInContext).toHaveBeenCalledWith(match.quotation, null);
  });
});
