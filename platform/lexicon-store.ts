/**
 * The lexicon as it was last made, ready to be handed to pages: every page waits for it, and no pack need be read for it.
 * In the small storage. Nothing here cannot be made anew.
 */
import { LEXICON_VERSION } from '../core/detect/lexicon.ts';
import type { LexiconMessage } from '../core/messages.ts';
import { isRecord } from '../core/pack/shape.ts';
import { browser } from './browser.ts';
import type { CurrentShelf } from './packs/current-shelf.ts';
import { extensionVersion } from './version.ts';

const KEY = 'lexicon';

export interface KeptLexicon {
  /** What it was made for, as `lexiconKey` says it: it counts for that and for nothing else. */
  readonly key: string;
  /** Hashes of the packs that were found sound, in their order, each with its damaged documents: what it was made of. */
  readonly packs: readonly string[];
  readonly message: LexiconMessage;
}

/**
 * All that decides what is in the lexicon, as far as it can be known without reading a pack: the versions of the
 * extension and of the form, the write of the shelf, and what is on and really there.
 */
export function lexiconKey(stamp: number, { shelf, bundled, stored, trouble }: CurrentShelf): string {
  const entries = shelf
    .filter(({ on }) => on)
    .map(({ id, hash }) => [
      id,
      hash,
      stored.some((pack) => pack.id === id),
      bundled.packs.find((pack) => pack.id === id)?.sha256,
    ]);
  return JSON.stringify([extensionVersion(), LEXICON_VERSION, stamp, entries, trouble]);
}

/** Null: none was made for the key, or storage is broken. */
export async function readLexicon(key: string): Promise<KeptLexicon | null> {
  try {
    const kept = (await browser.storage.local.get(KEY))[KEY];
    return isRecord(kept) && kept.key === key ? (kept as unknown as KeptLexicon) : null;
  } catch {
    return null;
  }
}

/** Storage that is full is no trouble: the lexicon is made anew each time. */
export async function writeLexicon(kept: KeptLexicon): Promise<void> {
  await browser.storage.local.set({ [KEY]: kept }).catch(() => undefined);
}

/** A build that is put in this one's place may read names otherwise under the same number: developers do so all day. */
export function forgetLexiconOnInstall(): void {
  browser.runtime.onInstalled.addListener(() => void browser.storage.local.remove(KEY).catch(() => undefined));
}
