import { describe, expect, it } from 'vitest';
import { logSlope, median, medianInterval } from './statistics.ts';

describe('statistics', () => {
  it('take the middle, or the mean of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow('nothing');
  });

  it('tell linear from quadratic growth', () => {
    const xs = [10, 100, 1000, 10_000];
    expect(logSlope(xs.map((x) => ({ x, y: 3 * x })))).toBeCloseTo(1);
    expect(logSlope(xs.map((x) => ({ x, y: x * x })))).toBeCloseTo(2);
  });

  it('give an interval that holds the median and narrows with more values', () => {
    const few = [0.9, 1, 1.1, 1.2, 0.8];
    const [low, high] = medianInterval(few);
    expect(low).toBeLessThanOrEqual(1);
    expect(high).toBeGreaterThanOrEqual(1);
    const [least, most] = medianInterval(Array.from({ length: 40 }, () => few).flat());
    expect(most - least).toBeLessThan(high - low);
  });
});
