import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './align.ts';
import { findSameQuotes, isKnown, LEAST_SHARE, LEAST_SHINGLES } from './find.ts';
import { quotedStretches } from './quoted.ts';
import { buildTable, hasShingle } from './table.ts';
import { quoteWords, shinglesOf } from './words.ts';

const LIBRARY =
  'We face a new reality for our security, so we must reset our collective defense & deterrence for the longer term.';
const table = buildTable(shinglesOf(quoteWords(LIBRARY)));
const quoted = (text: string) => quotedStretches(text).map(({ start, end }) => text.slice(start, end));

describe('quoted stretches', () => {
  it.each([
    ['He said “one two” and “three”.', ['one two', 'three']],
    ['"One," he said, "two."', ['One,', 'two.']],
    ['„Eins“ und «deux» et ‘the allies’ view’.', ['Eins', 'deux', 'the allies']],
    ['‘It isn’t over,’ she said.', ['It isn’t over,']],
    ['“A paragraph that goes on', ['A paragraph that goes on']],
    ['A 6" pipe, a 12" pipe, and the allies’ own.', []],
    ['No marks at all.', []],
  ])('of %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('are apart and in order, whatever the marks', () => {
    const text = fc
      .array(fc.constantFrom('“', '”', '"', '‘', '’', '„', '«', '»', 'word ', 'it’s ', '. '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (one) => {
        let last = 0;
        for (const { start, end } of quotedStretches(one)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it('take time in proportion to the text: half a million open marks are looked at once', () => {
    expect(quotedStretches('“a '.repeat(200_000)).length).toBeLessThanOrEqual(1);
    expect(quotedStretches('" a'.repeat(200_000)).length).toBeLessThan(200_000);
  });
});

describe('words of a quotation', () => {
  it('are the same however capitals, apostrophes and the word "and" are written', () => {
    const hashes = (text: string) => quoteWords(text).map(({ hash }) => hash);
    expect(hashes('Defence & deterrence: it’s ours')).toEqual(hashes("defence and DETERRENCE it's ours"));
    expect(hashes('our words')).not.toEqual(hashes('your words'));
  });
});

describe('the table', () => {
  it('never forgets a shingle, and is rarely wrong about others', () => {
    const many = fc.uniqueArray(fc.nat(0xffffffff), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(many, (shingles) => {
        const built = buildTable(shingles);
        for (const shingle of shingles) expect(hasShingle(built, shingle)).toBe(true);
      }),
    );
    const all = shinglesOf(quoteWords(Array.from({ length: 20_000 }, (_, at) => `w${at * 7919}`).join(' ')));
    const half = all.length / 2;
    const built = buildTable(all.slice(0, half));
    const wrong = all.slice(half).filter((shingle) => hasShingle(built, shingle)).length;
    expect(wrong / half).toBeLessThan(0.02);
    expect(built.length).toBeLessThan(half * 1.3);
  });
});

describe('a quotation that the library has', () => {
  it('is found where it is the same, shortened or altered by a word', () => {
    expect(findSameQuotes(table, `He said: “${LIBRARY}”`)).toHaveLength(1);
    expect(isKnown(table, 'so we must reset our collective defense')).toBe(true);
    expect(isKnown(table, LIBRARY.replace('collective', 'common'))).toBe(true);
    expect(
      isKnown(
        table,
        `It was late. ${LIBRARY} And then he left for the airport in a car with two ministers and a driver.`,
      ),
    ).toBe(true);
  });

  it('is no other occasion in similar words, and no phrase that everybody uses', () => {
    expect(
      isKnown(
        table,
        'We are facing a new reality for our security so we must restore our long-term deterrence and defense',
      ),
    ).toBe(false);
    expect(isKnown(table, 'a new reality for')).toBe(false);
  });

  it('is looked for in quotation marks only', () => {
    expect(findSameQuotes(table, `He said that ${LIBRARY}`)).toEqual([]);
  });

  it('is what a naive count of shared word triples finds', () => {
    const word = fc.constantFrom('we', 'must', 'reset', 'our', 'defense', 'now');
    const text = (least: number) => fc.array(word, { minLength: least, maxLength: 14 });
    const triples = (words: readonly string[]) => words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
    fc.assert(
      fc.property(text(3), text(1), (library, page) => {
        const known = new Set(triples(library));
        const all = triples(page);
        const hits = all.filter((triple) => known.has(triple)).length;
        const small = buildTable(shinglesOf(quoteWords(library.join(' '))));
        // The filter may be wrong about single triples, to the page's advantage only.
        if (hits >= LEAST_SHINGLES && hits >= all.length * LEAST_SHARE)
          expect(isKnown(small, page.join(' '))).toBe(true);
        else if (all.length < LEAST_SHINGLES) expect(isKnown(small, page.join(' '))).toBe(false);
      }),
    );
  });
});

describe('the alignment of two wordings', () => {
  const pairsOf = (one: string, other: string) => align(quoteWords(one), quoteWords(other)).pairs;

  it('pairs what is shared in its order', () => {
    expect(pairsOf('we must reset our defense', 'so we must now reset defense')).toEqual([
      [0, 1],
      [1, 2],
      [2, 4],
      [4, 5],
    ]);
    expect(pairsOf('one two', 'three four')).toEqual([]);
  });

  it('is as good as the best that can be had by trying all', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
    /** Best score of an alignment that ends anywhere, by trying every pair of starting points. */
    const naive = (one: readonly string[], other: readonly string[]): number => {
      const from = (i: number, j: number): number => {
        if (i >= one.length || j >= other.length) return 0;
        const paired = one[i] === other[j] ? 1 + from(i + 1, j + 1) : 0;
        return Math.max(0, paired, from(i + 1, j) - 0.25, from(i, j + 1) - 0.25);
      };
      let best = 0;
      for (let i = 0; i < one.length; i++) for (let j = 0; j < other.length; j++) best = Math.max(best, from(i, j));
      return best;
    };
    fc.assert(
      fc.property(words, words, (one, other) => {
        const pairs = pairsOf(one.join(' '), other.join(' '));
        let score = 0;
        let last: readonly [number, number] | null = null;
        for (const pair of pairs) {
          expect(one[pair[0]]).toBe(other[pair[1]]);
          if (last) expect(pair[0] > last[0] && pair[1] > last[1]).toBe(true);
          score += 1 - (last ? 0.25 * (pair[0] - last[0] - 1 + (pair[1] - last[1] - 1)) : 0);
          last = pair;
        }
        expect(score).toBeCloseTo(naive(one, other));
      }),
    );
  });
});
