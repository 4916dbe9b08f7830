/**
 * Packs in the browser's database. Each function is one transaction: what it does is done whole or not at all, also when
 * the browser, the disk or the reader ends it halfway.
 */
import type { IDBPTransaction } from 'idb';
import type { PackId } from '../../core/ids.ts';
import { sha256 } from '../../core/pack/hash.ts';
import type { Bytes, PackContents } from '../../core/pack-file/contents.ts';
import { checkIndex, type PackIndex } from '../../core/pack-file/index-format.ts';
import type { PackOrigin } from '../../core/shelf.ts';
import { parseJson } from '../../core/untrusted/parse-json.ts';
import {
  deleteDatabase,
  openDatabase,
  type PackAbout,
  type PackRecord,
  type PackSchema,
  type Slot,
} from './database.ts';

/** A pack as it is stored: enough to show it, without its contents. */
export interface StoredIndex {
  readonly id: PackId;
  readonly origin: PackOrigin;
  /** What is wrong with its index, in words; then nothing else is known. */
  readonly index: PackAbout | { readonly damage: string };
}

/** A pack to be stored; its contents have been checked. */
export interface PackToStore {
  readonly contents: PackContents;
  readonly signatureBytes: Bytes | null;
  readonly origin: PackOrigin;
}

/** A stored pack with its files; those that are gone are not among them. */
export interface StoredContents extends PackContents {
  readonly signatureBytes: Bytes | null;
  readonly origin: PackOrigin;
  /** SHA-256 that the index had when it was stored; null: not known. */
  readonly indexHash: string | null;
}

type Writing = IDBPTransaction<PackSchema, ['packs', 'files'], 'readwrite'>;

/** All packs of a slot. @throws {Error} when the storage cannot be read. */
export async function listPacks(slot: Slot): Promise<StoredIndex[]> {
  const records = await (await openDatabase()).getAll('packs');
  return records
    .filter((record) => record.slot === slot)
    .map(({ id, origin, about, indexBytes }) => ({ id, origin, index: about ?? readStoredIndex(id, indexBytes) }));
}

/** The pack with all its files; null where there is none. @throws {Error} when it cannot be read. */
export async function readContents(id: PackId, slot: Slot): Promise<StoredContents | null> {
  const transaction = (await openDatabase()).transaction(['packs', 'files'], 'readonly');
  const [record, files] = await Promise.all([
    transaction.objectStore('packs').get([id, slot]),
    transaction.objectStore('files').getAll(IDBKeyRange.bound([id, ''], [id, '\uffff'])),
    transaction.done,
  ]);
  if (!record) return null;
  const { origin, indexBytes, signatureBytes, indexHash = null } = record;
  const index = readStoredIndex(id, indexBytes);
  if ('damage' in index) throw new Error(index.damage);
  const bySha = new Map(files.map(({ sha256, bytes }) => [sha256, bytes]));
  return { index, indexBytes, signatureBytes, origin, indexHash, files: bySha };
}

/**
 * Whether a stored pack is to the last byte what it was when it was stored, and so still what was checked then: its index has
 * the hash it had, and all files that it names have the hashes it names.
 */
export async function isAsStored({ index, indexBytes, indexHash, files }: StoredContents): Promise<boolean> {
  if ((await sha256(indexBytes)) !== indexHash) return false;
  const asNamed = await Promise.all(
    index.files.map(async (entry) => {
      const bytes = files.get(entry.sha256);
      return bytes !== undefined && (await sha256(bytes)) === entry.sha256;
    }),
  );
  return asNamed.every((is) => is);
}

/** Stores packs in one transaction. @throws {Error} when there is no room, or the storage is broken: then nothing has changed. */
export async function putPacks(packs: readonly PackToStore[], slot: Slot): Promise<void> {
  const hashed = await Promise.all(packs.map(withIndexHash));
  await write(async (transaction) => {
    for (const pack of hashed) await putPack(transaction, pack, slot);
  });
}

/** Makes the waiting version the one in use. False: there is none waiting. */
export async function promotePack(id: PackId): Promise<boolean> {
  return write(async (transaction) => {
    const packs = transaction.objectStore('packs');
    const next = await packs.get([id, 'next']);
    if (!next) return false;
    await packs.put({ ...next, slot: 'live' });
    await packs.delete([id, 'next']);
    await sweep(transaction, id);
    return true;
  });
}

/** Takes a pack out of one slot, or out of both. */
export async function removePack(id: PackId, slots: readonly Slot[] = ['live', 'next']): Promise<void> {
  await write(async (transaction) => {
    for (const slot of slots) await transaction.objectStore('packs').delete([id, slot]);
    await sweep(transaction, id);
  });
}

/** Puts these packs in the place of all that are there, in one transaction. */
export async function replaceAll(packs: readonly PackToStore[]): Promise<void> {
  const hashed = await Promise.all(packs.map(withIndexHash));
  await write(async (transaction) => {
    await transaction.objectStore('packs').clear();
    await transaction.objectStore('files').clear();
    for (const pack of hashed) await putPack(transaction, pack, 'live');
  });
}

async function write<Result>(change: (transaction: Writing) => Promise<Result>): Promise<Result> {
  const database = await openDatabase().catch(openAnew);
  const transaction = database.transaction(['packs', 'files'], 'readwrite', { durability: 'strict' });
  try {
    const result = await change(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    // Whatever failed, the rest shall not be kept. An aborted transaction says so once more.
    transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // it had ended by itself
    }
    throw error;
  }
}

/** A broken database holds nothing that could still be had. One that a later version of ours wrote is not broken. */
async function openAnew(error: unknown) {
  if (error instanceof DOMException && error.name === 'VersionError') throw error;
  await deleteDatabase();
  return openDatabase();
}

type HashedPack = PackToStore & { readonly indexHash: string };

/** Before the transaction: one that waits for anything else ends. */
async function withIndexHash(pack: PackToStore): Promise<HashedPack> {
  return { ...pack, indexHash: await sha256(pack.contents.indexBytes) };
}

async function putPack(
  transaction: Writing,
  { contents, signatureBytes, origin, indexHash }: HashedPack,
  slot: Slot,
): Promise<void> {
  const { index, indexBytes, files } = contents;
  const { id, name, version, hash, counts } = index;
  const about = { id, name, version, hash, counts };
  for (const [sha256, bytes] of files) await transaction.objectStore('files').put({ pack: id, sha256, bytes });
  const names = index.files.map(({ sha256 }) => sha256);
  await transaction
    .objectStore('packs')
    .put({ id, slot, origin, indexBytes, signatureBytes, files: names, about, indexHash });
  await sweep(transaction, id);
}

/** Deletes the files of a pack that no version of it needs. */
async function sweep(transaction: Writing, id: PackId): Promise<void> {
  const slots: Slot[] = ['live', 'next'];
  const records = await Promise.all(slots.map((slot) => transaction.objectStore('packs').get([id, slot])));
  const needed = new Set(records.flatMap((record: PackRecord | undefined) => record?.files ?? []));
  const files = transaction.objectStore('files');
  for (const key of await files.getAllKeys(IDBKeyRange.bound([id, ''], [id, '\uffff']))) {
    if (!needed.has(key[1])) await files.delete(key);
  }
}

function readStoredIndex(id: PackId, bytes: Uint8Array): PackIndex | { readonly damage: string } {
  try {
    const index = checkIndex('its index', parseJson('its index', bytes));
    return index.id === id ? index : { damage: 'its index is that of another pack' };
  } catch (error) {
    return { damage: error instanceof Error ? error.message : String(error) };
  }
}
