import { describe, expect, it } from 'vitest';
import type { PartialDate } from '../ids.ts';
import type { CompiledConflict, CompiledQuote } from '../pack/format.ts';
import { arrangeQuotes } from './arrange-quotes.ts';
import { samplePack } from './pack-for-tests.ts';

const sample = await samplePack('Alpha one.\n\nBeta two.\n\nGamma three.\n\nDelta four.');
const old = sample.quote('Alpha one.', { said: '2021-06' });
const [beta, gamma, delta] = ['Beta two.', 'Gamma three.', 'Delta four.'].map((text) => sample.quote(text)) as [
  CompiledQuote,
  CompiledQuote,
  CompiledQuote,
];
const conflict = (
  show: CompiledConflict['show'],
  kind: CompiledConflict['kind'],
  ...claims: CompiledQuote[]
): CompiledConflict => ({
  ...{ id: 'c', kind, topics: [], show, note: null },
  claims: claims.map(({ document, start, end, said }) => ({
    document,
    start,
    end,
    said: said as PartialDate,
    speaker: null,
    emphasis: null,
  })),
});
const never = () => false;
const arrange = (
  quotes: readonly CompiledQuote[],
  conflicts: readonly CompiledConflict[],
  isRepeat: (one: CompiledQuote, other: CompiledQuote) => boolean = never,
  relevanceOf: (quote: CompiledQuote) => number = () => 0,
) => arrangeQuotes(quotes, conflicts, isRepeat, relevanceOf).map(({ quote, alsoSaid }) => [quote, ...alsoSaid]);

describe('the order of quotes', () => {
  it('folds what says the same under the first, whether the pack says so or the words', () => {
    expect(arrange([beta, gamma, delta], [conflict('one-of', 'near-duplicate', beta, delta)])).toEqual([
      [beta, delta],
      [gamma],
    ]);
    const same = (one: CompiledQuote, other: CompiledQuote) => [one, other].every((quote) => quote !== beta);
    expect(arrange([gamma, beta, delta], [], same)).toEqual([[gamma, delta], [beta]]);
  });

  it('never folds what the pack says is different, however alike', () => {
    expect(arrange([beta, gamma], [conflict('side-by-side', 'differ', beta, gamma)], () => true)).toEqual([
      [beta],
      [gamma],
    ]);
  });

  it('puts the newest claim above an older one, unless the sentence asks for the older', () => {
    const evolve = [conflict('none', 'evolve', old, gamma)];
    expect(arrange([old, beta, gamma], evolve)).toEqual([[gamma], [old], [beta]]);
    const asked = (quote: CompiledQuote) => (quote === old ? 2 : 1);
    expect(arrange([old, beta, gamma], evolve, never, asked)).toEqual([[old], [beta], [gamma]]);
    const hardly = (quote: CompiledQuote) => (quote === old ? 1.2 : 1);
    expect(arrange([old, beta, gamma], evolve, never, hardly)).toEqual([[gamma], [old], [beta]]);
  });

  it('keeps claims together that must not stand alone', () => {
    expect(arrange([beta, gamma, delta], [conflict('together', 'claims', beta, delta)])).toEqual([
      [beta],
      [delta],
      [gamma],
    ]);
  });
});
