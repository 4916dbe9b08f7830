/** How much room the browser gives, and whether it may take it back. */
import type { StorageRoom } from '../core/pack-outcomes.ts';
import { browser } from './browser.ts';

/** Null where the browser does not tell. */
export async function readStorageRoom(): Promise<StorageRoom | null> {
  try {
    const [{ usage, quota }, isPersisted, isUnlimited] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
      // Chrome never throws away what an extension with this permission stores; Firefox grants `persist` to it.
      browser.permissions.contains({ permissions: ['unlimitedStorage'] }),
    ]);
    const kept = isPersisted || isUnlimited;
    return usage === undefined || quota === undefined ? null : { used: usage, most: quota, kept };
  } catch {
    return null;
  }
}

/** Asks the browser to keep what is stored: in a page of ours, when the first own pack is added. Without `unlimitedStorage` Firefox would ask the reader. */
export async function askToKeepStorage(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
