/** How relevant the quotes of a topic are to what is being read. */
import type { Feature, FeatureKind, Unit } from './features.ts';

/** What a quote can be recognised by, with how surely (1: its own words say so). */
export type Recognised = ReadonlyMap<Feature, number>;

/** A unit of the context with how much it counts (1: it stands in the sentence itself). */
export type WeighedUnit = readonly [unit: Unit, counts: number];

/** How much a shared feature tells, by kind, beside a shared word. Chosen on the tuning cases of `npm run eval:brief`. */
export const KIND_WEIGHTS: Record<FeatureKind, number> = { word: 1, concept: 1.3, place: 0.5, topic: 1.1, year: 2 };

export const RELEVANCE = {
  /** How much of a long quote's advantage is taken off, 0 to 1 (the `b` of BM25). */
  length: 0.5,
  /** What a further unit of the context adds that is recognised by a feature which was met before. */
  again: 0.65,
  /** Exponent of a feature's rarity in the library. */
  rarity: 0.95,
};

/**
 * Relevance of each quote, in their order; 0 where it shares nothing with the context that tells it from the others.
 * @param rarity how seldom the library shows a feature, 0 to 1
 */
export function relevanceTo(
  context: readonly WeighedUnit[],
  quotes: readonly Recognised[],
  rarity: (feature: Feature) => number,
): number[] {
  const weights = weigh(quotes, rarity);
  const sizes = quotes.map((quote) => sum([...quote].map(([feature, sure]) => sure * (weights.get(feature) ?? 0))));
  const average = sum(sizes) / Math.max(1, sizes.length) || 1;
  return quotes.map((quote, place) => {
    const size = 1 - RELEVANCE.length + (RELEVANCE.length * (sizes[place] ?? 0)) / average;
    return sharedWith(quote, context, weights) / size;
  });
}

/** Each unit counts by the most telling of its features that the quote has: a word is not counted again for what it stands for. */
function sharedWith(quote: Recognised, context: readonly WeighedUnit[], weights: ReadonlyMap<Feature, number>): number {
  const met = new Set<Feature>();
  let shared = 0;
  for (const [unit, counts] of context) {
    let most = 0;
    let by: Feature | null = null;
    for (const feature of unit) {
      const gain = (quote.get(feature) ?? 0) * (weights.get(feature) ?? 0);
      if (gain > most) [most, by] = [gain, feature];
    }
    if (by === null) continue;
    shared += most * counts * (met.has(by) ? RELEVANCE.again : 1);
    met.add(by);
  }
  return shared;
}

/** Nothing where every quote has the feature; the more the fewer have it, here and in the library. */
function weigh(quotes: readonly Recognised[], rarity: (feature: Feature) => number): Map<Feature, number> {
  const having = new Map<Feature, number>();
  for (const quote of quotes) for (const feature of quote.keys()) having.set(feature, (having.get(feature) ?? 0) + 1);
  const all = quotes.length;
  return new Map(
    [...having].map(([feature, count]) => {
      const kind = feature.slice(0, feature.indexOf(':')) as FeatureKind;
      const here = count === all ? 0 : Math.log((all + 1) / count) / Math.log(all + 1);
      return [feature, KIND_WEIGHTS[kind] * here * rarity(feature) ** RELEVANCE.rarity];
    }),
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
