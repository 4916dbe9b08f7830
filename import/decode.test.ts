import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode.ts';

const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean): Uint8Array =>
  Uint8Array.from([
    ...(mark ? [0xff, 0xfe] : []),
    ...[...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
  ]);

describe('the encoding of a text', () => {
  it('is UTF-8 where the bytes are, with nothing to say', () => {
    expect(decodeBytes('a', utf8('Kyjiw – café'))).toEqual({ text: 'Kyjiw – café', note: null });
  });
  it('is what a byte order mark says', () => {
    expect(decodeBytes('a', bytes(0xef, 0xbb, 0xbf, 0x61)).text).toBe('a');
    expect(decodeBytes('a', utf16('Café au lait', true))).toEqual({ text: 'Café au lait', note: null });
  });
  it('is found out for UTF-16 without a mark, and told', () => {
    const { text, note } = decodeBytes('a', utf16('The ministers met in Brussels', false));
    expect(text).toBe('The ministers met in Brussels');
    expect(note).toEqual({ key: 'library_note_read_as', parts: ['UTF-16LE'] });
  });
  it('is what the file says, where its bytes fit', () => {
    const page = '<html><head><meta charset="iso-8859-2"></head>';
    expect(decodeBytes('a', Uint8Array.from([...latin(page), 0xb3])).text.at(-1)).toBe('ł');
  });
  it('is windows-1252 where nothing else fits, and that is told', () => {
    const { text, note } = decodeBytes('a', bytes(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94));
    expect(text).toBe('“Café”');
    expect(note?.key).toBe('library_note_no_encoding');
  });
  it('is not what the file says, where that is wrong, and that is told', () => {
    const lie = Uint8Array.from([...latin('<meta charset=utf-8>caf'), 0xe9, 0x20]);
    expect(decodeBytes('a', lie)).toMatchObject({
      text: '<meta charset=utf-8>café ',
      note: { key: 'library_note_wrong_encoding', parts: ['UTF-8'] },
    });
    const other = utf8('<meta charset="windows-1252">café');
    expect(decodeBytes('a', other)).toMatchObject({
      text: '<meta charset="windows-1252">café',
      note: { key: 'library_note_is_utf8', parts: ['WINDOWS-1252'] },
    });
  });
  it('leaves damaged letters as they are and says so', () => {
    expect(decodeBytes('a', utf8('It\u00e2\u20ac\u2122s true')).note?.key).toBe('library_note_damaged');
  });
  it('is none for a picture', () => {
    expect(() => decodeBytes('a.txt', bytes(0x89, 0x50, 0, 1, 2, 0, 0, 3, 0, 7, 200, 0, 0, 0))).toThrow(
      'a.txt: holds no text',
    );
  });
});
