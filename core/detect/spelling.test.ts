import { describe, expect, it } from 'vitest';
import { pluralOf, singularOf, spellingsOf } from './spelling.ts';

describe('spellingsOf', () => {
  it.each([
    ['defence', 'defense'],
    ['organisation', 'organization'],
    ['neighbours', 'neighbors'],
    ['centre', 'center'],
    ['programme', 'program'],
    ['labelled', 'labeled'],
    ['v', '5'],
    ['five', 'v'],
    ['kyiv', 'kiev'],
  ])('makes %s and %s one word', (one, other) => {
    expect(spellingsOf(one)).toContain(other);
    expect(spellingsOf(one)).toEqual(spellingsOf(other));
  });

  it('does not make one word of different words', () => {
    expect(spellingsOf('four')).not.toContain('for');
    expect(spellingsOf('prise')).not.toContain('prize');
    expect(spellingsOf('filled')).not.toContain('filed');
    expect(spellingsOf('nato')).toEqual(['nato']);
  });
});

describe('pluralOf', () => {
  it.each([
    ['battlegroup', 'battlegroups'],
    ['ally', 'allies'],
    ['alliance', 'alliances'],
    ['attack', 'attacks'],
    ['dispatch', 'dispatches'],
    ['key', 'keys'],
  ])('%s → %s', (one, many) => {
    expect(pluralOf(one)).toBe(many);
  });

  it.each(['sanctions', 'us', 'столтенберг', '5'])('leaves %s alone', (word) => {
    expect(pluralOf(word)).toBeNull();
  });
});

describe('singularOf', () => {
  it.each([
    ['nations', 'nation'],
    ['allies', 'ally'],
    ['losses', 'loss'],
    ['churches', 'church'],
    ['press', null],
    ['us', null],
    ['status', null],
    ['crisis', null],
  ])('%s: %s', (plural, singular) => {
    expect(singularOf(plural)).toBe(singular);
  });
});
