/** The reader's dossier in the browser's storage: written by the background, and whole by a backup; one change at a time. */
import type { Storage } from 'webextension-polyfill';
import { DOSSIER_VERSION, readStoredDossier, type StoredDossier } from '../core/dossier/stored.ts';
import type { Dossier } from '../core/dossier/types.ts';
import { browser } from './browser.ts';

const KEY = 'dossier';

/** @throws {Error} when storage cannot be read, or holds what this version does not understand */
export async function loadDossier(): Promise<Dossier> {
  const dossier = readStoredDossier((await browser.storage.local.get(KEY))[KEY]);
  if (!dossier) throw new Error('the dossier in storage is of another version: it is left as it is');
  return dossier;
}

/** Changes the dossier; two changes at once both last. @throws as `loadDossier`, or what `change` throws */
export function updateDossier(change: (dossier: Dossier) => Dossier): Promise<Dossier> {
  return navigator.locks.request(KEY, async () => {
    const before = await loadDossier();
    const entries = change(before);
    const stored: StoredDossier = { version: DOSSIER_VERSION, entries };
    if (entries !== before) await browser.storage.local.set({ [KEY]: stored });
    return entries;
  });
}

/** Calls back after each change, from whatever context it came, until the signal. */
export function watchDossier(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === 'local' && changes[KEY]) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(listener));
}
