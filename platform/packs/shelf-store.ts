/** The shelf in the browser's small storage: written by one at a time. */
import { isRecord } from '../../core/pack/shape.ts';
import { normaliseShelf, type Shelf } from '../../core/shelf.ts';
import { browser } from '../browser.ts';
import { SHELF_KEY } from './watch-shelf.ts';

/** One lock for everything that changes packs: a check of a subscription and the reader's hand never cross. */
const LOCK = 'packs';

/**
 * As it lies in the storage. `written` counts the writes: contents may have changed where the shelf reads as before, and
 * a browser tells nobody of a value that is set again.
 */
interface StoredShelf {
  readonly written: number;
  readonly packs: Shelf;
}

/** The shelf as it was last written; empty on a fresh profile, and where it cannot be read. */
export async function readShelf(): Promise<Shelf> {
  return (await readStoredShelf()).packs;
}

/** Changes with each write of the shelf, and with nothing else. */
export async function shelfStamp(): Promise<number> {
  return (await readStoredShelf()).written;
}

/** Call it under the lock. @throws {Error} when storage refuses the write. */
export async function writeShelf(packs: Shelf): Promise<void> {
  const { written } = await readStoredShelf();
  const next: StoredShelf = { written: written + 1, packs };
  await browser.storage.local.set({ [SHELF_KEY]: next });
}

async function readStoredShelf(): Promise<StoredShelf> {
  try {
    const stored = (await browser.storage.local.get(SHELF_KEY))[SHELF_KEY];
    if (!isRecord(stored)) return { written: 0, packs: [] };
    const written = Number.isSafeInteger(stored.written) ? Number(stored.written) : 0;
    return { written, packs: normaliseShelf(stored.packs) };
  } catch {
    return { written: 0, packs: [] };
  }
}

/** Runs alone among all programs of the extension. */
export function withPacksLocked<Result>(change: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, change);
}
