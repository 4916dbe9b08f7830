import { describe, expect, it } from 'vitest';
import { isNoise, lessTrend, trendOf } from './trend.ts';

const line = (slope: number, noise: readonly number[]) => noise.map((off, x) => ({ x, y: 7 + slope * x + off }));

describe('a trend', () => {
  it('is the slope of a line, with no error where there is no noise', () => {
    const { slope, error } = trendOf(line(3, [0, 0, 0, 0]));
    expect(slope).toBeCloseTo(3);
    expect(error).toBeCloseTo(0);
  });

  it('has the standard error of least squares', () => {
    // By hand: residuals 0.2, -0.4, 0, 0.4, -0.2 around a slope of 0; their squares sum to 0.4, the spread is 10.
    const { error } = trendOf([0.2, -0.4, 0, 0.4, -0.2].map((y, x) => ({ x, y })));
    expect(error).toBeCloseTo(Math.sqrt(0.4 / 3 / 10));
  });

  it('is noise within two errors and no longer beyond', () => {
    const noise = [1, -1, 1, -1, 1, -1, 1, -1];
    expect(isNoise(trendOf(line(0, noise)))).toBe(true);
    expect(isNoise(trendOf(line(2, noise)))).toBe(false);
    expect(isNoise(lessTrend(trendOf(line(2, noise)), trendOf(line(2, noise.toReversed()))))).toBe(true);
  });

  it('needs three points', () => {
    expect(() => trendOf(line(1, [0, 0]))).toThrow('three points');
  });
});
