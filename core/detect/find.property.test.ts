/** The scan against a matcher that is too simple to be wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../text/normalise.ts';
import { findCandidates } from './find.ts';
import { decodeLexicon, encodeLexicon } from './lexicon.ts';
import { lexiconFor } from './pack-for-tests.ts';

/** Words of several scripts and planes that have one spelling and no plural. */
const WORDS = ['kwak', 'qoq', 'wik', 'кот', 'дом', 'λόγω', 'مصر', 'हिन्दी', '𐌰𐌱', '한국', 'żółw', '42', 'x1'];
const GAPS = [' ', ' ', '-', '\u00a0', '–', '\n', ', ', '. ', '! ', ' (', '” ', ' — ', ' 😀 '];
const JOINS = /^(?:\s+|[-–])$/;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Piece {
  readonly word: string;
  readonly gap: string;
}

/** All stretches of the text that are names, the longest from each word. */
function findNaively(names: readonly (readonly string[])[], pieces: readonly Piece[]): [number, number][] {
  const starts: number[] = [];
  let length = 0;
  for (const { word, gap } of pieces) {
    starts.push(length);
    length += word.length + gap.length;
  }
  return pieces.flatMap((_, first) => {
    const fitting = names.filter((name) =>
      name.every((word, offset) => {
        const piece = pieces[first + offset];
        const joined = offset === 0 || JOINS.test(pieces[first + offset - 1]?.gap ?? '');
        return piece !== undefined && joined && plain(piece.word) === plain(word);
      }),
    );
    const longest = Math.max(0, ...fitting.map((name) => name.length));
    if (longest === 0) return [];
    const last = first + longest - 1;
    return [[starts[first] as number, (starts[last] as number) + (pieces[last] as Piece).word.length]];
  });
}

const shout = (word: string, loud: boolean): string => (loud ? word.toUpperCase() : word);
const names = fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 12,
});
const pieces = fc.array(
  fc.record({
    word: fc.tuple(fc.constantFrom(...WORDS, 'other', 'él'), fc.boolean()).map(([word, loud]) => shout(word, loud)),
    gap: fc.constantFrom(...GAPS),
  }),
  { maxLength: 40 },
);

const lexiconOf = (rows: readonly (readonly string[])[]) =>
  lexiconFor({ topic: { kind: 'person', always: rows.map((row) => row.join(' ')) } });

describe('findCandidates', () => {
  it('finds what a naive matcher finds, in every script', () => {
    fc.assert(
      fc.property(names, pieces, (rows, parts) => {
        const text = parts.map(({ word, gap }) => word + gap).join('');
        const found = findCandidates(lexiconOf(rows), text).map(({ start, end }) => [start, end]);
        expect(found).toEqual(findNaively(rows, parts));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds random names of every plane in random texts of every plane', () => {
    // Letters without case, marks or plain forms, so that the oracle need know nothing of folding: planes 0, 1 and 2.
    const letter = fc.constantFrom(
      ...'\u10d0\u10d1\u05d0\u05d1\u1200\u1208\u13a0',
      '\u{10330}',
      '\u{10331}',
      '\u{12000}',
      '\u{16a0}',
    );
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 5 });
    const lexicon = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 20 });
    // Between words: punctuation, emoji, tags, private use, noncharacters.
    const gap = fc.constantFrom(
      ' ',
      ' ',
      ' ',
      '-',
      ' \u{1f600} ',
      '\u{e000}',
      ' \u{f0000} ',
      '\u{10fffd} ',
      ' (',
      '; ',
    );
    fc.assert(
      fc.property(lexicon, fc.array(fc.tuple(word, gap), { maxLength: 30 }), fc.gen(), (rows, noise, pick) => {
        // Half of the words are the names' own, so that many are found.
        const own = rows.flat();
        const parts = noise.map(([random, between]) => ({
          word: pick(fc.boolean) ? pick(fc.constantFrom, ...own) : random,
          gap: between,
        }));
        const text = parts.map((part) => part.word + part.gap).join('');
        const found = findCandidates(lexiconOf(rows), text).map(({ start, end }) => [start, end]);
        expect(found).toEqual(findNaively(rows, parts));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the same through the binary form', () => {
    fc.assert(
      fc.property(names, pieces, (rows, parts) => {
        const text = parts.map(({ word, gap }) => word + gap).join('');
        const lexicon = lexiconOf(rows);
        const mapped = decodeLexicon(encodeLexicon(lexicon));
        expect(findCandidates(mapped, text)).toEqual(findCandidates(lexicon, text));
      }),
      { numRuns: 200 },
    );
  });

  it('gives places that slice to the name, in any text whatever', () => {
    const lexicon = lexiconFor({ topic: { kind: 'person', always: ['Stoltenberg', 'żółw', '한국'] } });
    const noise = fc.string({ unit: 'binary', maxLength: 12 });
    const name = fc.constantFrom(
      'Stoltenberg',
      'STOLTENBERG',
      'Stol\u00adten\u200dberg',
      'Sto\u0301ltenberg',
      'żółw',
      '한국',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(noise, name, fc.constant(' '))), (parts) => {
        const text = parts.join('');
        for (const { start, end, alias } of findCandidates(lexicon, text)) {
          expect(plain(foldText(text.slice(start, end)).text)).toBe(plain(foldText(lexicon.aliasText(alias)).text));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
