import { describe, expect, it } from 'vitest';
import {
  ASCII_CLASS,
  ASCII_LOWER,
  classOf,
  FOLD,
  FOLD_LETTER,
  foldCharacter,
  LETTER,
  lowerOf,
  SINGLE,
} from './normalise-characters.ts';

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

describe('classes of characters', () => {
  it('are for ASCII what the categories of Unicode say', () => {
    for (const [code, character] of ascii.entries()) {
      const kind = ASCII_CLASS[code];
      expect([character, kind === LETTER]).toEqual([character, /[\p{L}\p{M}_]/u.test(character)]);
      expect([character, kind === 2]).toEqual([character, /\p{N}/u.test(character)]);
      expect([character, kind === 3]).toEqual([character, /\s/.test(character)]);
      expect(classOf(code)).toBe(kind);
      expect(foldCharacter(character)).toBe(character);
    }
  });

  it('put a typewriter’s marks with the printer’s', () => {
    const pairs = ["’'", '’`', '‐-', '。.', '、,'];
    for (const [printed, typed] of pairs.map((pair) => [...pair] as [string, string]))
      expect([typed, ASCII_CLASS[typed.charCodeAt(0)]]).toEqual([typed, classOf(printed.charCodeAt(0))]);
    expect(ASCII_CLASS['&'.charCodeAt(0)]).toBe(SINGLE);
  });

  it('are the same the second time they are asked for', () => {
    for (const character of ['é', '–', '国', '\u00ad', 'ø']) {
      const code = character.charCodeAt(0);
      expect(classOf(code)).toBe(classOf(code));
    }
    expect(classOf('é'.charCodeAt(0))).toBe(FOLD_LETTER);
    expect(classOf('\u00ad'.charCodeAt(0))).toBe(FOLD);
    expect(classOf('国'.charCodeAt(0))).toBe(SINGLE);
  });
});

describe('lower case', () => {
  it('is the engine’s where that is one unit', () => {
    for (const [code, character] of ascii.entries())
      expect(ASCII_LOWER[code]).toBe(character.toLowerCase().charCodeAt(0));
    expect(lowerOf('Ł'.charCodeAt(0))).toBe('ł'.charCodeAt(0));
    expect(lowerOf('İ'.charCodeAt(0))).toBe('İ'.charCodeAt(0));
  });
});
