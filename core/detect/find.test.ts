import { describe, expect, it } from 'vitest';
import { findCandidates, work } from './find.ts';
import { lexiconFor, type TopicSketch } from './pack-for-tests.ts';

const found = (sketch: TopicSketch, text: string): string[] =>
  findCandidates(lexiconFor({ topic: sketch }), text).map(({ start, end }) => text.slice(start, end));

const NATO: TopicSketch = { always: ['NATO'], exact: true };

describe('whole words', () => {
  it.each([
    'NATOs own NATOX',
    'xNATO',
    'NATO_x',
    'NATO1',
    'nato.int',
    'www.NATO.int',
    'me@NATO.int',
    '@NATO',
    'https://x.org/NATO/',
  ])('does not find NATO in %s', (text) => {
    expect(found(NATO, text).filter((words) => words === 'NATO')).toEqual([]);
  });

  it.each([
    'NATO.',
    '(NATO)',
    '“NATO”',
    '#NATO',
    'NATO/EU',
    'said NATO.The next',
    'NATO…',
    'NATO²',
    'l’NATO',
    'NATO秘书长',
  ])('finds NATO in %s', (text) => {
    expect(found(NATO, text)[0]).toMatch(/^NATO²?$/);
  });

  it('does not take the end of another name for one', () => {
    expect(found({ kind: 'person', always: ['Lute'], exact: true }, "O'Lute and O’Lute")).toEqual([]);
  });
});

describe('possessives, plurals, compounds', () => {
  it.each([
    ['NATO', "NATO's troops"],
    ['NATO', 'NATO’s troops'],
    ['NATO', 'NATO-led'],
    ['NATO', 'ex-NATO'],
    ['battle group', 'battle-group', 'battle-group'],
    ['battle group', 'battle groups', 'battle groups'],
    ['battle group', 'battle\u00a0group', 'battle\u00a0group'],
    ['build-up', 'buildup', 'buildup'],
    ['build-up', 'build up', 'build up'],
    ['UAV', 'two UAVs', 'UAVs'],
    ['secretary-general', 'secretary general', 'secretary general'],
    ['NATO-Russia talks', 'NATO–Russia talks', 'NATO–Russia talks'],
    ["leaders' meeting", 'leaders’ meeting', 'leaders’ meeting'],
  ])('%s is in "%s"', (alias, text, words = alias) => {
    expect(found({ always: [alias] }, text)).toEqual([words]);
  });

  it('lets a name keep its own gaps beside one with the same words', () => {
    expect(found({ always: ['NATO Russia pact', 'NATO-Russia pact'] }, 'NATO – Russia pact')).toEqual([
      'NATO – Russia pact',
    ]);
    expect(found({ always: ['NATO Russia pact', 'NATO-Russia act'] }, 'NATO – Russia pact')).toEqual([]);
  });

  it('reads words that go on in another script as one', () => {
    expect(found({ always: ['ж', 'NATO'] }, 'xж NATOж 5ж')).toEqual([]);
  });

  it('makes no plurals of people', () => {
    expect(found({ kind: 'person', always: ['Lute'] }, 'the Lutes')).toEqual([]);
  });

  it('goes across no sentence, comma or bracket', () => {
    for (const text of ['battle. Group', 'battle, group', 'battle (group)', 'battle — group', 'battle "group"']) {
      expect(found({ always: ['battle group'] }, text)).toEqual([]);
    }
  });
});

describe('capitals', () => {
  it.each([
    ['US', 'us', false],
    ['US', 'Us', false],
    ['US', 'USS Enterprise', false],
    ['NATO', 'Nato', false],
    ['Poland', 'POLAND INVADED', true],
    ['Poland', 'poland', false],
  ])('exact %s in "%s": %s', (alias, text, expected) => {
    expect(found({ always: [alias], exact: true }, text).length > 0).toBe(expected);
  });

  it.each([
    ['NATO allies', 'Nato allies', true],
    ['NATO allies', 'NATO ALLIES', true],
    ['NATO allies', 'NATO Allies', true],
    ['NATO allies', 'nato allies', false],
    ['the alliance', 'The Alliance', true],
    ['Jens Stoltenberg', 'JENS STOLTENBERG', true],
    ['Jens Stoltenberg', 'jens Stoltenberg', false],
    ['eFP', 'EFP', true],
    ['eFP', 'efp', false],
  ])('fold %s in "%s": %s', (alias, text, expected) => {
    expect(found({ always: [alias] }, text).length > 0).toBe(expected);
  });
});

describe('abbreviations and numerals', () => {
  it.each([
    ['US', 'the U.S. and', 'U.S.'],
    ['USA', 'the U.S.A. and', 'U.S.A.'],
    ['NATO', 'N.A.T.O. said', 'N.A.T.O.'],
    ['U.S. troops', 'US troops', 'US troops'],
    ['Gen. Austin', 'Gen Austin', 'Gen Austin'],
    ['Mr Putin', 'Mr. Putin', 'Mr. Putin'],
    ['Vladimir V. Putin', 'Vladimir V Putin', 'Vladimir V Putin'],
    ['Article 5', 'Article V', 'Article V'],
    ['Article 5', 'Article Five', 'Article Five'],
    ['100,000 troops', '100000 troops', '100000 troops'],
    ['deterrence and defence', 'defense, deterrence & defense', 'deterrence & defense'],
    ['chemical, biological and nuclear', 'chemical, biological, and nuclear', 'chemical, biological, and nuclear'],
  ])('%s is in "%s"', (alias, text, words) => {
    expect(found({ always: [alias] }, text)).toEqual([words]);
  });

  it('takes Article 5 for no other article', () => {
    expect(found({ always: ['Article 5'] }, 'Article 50, Article 5.1, Article 15, Article 5a')).toEqual([]);
  });
});

describe('places in the original', () => {
  it.each([
    ['Stol\u00adten\u00adberg said', 'Stol\u00adten\u00adberg'],
    ['\u200bＳｔｏｌｔｅｎｂｅｒｇ!', 'Ｓｔｏｌｔｅｎｂｅｒｇ'],
    ['(Sto\u0308ltenberg)', 'Sto\u0308ltenberg'],
    ['é é Stoltenberg’s', 'Stoltenberg'],
  ])('%j', (text, words) => {
    expect(found({ kind: 'person', always: ['Stoltenberg'] }, text)).toEqual([words]);
  });

  it('takes "the" in where the name asks for it', () => {
    const lexicon = lexiconFor({ region: { always: ['the Baltic'] } });
    const text = 'In the\u00a0Baltic; Baltic; bathe Baltic';
    expect(findCandidates(lexicon, text).map(({ start, head, end }) => [start, head, end])).toEqual([[3, 7, 13]]);
  });
});

describe('work', () => {
  const lexicon = lexiconFor({
    long: { always: [Array.from({ length: 12 }, () => 'aa').join(' ')] },
    short: { always: ['aa', 'NATO'] },
    deep: { context: ['aa aa', 'aa aa aa', 'aa aa aa aa'] },
  });
  /** Words that may be read from one start: those of the longest name, and one to see that it goes no further. */
  const LONGEST = 13;

  it.each([
    ['one letter', 'a'],
    ['one word', 'aa '],
    ['one name', 'NATO '],
    ['soft hyphens', '\u00ad'],
    ['combining marks', 'a\u0301'],
    ['apostrophes', "aa'"],
    ['dots', 'A.'],
    ['digits', '1,'],
    ['dashes', 'aa-'],
    ['slashes', 'NATO/'],
    ['spaces', ' '],
    ['half surrogates', '\ud800'],
  ])('grows with the text and no faster: %s', (_, unit) => {
    for (const size of [1e4, 1e5]) {
      const text = unit.repeat(size / unit.length);
      work.tokens = 0;
      findCandidates(lexicon, text);
      expect(work.tokens).toBeLessThanOrEqual((size / 2) * LONGEST + LONGEST);
    }
  });
});
