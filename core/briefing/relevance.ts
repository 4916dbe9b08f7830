/** How relevant the quotes of a topic are to what is being read. */
import type { Features, Feature } from './features.ts';

/** How much a feature counts, by kind. */
export const KIND_WEIGHTS: Readonly<Record<string, number>> = { word: 1, concept: 1, place: 1, topic: 1, year: 1 };
export const RELEVANCE = { length: 0.5 };

/** Relevance of each candidate to the context, in the order of the candidates; 0: nothing shared that tells them apart. */
export function relevanceTo(context: Features, candidates: readonly Features[]): number[] {
  const weight = weigher(candidates);
  const totals = candidates.map((one) => sum([...one.keys()].map((feature) => weight(feature))));
  const average = sum(totals) / Math.max(1, totals.length) || 1;
  return candidates.map((one, place) => {
    let shared = 0;
    for (const [feature, strength] of context) if (one.has(feature)) shared += strength * weight(feature) * Math.min(1, one.get(feature) ?? 0);
    return shared / (1 - RELEVANCE.length + (RELEVANCE.length * (totals[place] ?? 0)) / average);
  });
}

/** What a feature tells: nothing where every candidate has it, the more the fewer have it. */
function weigher(candidates: readonly Features[]): (feature: Feature) => number {
  const having = new Map<Feature, number>();
  for (const one of candidates) for (const feature of one.keys()) having.set(feature, (having.get(feature) ?? 0) + 1);
  return (feature) => {
    const count = having.get(feature) ?? 0;
    if (count === 0) return 0;
    const kind = feature.slice(0, feature.indexOf(':'));
    return (KIND_WEIGHTS[kind] ?? 0) * Math.log((candidates.length + 0.5) / count);
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
