/** Indexes of words of large packs, by the hash of the pack: made once, read when something is searched. Nothing here cannot be made anew. */
import { type DBSchema, openDB } from 'idb';
import type { WordIndex } from '../core/search/word-index.ts';

const NAME = 'word-indexes';
const VERSION = 1;

interface Schema extends DBSchema {
  words: { key: string; value: WordIndex };
}

const open = () => openDB<Schema>(NAME, VERSION, { upgrade: (database) => void database.createObjectStore('words') });

/** Null: it was never made, or storage is broken. */
export async function readWordIndex(hash: string): Promise<WordIndex | null> {
  try {
    const database = await open();
    const found = await database.get('words', hash);
    database.close();
    return found ?? null;
  } catch {
    return null;
  }
}

/** Storage that is full is no trouble: the index is made anew each time. */
export async function writeWordIndex(hash: string, index: WordIndex): Promise<void> {
  try {
    const database = await open();
    await database.put('words', index, hash);
    database.close();
  } catch {
    // made anew
  }
}

/** Deletes those of packs that are no more. */
export async function keepWordIndexes(hashes: readonly string[]): Promise<void> {
  try {
    const database = await open();
    for (const hash of await database.getAllKeys('words')) {
      if (!hashes.includes(hash)) await database.delete('words', hash);
    }
    database.close();
  } catch {
    // the next time
  }
}
