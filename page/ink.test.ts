import { describe, expect, it } from 'vitest';
import { brightnessOf } from './ink.ts';

describe('brightnessOf', () => {
  it.each([
    ['rgb(0, 0, 0)', 0],
    ['rgb(255, 255, 255)', 1],
    ['rgba(255, 255, 255, 0.8)', 1],
    ['rgb(255 255 255 / 50%)', 1],
    ['lab(100 0 0)', 1],
    ['oklch(0.2 0.1 200)', 0.2],
    ['color(srgb 1 1 1)', 1],
  ])('of %s is %d', (colour, brightness) => {
    expect(brightnessOf(colour)).toBeCloseTo(brightness, 5);
  });

  it('tells dark ink from light', () => {
    expect(brightnessOf('rgb(34, 34, 34)')).toBeLessThan(0.5);
    expect(brightnessOf('rgb(221, 221, 221)')).toBeGreaterThan(0.5);
  });

  it('is unknown for what is no colour', () => {
    expect(brightnessOf('currentcolor')).toBeNull();
  });
});
