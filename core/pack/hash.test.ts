import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, sha256 } from './hash.ts';

it('hashes text as UTF-8', async () => {
  // The example of FIPS 180-2, appendix B.1.
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await sha256('é')).toBe(await sha256(Uint8Array.of(0xc3, 0xa9)));
});

it('gives equal JSON for equal values, whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
