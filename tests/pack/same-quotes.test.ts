import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../core/library.ts';
import { findSameQuotes } from '../../core/same-quote/find.ts';
import { createQuoteIndex } from '../../core/same-quote/quote-index.ts';
import { pack } from './bundled-pack.ts';

const index = createQuoteIndex(createLibrary([{ pack, damagedDocuments: new Set() }]));
const wordings = [
  [
    '000',
    'We face a new reality for our security, so we must reset our collective defense & deterrence for the longer term',
  ],
  ['001', 'Regardless of how this conflict now ends, we are faced with a new reality, a new security reality'],
  ['004', 'We are facing a new reality for our security so we must restore our long-term deterrence and defense'],
] as const;

describe('a quotation of the bundled pack, quoted by a page', () => {
  it.each(wordings)('is told from what was said on other occasions: %s', (document, words) => {
    const match = index.match(words);
    expect(match?.verdict).not.toBe('altered');
    expect(match?.quotation.text).toContain(words);
    expect([match?.quotation, ...(match?.elsewhere ?? [])].map((one) => one?.document)).toEqual([document]);
    expect(match?.quotation.speaker?.topic).toBe('jens-stoltenberg');
  });

  it('is shown with what the page left out and put in', () => {
    const match = index.match(
      'We face a new reality for our safety … so we must reset our defense & deterrence for the longer term',
    );
    expect(match?.verdict).toBe('altered');
    expect(match?.pageMarks.map(([start, end]) => match.page.slice(start, end))).toEqual(['safety']);
    expect(match?.marks.map(([start, end]) => match.quotation.text.slice(start, end))).toEqual([
      'security',
      'collective',
    ]);
  });

  it('is shown as shortened, with what was left out', () => {
    const match = index.match('so we must reset our collective defense & deterrence');
    expect(match?.verdict).toBe('shortened');
    expect(match?.marks.map(([start, end]) => match.quotation.text.slice(start, end))).toEqual([
      'We face a new reality for our security',
      'for the longer term',
    ]);
  });

  it('is nothing where the library has it not, or its document is damaged', () => {
    expect(index.match('We will fight on the beaches, we will fight on the landing grounds')).toBeNull();
    const damaged = createQuoteIndex(
      createLibrary([{ pack, damagedDocuments: new Set(pack.documents.map(({ id }) => id)) }]),
    );
    expect(damaged.match(wordings[0][1])).toBeNull();
    expect(findSameQuotes(damaged.table, `“${wordings[0][1]}”`)).toEqual([]);
  });
});
