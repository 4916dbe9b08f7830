import { describe, expect, it } from 'vitest';
import { documentId, partialDate } from '../../core/ids.ts';
import { sampleQuotation } from '../sample-views.ts';
import { byDocument, inReadingOrder } from './order.ts';

const quote = (document: string, date: string | null, start: number) =>
  sampleQuotation({
    document: documentId(document),
    documentDate: date === null ? null : partialDate(date),
    start,
    text: `${document} ${start}`,
  });

const quotes = [
  quote('march', '2022-03-16', 900),
  quote('february', '2022-02-16', 500),
  quote('undated', null, 3),
  quote('march', '2022-03-16', 20),
  quote('also-march', '2022-03-16', 7),
];

describe('inReadingOrder', () => {
  it('reads the oldest document first, each from its top, and leaves what it was given alone', () => {
    const before = [...quotes];
    expect(inReadingOrder(quotes).map(({ text }) => text)).toEqual([
      'undated 3',
      'february 500',
      'also-march 7',
      'march 20',
      'march 900',
    ]);
    expect(quotes).toEqual(before);
  });
});

describe('byDocument', () => {
  it('puts the newest document first, its quotations as they stand in it, undated ones last', () => {
    expect(byDocument(quotes).map((group) => group.quotes.map(({ text }) => text))).toEqual([
      ['also-march 7'],
      ['march 20', 'march 900'],
      ['february 500'],
      ['undated 3'],
    ]);
  });
});
