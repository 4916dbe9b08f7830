/** The few statistics that measurements need. */

/** @throws {Error} for an empty list */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('the median of nothing');
  return (low + high) / 2;
}

/** Slope of the straight line through the logarithms: 1 is linear. */
export function logSlope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (of: (point: { x: number; y: number }) => number) =>
    logs.reduce((sum, p) => sum + of(p), 0) / logs.length;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const over = logs.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0);
  return over / logs.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
}

/** The 95 % interval of the median by resampling; the same numbers give the same interval. */
export function medianInterval(values: readonly number[], rounds = 2000): readonly [number, number] {
  let state = 12345;
  const pick = () => {
    state = (state * 48271) % 2147483647;
    return values[state % values.length] as number;
  };
  const medians = Array.from({ length: rounds }, () => median(values.map(pick))).sort((a, b) => a - b);
  return [medians[Math.floor(rounds * 0.025)] as number, medians[Math.ceil(rounds * 0.975) - 1] as number];
}
