import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { WordIndex } from '../core/search/word-index.ts';
import { keepWordIndexes, readWordIndex, writeWordIndex } from './word-index-store.ts';

const index: WordIndex = {
  documents: 2,
  terms: ['quay'],
  starts: Uint32Array.of(0, 2),
  postings: Uint32Array.of(0, 1),
};

describe('stored indexes of words', () => {
  it('come back as they were, and go with their packs', async () => {
    await writeWordIndex('one', index);
    await writeWordIndex('two', index);
    expect(await readWordIndex('one')).toEqual(index);
    await keepWordIndexes(['two']);
    expect(await readWordIndex('one')).toBeNull();
    expect(await readWordIndex('two')).toEqual(index);
  });
});
