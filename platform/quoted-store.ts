/**
 * The part of a large library that briefings need, as it was last made: opening the whole for one card takes seconds. Nothing
 * here cannot be made anew.
 */
import type { DBSchema } from 'idb';
import type { DocumentId } from '../core/ids.ts';
import type { VerifiedPack } from '../core/library.ts';
import type { CompiledPack } from '../core/pack/format.ts';
import { sha256 } from '../core/pack/hash.ts';
import type { Bytes } from '../core/pack-file/contents.ts';
import { keepDatabase } from './kept-database.ts';

/** Aligned packs with the documents that are quoted. */
export interface Quoted {
  readonly packs: readonly VerifiedPack[];
  readonly isLarge: boolean;
  /** Whether quotations of pages are compared with these documents only, as in a library this large. */
  readonly comparesQuotes: boolean;
}

/** The same as JSON, which knows no sets. */
interface Stored extends Omit<Quoted, 'packs'> {
  readonly packs: readonly { readonly pack: CompiledPack; readonly damaged: readonly DocumentId[] }[];
}

interface QuotedRecord {
  /** What it was made for, as `lexiconKey` says it. */
  readonly key: string;
  /** Of `bytes`: what changed in the storage is not shown. */
  readonly sha256: string;
  /** JSON. */
  readonly bytes: Bytes;
}

interface Schema extends DBSchema {
  quoted: { key: 'library'; value: QuotedRecord };
}

const kept = keepDatabase<Schema>('quoted', 1, (database) => void database.createObjectStore('quoted'));

/** Null: none was made for the key, it was damaged, or storage is broken. */
export async function readQuoted(key: string): Promise<Quoted | null> {
  try {
    const found = await (await kept.open()).get('quoted', 'library');
    if (found?.key !== key || (await sha256(found.bytes)) !== found.sha256) return null;
    const stored: Stored = JSON.parse(new TextDecoder().decode(found.bytes));
    const packs = stored.packs.map(({ pack, damaged }) => ({ pack, damagedDocuments: new Set(damaged) }));
    return { ...stored, packs };
  } catch {
    return null;
  }
}

/** Storage that is full is no trouble: the whole library is opened each time. */
export async function writeQuoted(key: string, quoted: Quoted): Promise<void> {
  try {
    const packs = quoted.packs.map(({ pack, damagedDocuments }) => ({ pack, damaged: [...damagedDocuments] }));
    const stored: Stored = { ...quoted, packs };
    const bytes = new TextEncoder().encode(JSON.stringify(stored));
    const record = { key, sha256: await sha256(bytes), bytes };
    await (await kept.open()).put('quoted', record, 'library');
  } catch {
    // made anew
  }
}
