import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestWord, editDistance, nearestPassage } from './suggest.ts';

describe('editDistance', () => {
  it('is a distance', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });

  it('counts letters changed, put in and left out', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });
});

describe('closestWord', () => {
  it('finds a misspelt word', () => {
    expect(closestWord('jens-stoltenburg', ['jens-stoltenberg', 'lloyd-austin'])).toBe('jens-stoltenberg');
  });
  it('suggests nothing for a word unlike all others', () => {
    expect(closestWord('weather', ['jens-stoltenberg', 'lloyd-austin'])).toBeNull();
  });
});

describe('nearestPassage', () => {
  const passages = [{ text: 'NATO will deploy four battalions.' }, { text: 'The EU can arm Ukraine.' }];
  it('finds the passage that shares most words', () => {
    expect(nearestPassage('NATO is to deploy four battlegroups', passages)).toBe(passages[0]);
  });
  it('finds nothing where hardly a word is shared', () => {
    expect(nearestPassage('China tested a missile', passages)).toBeNull();
  });
});
