import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feature } from './features.ts';
import { type Recognised, relevanceTo, type WeighedUnit } from './relevance.ts';

const by = (...features: Feature[]): Recognised => new Map(features.map((feature) => [feature, 1]));
const context = (...units: Feature[][]): WeighedUnit[] => units.map((unit) => [unit, 1]);
const rare = () => 1;

describe('relevance', () => {
  it('is nothing where every quote has what is shared', () => {
    expect(relevanceTo(context(['word:gas']), [by('word:gas'), by('word:gas', 'word:sea')], rare)).toEqual([0, 0]);
  });

  it('is greater for what fewer quotes have', () => {
    const quotes = [by('word:gas'), by('word:gas', 'word:sea'), by('word:land')];
    const [, sea] = relevanceTo(context(['word:sea']), quotes, rare);
    const [, gas] = relevanceTo(context(['word:gas']), quotes, rare);
    expect(sea).toBeGreaterThan(gas ?? 0);
  });

  it('counts a word once, for itself or for what it stands for', () => {
    const quotes = [by('word:sarin', 'concept:chemical arms'), by('concept:chemical arms'), by('word:sea')];
    const [both, one] = relevanceTo(context(['word:sarin', 'concept:chemical arms']), quotes, rare);
    expect(both).toBeLessThan(3 * (one ?? 0));
    expect(one).toBeGreaterThan(0);
  });

  it('is never negative, nor anything but a number, whatever is read', () => {
    const feature = fc.constantFrom<Feature>('word:a', 'word:b', 'concept:c', 'place:d', 'topic:e', 'year:2022');
    const quote = fc.array(feature).map((features) => by(...features));
    fc.assert(
      fc.property(fc.array(fc.array(feature)), fc.array(quote), (units, quotes) => {
        const found = relevanceTo(context(...units), quotes, rare);
        return found.length === quotes.length && found.every((one) => Number.isFinite(one) && one >= 0);
      }),
    );
  });
});
