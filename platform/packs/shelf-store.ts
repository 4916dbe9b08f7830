/** The shelf in the browser's small storage: written by one at a time, watched everywhere. */
import type { Storage } from 'webextension-polyfill';
import { normaliseShelf, type Shelf } from '../../core/shelf.ts';
import { browser } from '../browser.ts';

const KEY = 'shelf';
/** One lock for everything that changes packs: a check of a subscription and the reader's hand never cross. */
const LOCK = 'packs';

/** The shelf as it was last written; empty on a fresh profile, and where it cannot be read. */
export async function readShelf(): Promise<Shelf> {
  try {
    return normaliseShelf((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return [];
  }
}

/** Call it under the lock. @throws {Error} when storage refuses the write. */
export async function writeShelf(shelf: Shelf): Promise<void> {
  await browser.storage.local.set({ [KEY]: shelf });
}

/** Runs alone among all programs of the extension. */
export function withPacksLocked<Result>(change: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, change);
}

/** Calls back after each change of the shelf, from whatever program it came, until the signal. */
export function watchShelf(onChange: (shelf: Shelf) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(normaliseShelf(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(listener));
}
