import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnPath, libraryPath, parseReaderSearch, type ReaderAddress, readerPath } from './addresses.ts';
import { documentId, topicId } from './ids.ts';

const search = (path: string) => path.slice('reader.html'.length);

describe('reader addresses', () => {
  it('come back as they went', () => {
    const index = fc.nat(100_000);
    const address: fc.Arbitrary<ReaderAddress> = fc.oneof(
      fc.record({
        type: fc.constant('document' as const),
        document: fc.string({ minLength: 1 }).map(documentId),
        quote: fc.option(
          fc.tuple(index, fc.integer({ min: 1, max: 99 })).map(([start, length]) => ({ start, end: start + length })),
        ),
        from: fc.option(fc.string({ minLength: 1 }).map(topicId)),
      }),
      fc.record({ type: fc.constant('topic' as const), topic: fc.string({ minLength: 1 }).map(topicId) }),
      fc.record({ type: fc.constant('search' as const), query: fc.string() }),
      fc.constant({ type: 'dossier' as const }),
      fc.constant({ type: 'library' as const }),
    );
    fc.assert(
      fc.property(address, (one) => {
        expect(parseReaderSearch(search(readerPath(one)))).toEqual(one);
        expect(isOwnPath(readerPath(one))).toBe(true);
      }),
    );
  });

  it('leave out a quotation that makes no sense', () => {
    expect(parseReaderSearch('?document=002&start=9&end=3')).toMatchObject({ document: '002', quote: null });
    expect(parseReaderSearch('?document=002&start=-1&end=x')).toMatchObject({ quote: null });
  });
});

describe('isOwnPath', () => {
  it('lets the Library page through, with and without a page that was taken', () => {
    expect([libraryPath(null), libraryPath('0b1c-2d')].map(isOwnPath)).toEqual([true, true]);
  });

  it.each(['https://evil.example', '//evil.example', 'background.js', 'reader.html/../x', 'javascript:1'])(
    'refuses %s',
    (path) => {
      expect(isOwnPath(path)).toBe(false);
    },
  );
});
