/** Figures for ranked lists. */

/** Discounted cumulative gain of grades in the order shown, over that of the best order of all grades there are; 0 to 1. */
export function ndcg(shown: readonly number[], ideal: readonly number[], depth: number): number {
  const best = gain(
    [...ideal].sort((one, other) => other - one),
    depth,
  );
  return best === 0 ? 0 : gain(shown, depth) / best;
}

function gain(grades: readonly number[], depth: number): number {
  return grades.slice(0, depth).reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0);
}

/** Share of the relevant ids among the first `depth`. */
export function recall(shown: readonly string[], relevant: ReadonlyMap<string, number>, depth: number): number {
  const found = shown.slice(0, depth).filter((id) => relevant.has(id)).length;
  return relevant.size === 0 ? 0 : found / relevant.size;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
