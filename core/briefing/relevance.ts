/** How relevant the quotes of a topic are to what is being read. */
import type { Feature, FeatureKind, Unit } from './features.ts';

/** What a quote can be recognised by, with how surely (1: its own words say so). */
export type Recognised = ReadonlyMap<Feature, number>;

/** How much a shared feature tells, by kind, beside a word. */
export const KIND_WEIGHTS: Record<FeatureKind, number> = {
  word: 1,
  common: 0.3,
  concept: 1.3,
  place: 0.5,
  topic: 1.1,
  year: 1.8,
};
export const RELEVANCE = {
  /** How much of a quote's advantage of being long is taken off. */
  length: 0.5,
  /** What each further unit of the context adds that is recognised by the same feature. */
  again: 0.65,
  global: 0.95,
};

/** Units of a context with how much each counts (1: the sentence itself). */
export type WeighedUnit = readonly [unit: Unit, weight: number];

/** Relevance of each quote to the context, in the order of the quotes; 0: nothing shared that tells them apart. */
export function relevanceTo(
  context: readonly WeighedUnit[],
  quotes: readonly Recognised[],
  rarity: (feature: Feature) => number,
): number[] {
  const weight = weigher(quotes, rarity);
  const totals = quotes.map((one) => sum([...one].map(([feature, sure]) => sure * weight(feature))));
  const average = sum(totals) / Math.max(1, totals.length) || 1;
  return quotes.map((quote, place) => {
    const length = 1 - RELEVANCE.length + (RELEVANCE.length * (totals[place] ?? 0)) / average;
    return sharedWith(quote, context, weight) / length;
  });
}

/** Each unit counts by its most telling feature that the quote has. */
function sharedWith(quote: Recognised, context: readonly WeighedUnit[], weight: (feature: Feature) => number): number {
  const met = new Set<Feature>();
  let shared = 0;
  for (const [unit, counts] of context) {
    let best = 0;
    let by: Feature | null = null;
    for (const feature of unit) {
      const gain = (quote.get(feature) ?? 0) * weight(feature);
      if (gain > best) [best, by] = [gain, feature];
    }
    if (by === null) continue;
    shared += best * counts * (met.has(by) ? RELEVANCE.again : 1);
    met.add(by);
  }
  return shared;
}

/** Nothing where every quote has the feature; the more the fewer have it. */
function weigher(quotes: readonly Recognised[], rarity: (feature: Feature) => number): (feature: Feature) => number {
  const having = new Map<Feature, number>();
  for (const one of quotes) for (const feature of one.keys()) having.set(feature, (having.get(feature) ?? 0) + 1);
  const known = new Map<Feature, number>();
  return (feature) => {
    const before = known.get(feature);
    if (before !== undefined) return before;
    const count = having.get(feature) ?? 0;
    const kind = feature.slice(0, feature.indexOf(':')) as FeatureKind;
    const found =
      count === 0 || count === quotes.length
        ? 0
        : KIND_WEIGHTS[kind] * (Math.log((quotes.length + 1) / count) / Math.log(quotes.length + 1)) * rarity(feature) ** RELEVANCE.global;
    known.set(feature, found);
    return found;
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
