import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { findHidden } from './hidden-characters.ts';
import { parseJson } from './parse-json.ts';
import { readStream } from './read-stream.ts';
import { RefusedError } from './refused.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);

describe('JSON from outside', () => {
  it('is what JSON.parse makes of it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/"(?:__proto__|constructor|prototype)"/.test(text));
        expect(parseJson('a.json', bytes(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['a million lists in one another', '['.repeat(1_000_000), /more than 32 levels/],
    ['a million lists, closed again', '['.repeat(1_000_000) + ']'.repeat(1_000_000), /more than 32 levels/],
    ['a million objects in one another', '{"a":'.repeat(1_000_000), /more than 32 levels/],
    ['a key that reaches the prototype', '{"a":[{"__proto__":{"b":1}}]}', /the key "__proto__"/],
    ['such a key in disguise', '{"\\u005f_proto__":1}', /the key "__proto__"/],
    ['a constructor', '{"constructor":{}}', /the key "constructor"/],
    ['a fault on the third line', '{\n"a": 1,\n"b" 2}', /is no JSON \(line 3\)/],
    ['nothing', '', /is no JSON/],
  ])('is refused in words when it has %s', (_what, text, message) => {
    expect(() => parseJson('a.json', bytes(text))).toThrow(RefusedError);
    expect(() => parseJson('a.json', bytes(text))).toThrow(message);
  });

  it('is not misled by brackets and quotes in its texts', () => {
    const value = { a: '[[[['.repeat(20), b: 'x"[{\\', c: '\\' };
    expect(parseJson('a.json', bytes(JSON.stringify(value)))).toEqual(value);
  });
});

describe('text from outside', () => {
  it.each([
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, 0x61, 0), /is UTF-16, not UTF-8/],
    ['UTF-16 without a mark', utf16('{"a":1}'), /UTF-16 or no text/],
    ['Latin-1 that says it is UTF-8', Uint8Array.of(0x22, 0xe9, 0x22), /is not UTF-8 text, whatever it says/],
    ['UTF-8 that was cut within a letter', bytes('é').subarray(0, 1), /is not UTF-8/],
    ['half a surrogate pair', Uint8Array.of(0xed, 0xa0, 0x80), /is not UTF-8/],
    ['a slash written too long', Uint8Array.of(0xc0, 0xaf), /is not UTF-8/],
  ])('is refused when it is %s', (_what, given, message) => {
    expect(() => decodeText('a.txt', given)).toThrow(message);
  });

  it('comes through letter for letter, less a byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        expect(decodeText('a.txt', bytes(`\ufeff${text}`))).toBe(text);
      }),
    );
  });
});

describe('bytes in pieces', () => {
  /** So many bytes of one line, made when they are asked for. */
  function* endlessLine(total: number, asked: { bytes: number }) {
    const piece = new Uint8Array(65_536).fill(0x61);
    for (; asked.bytes < total; asked.bytes += piece.length) yield piece;
  }

  it('are refused after a part of a line of 1 GB, and the rest is never asked for', async () => {
    const asked = { bytes: 0 };
    const reading = readStream(endlessLine(1e9, asked), { name: 'big.txt', most: 200_000_000, inLines: true });
    await expect(reading).rejects.toThrow('big.txt: has a line longer than 10 MB');
    expect(asked.bytes).toBeLessThan(11_000_000);
  });

  it('are refused when they are too many', async () => {
    const asked = { bytes: 0 };
    const reading = readStream(endlessLine(1e9, asked), { name: 'big.txt', most: 1_000_000 });
    await expect(reading).rejects.toThrow('big.txt: is larger than 1 MB');
    expect(asked.bytes).toBeLessThan(1_100_000);
  });

  it('are refused at the first piece when they begin as something else', async () => {
    const asked = { bytes: 0 };
    const begins = { bytes: [1, 2], what: 'a zip archive' };
    const reading = readStream(endlessLine(1e9, asked), { name: 'x.bgpack', most: 1e9, begins });
    await expect(reading).rejects.toThrow('x.bgpack: is not a zip archive');
    expect(asked.bytes).toBe(0);
  });

  it('are joined as they came, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 9 })), async (pieces) => {
        const whole = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
        fc.pre(whole.length >= 2);
        const begins = { bytes: [...whole.subarray(0, 2)], what: '' };
        expect(await readStream(pieces, { name: 'a', most: 1000, begins, inLines: true })).toEqual(whole);
      }),
    );
  });
});

describe('hidden characters', () => {
  it('are found and named, and letters of any script are none', () => {
    expect(findHidden('abc\u202egpj')).toBe('U+202E');
    expect(findHidden('a\u2067b')).toBe('U+2067');
    expect(findHidden('a\u{e0041}')).toBe('U+E0041');
    expect(findHidden('a\u0007')).toBe('U+0007');
    for (const text of ['Стольтенберг', 'ينس\u200f (1959)', 'e\u0301', '👩‍🚀', 'soft\u00adhyphen', 'two\nlines\t']) {
      expect(findHidden(text)).toBeNull();
    }
  });
});
