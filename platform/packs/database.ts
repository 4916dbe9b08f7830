/** The database of packs: their indexes, and their files by SHA-256. In the background and in pages of ours alike. */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { PackId } from '../../core/ids.ts';
import type { Bytes } from '../../core/pack-file/contents.ts';
import type { PackOrigin } from '../../core/shelf.ts';

const NAME = 'packs';
const VERSION = 1;

/** `live`: in use. `next`: fetched and whole, waits for the reader's word. */
export type Slot = 'live' | 'next';

export interface PackRecord {
  readonly id: PackId;
  readonly slot: Slot;
  readonly origin: PackOrigin;
  /** Byte for byte as they were read. */
  readonly indexBytes: Bytes;
  readonly signatureBytes: Bytes | null;
  /** SHA-256 of all its files: what of the pack's files is still needed. */
  readonly files: readonly string[];
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

let opening: Promise<PackDatabase> | null = null;

/** @throws {Error} when the browser's storage is broken or refused. */
export function openDatabase(): Promise<PackDatabase> {
  opening ??= openDB<PackSchema>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('packs', { keyPath: ['id', 'slot'] });
      database.createObjectStore('files', { keyPath: ['pack', 'sha256'] });
    },
    // Another page of ours is about to delete or change it: let go, and open again when asked.
    blocking: () => closeDatabase(),
    terminated: () => {
      opening = null;
    },
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

export function closeDatabase(): void {
  const closing = opening;
  opening = null;
  closing?.then((database) => database.close()).catch(() => undefined);
}

/** Throws all of it away: only for a database that cannot be opened any more. */
export async function deleteDatabase(): Promise<void> {
  closeDatabase();
  await deleteDB(NAME);
}
