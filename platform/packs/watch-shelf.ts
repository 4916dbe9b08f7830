/** Word that the packs have changed: small, for every page waits for it. */
import type { Storage } from 'webextension-polyfill';
import { browser } from '../browser.ts';

export const SHELF_KEY = 'shelf';

/** Calls back after each change of the shelf, from whatever program it came, until the signal. */
export function watchShelf(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === 'local' && changes[SHELF_KEY]) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(listener));
}
