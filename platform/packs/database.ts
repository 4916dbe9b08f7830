/** The database of packs: their indexes, and their files by SHA-256. In the background and in pages of ours alike. */
import { type DBSchema, deleteDB, type IDBPDatabase } from 'idb';
import type { PackId } from '../../core/ids.ts';
import type { Bytes } from '../../core/pack-file/contents.ts';
import type { PackIndex } from '../../core/pack-file/index-format.ts';
import type { PackOrigin } from '../../core/shelf.ts';
import { keepDatabase } from '../kept-database.ts';

const NAME = 'packs';
const VERSION = 1;

/** `live`: in use. `next`: fetched and whole, waits for the reader's word. */
export type Slot = 'live' | 'next';

/** What lists show of a pack. */
export type PackAbout = Pick<PackIndex, 'id' | 'name' | 'version' | 'hash' | 'counts'>;

export interface PackRecord {
  readonly id: PackId;
  readonly slot: Slot;
  readonly origin: PackOrigin;
  /** Byte for byte as they were read. */
  readonly indexBytes: Bytes;
  readonly signatureBytes: Bytes | null;
  /** SHA-256 of all its files: what of the pack's files is still needed. */
  readonly files: readonly string[];
  /** So that a list need not read the index, which names every file. Absent: it was stored by an earlier version. */
  readonly about?: PackAbout;
  /** SHA-256 of `indexBytes`. Absent: as above. */
  readonly indexHash?: string;
}

interface FileRecord {
  readonly pack: PackId;
  readonly sha256: string;
  readonly bytes: Bytes;
}

export interface PackSchema extends DBSchema {
  packs: { key: [PackId, Slot]; value: PackRecord };
  /** Both versions of a pack share the files that they have in common. */
  files: { key: [PackId, string]; value: FileRecord };
}

export type PackDatabase = IDBPDatabase<PackSchema>;

const kept = keepDatabase<PackSchema>(NAME, VERSION, (database) => {
  database.createObjectStore('packs', { keyPath: ['id', 'slot'] });
  database.createObjectStore('files', { keyPath: ['pack', 'sha256'] });
});

/** @throws {Error} when the browser's storage is broken or refused. */
export const openDatabase = (): Promise<PackDatabase> => kept.open();

export const closeDatabase = (): void => kept.close();

/** Throws all of it away: only for a database that cannot be opened any more. */
export async function deleteDatabase(): Promise<void> {
  closeDatabase();
  await deleteDB(NAME);
}
