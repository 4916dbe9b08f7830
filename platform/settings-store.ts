/** The reader's settings in the browser's storage: read soundly, written by one at a time, watched everywhere. */
import type { Storage } from 'webextension-polyfill';
import { DEFAULT_SETTINGS } from '../core/settings/defaults.ts';
import { normaliseSettings } from '../core/settings/normalise.ts';
import type { Settings } from '../core/settings/types.ts';
import { browser } from './browser.ts';

const KEY = 'settings';
/** Where settings that had to be repaired are kept as they were found. */
const COPY_KEY = 'settings-as-found';

/** The settings, repaired where they need it. Where storage cannot be read: the defaults. */
export async function loadSettings(): Promise<Settings> {
  try {
    return normaliseSettings(await readStored()).settings;
  } catch {
    return DEFAULT_SETTINGS; // a profile whose storage is broken still gets a working extension
  }
}

/**
 * Changes the settings. Extension pages and the background share one lock, so that two changes at once both last.
 * What had to be repaired is first put aside, so that nothing a reader or a newer version wrote is lost.
 * @throws {Error} when storage refuses the read or the write: what cannot be read is never overwritten.
 */
export async function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request(KEY, async () => {
    const stored = await readStored();
    const { settings, repaired } = normaliseSettings(stored);
    if (repaired.length > 0) await browser.storage.local.set({ [COPY_KEY]: stored });
    const changed = change(settings);
    await browser.storage.local.set({ [KEY]: changed });
    return changed;
  });
}

/** Calls back with the settings after each change, from whatever context it came, until the signal. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(normaliseSettings(change.newValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(listener));
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}
