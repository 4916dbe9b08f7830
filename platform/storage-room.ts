/** How much room the browser gives, and whether it may take it back. */

export interface StorageRoom {
  /** Bytes used, of all that the browser would give; both are estimates of the browser. */
  readonly used: number;
  readonly most: number;
  /** The browser has promised not to throw anything away by itself. */
  readonly kept: boolean;
}

/** Null where the browser does not tell. */
export async function readStorageRoom(): Promise<StorageRoom | null> {
  try {
    const [{ usage, quota }, kept] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    return usage === undefined || quota === undefined ? null : { used: usage, most: quota, kept };
  } catch {
    return null;
  }
}

/** Asks the browser to keep what is stored: in a page of ours, when the first own pack is added. Firefox asks the reader. */
export async function askToKeepStorage(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
