/** The shelf in the browser's small storage: written by one at a time. */
import { normaliseShelf, type Shelf } from '../../core/shelf.ts';
import { browser } from '../browser.ts';
import { SHELF_KEY } from './watch-shelf.ts';

/** One lock for everything that changes packs: a check of a subscription and the reader's hand never cross. */
const LOCK = 'packs';

/** The shelf as it was last written; empty on a fresh profile, and where it cannot be read. */
export async function readShelf(): Promise<Shelf> {
  try {
    return normaliseShelf((await browser.storage.local.get(SHELF_KEY))[SHELF_KEY]);
  } catch {
    return [];
  }
}

/** Call it under the lock. @throws {Error} when storage refuses the write. */
export async function writeShelf(shelf: Shelf): Promise<void> {
  await browser.storage.local.set({ [SHELF_KEY]: shelf });
}

/** Runs alone among all programs of the extension. */
export function withPacksLocked<Result>(change: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, change);
}
