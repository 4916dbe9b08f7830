import { describe, expect, it } from 'vitest';
import { lexiconFor, mentionsIn } from './pack-for-tests.ts';

describe('scripts without spaces', () => {
  const lexicon = lexiconFor({
    china: { always: ['中国'] },
    nato: { always: ['北约', 'NATO'] },
    russia: { always: ['ロシア'] },
    tokyo: { always: ['京都'] },
  });

  it.each([
    ['中国外交部说', ['china:中国']],
    ['北约秘书长说NATO很好', ['nato:北约', 'nato:NATO']],
    ['ロシア軍が', ['russia:ロシア']],
  ])('finds a word in %s', (text, expected) => {
    expect(mentionsIn(lexicon, text)).toEqual(expected);
  });

  it.each(['发展中国家反对', '東京都民'])('finds none across the words of %s', (text) => {
    expect(mentionsIn(lexicon, text)).toEqual([]);
  });
});
