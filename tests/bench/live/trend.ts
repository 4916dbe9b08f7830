/** The straight line through measurements, and what can be said of it. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Trend {
  readonly slope: number;
  /** Standard error of the slope: within two of them is noise. */
  readonly error: number;
}

/** Least squares. @throws {Error} for fewer than three points */
export function trendOf(points: readonly Point[]): Trend {
  if (points.length < 3) throw new Error('a trend needs three points at least');
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = points.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0) / spread;
  const rest = points.reduce((sum, { x, y }) => sum + (y - my - slope * (x - mx)) ** 2, 0);
  return { slope, error: Math.sqrt(rest / (points.length - 2) / spread) };
}

/** The difference of two trends that have nothing to do with each other. */
export const lessTrend = (one: Trend, other: Trend): Trend => ({
  slope: one.slope - other.slope,
  error: Math.hypot(one.error, other.error),
});

export const isNoise = ({ slope, error }: Trend): boolean => Math.abs(slope) <= 2 * error;
