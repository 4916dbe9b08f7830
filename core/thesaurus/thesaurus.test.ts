import { describe, expect, it } from 'vitest';
import { wordsOf } from '../search/words.ts';
import { CONCEPTS } from './concepts.ts';
import { COUNTRIES } from './places.ts';
import { isCommon, sensesOf } from './thesaurus.ts';

const names = (text: string) => sensesOf(text, wordsOf(text)).map(({ name }) => name);

describe('the thesaurus', () => {
  it('knows what a word stands for, in each of its forms', () => {
    expect(names('refugees fled')).toEqual(['flight', 'flight']);
    expect(names('sanctioned')).toContain('sanctions');
    expect(names('Kharkiv')).toEqual(['Ukraine']);
  });

  it('takes a phrase for itself and not for its words', () => {
    expect(names('a no-fly zone')).toEqual(['closing the sky']);
    expect(names('arms control')).toEqual(['arms control']);
  });

  it('wants the capital of a name', () => {
    expect(names('pole position')).not.toContain('Poland');
    expect(names('they polish boots')).not.toContain('Poland');
    expect(names('Polish boots')).toContain('Poland');
  });

  it('says where in the text a sense is', () => {
    expect(sensesOf('the Kharkiv raid', wordsOf('the Kharkiv raid')).map(({ at }) => at)).toEqual([1, 2]);
  });

  it('knows words that tell little', () => {
    expect([isCommon('year'), isCommon('3'), isCommon('missil')]).toEqual([true, true, false]);
  });

  it.each([
    ['concepts', CONCEPTS],
    ['countries', COUNTRIES],
  ])('has %s with different names, none empty', (_, lines) => {
    const entries = lines
      .trim()
      .split('\n')
      .map((line) => line.split(': '));
    expect(entries.filter((entry) => entry.length !== 2)).toEqual([]);
    expect(new Set(entries.map(([name]) => name)).size).toBe(entries.length);
    const empty = entries.flatMap(([name, words = '']) =>
      words
        .split(', ')
        .filter((word) => wordsOf(word).length === 0)
        .map((word) => `${name}: "${word}"`),
    );
    expect(empty).toEqual([]);
  });
});
