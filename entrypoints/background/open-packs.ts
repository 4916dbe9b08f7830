/** From the shelf to verified packs: stored ones, and the bundled ones as what to fall back on. */
import type { VerifiedPack } from '../../core/library.ts';
import { verifyPack } from '../../core/pack/verify.ts';
import { joinContents } from '../../core/pack-file/contents.ts';
import type { ShelfPack } from '../../core/shelf.ts';
import type { StoredPack } from '../../platform/packs/bundled.ts';
import { type CurrentShelf, readCurrentShelf } from '../../platform/packs/current-shelf.ts';
import { readContents } from '../../platform/packs/pack-store.ts';

/** A pack of the shelf. Off: neither sound nor damaged, for it was not looked at. */
export interface OpenedPack {
  readonly entry: ShelfPack;
  readonly sound: VerifiedPack | null;
  readonly damage: string | null;
  /** Why the bundled version stands in for the stored one. */
  readonly fallback: string | null;
}

export interface OpenedPacks {
  readonly packs: readonly OpenedPack[];
  /** Files of the extension that are no packs: they have no name to be shelved under. */
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}

export async function openPacks(): Promise<OpenedPacks> {
  const current = await readCurrentShelf();
  const bundled = await Promise.all(current.bundled.map(openBundled));
  const packs = await Promise.all(current.shelf.map((entry) => openPack(entry, current, bundled)));
  const shelved = new Set<string>(packs.map(({ entry }) => entry.id));
  const unreadable = bundled.flatMap((one) =>
    one.type === 'damaged' && !shelved.has(one.id ?? '') ? [{ file: one.file, reason: one.reason }] : [],
  );
  return { packs, unreadable };
}

type Opened =
  | { readonly type: 'sound'; readonly id: string; readonly pack: VerifiedPack }
  | { readonly type: 'damaged'; readonly id: string | null; readonly file: string; readonly reason: string };

async function openBundled(stored: StoredPack): Promise<Opened> {
  const { file } = stored;
  if (stored.type === 'unreadable') return { type: 'damaged', id: null, file, reason: stored.reason };
  const verdict = await verifyPack(stored.value);
  if (verdict.type === 'sound') return { type: 'sound', id: verdict.pack.id, pack: verdict };
  const id = (stored.value as { id?: unknown } | null)?.id;
  return { type: 'damaged', id: typeof id === 'string' ? id : null, file, reason: verdict.reason };
}

async function openPack(entry: ShelfPack, current: CurrentShelf, bundled: readonly Opened[]): Promise<OpenedPack> {
  if (!entry.on) return { entry, sound: null, damage: null, fallback: null };
  const own = bundled.find(({ id }) => id === entry.id);
  const hasStored = entry.origin.type !== 'bundled' || current.stored.some(({ id }) => id === entry.id);
  const opened = hasStored ? await openStored(entry, current.trouble) : own;
  if (opened?.type === 'sound') return { entry, sound: opened.pack, damage: null, fallback: null };
  const reason = opened?.reason ?? 'it is not there';
  if (hasStored && own?.type === 'sound') return { entry, sound: own.pack, damage: null, fallback: reason };
  return { entry, sound: null, damage: reason, fallback: null };
}

async function openStored({ id, name }: ShelfPack, trouble: string | null): Promise<Opened> {
  const damaged = (reason: string): Opened => ({ type: 'damaged', id, file: name, reason });
  if (trouble !== null) return damaged(`the browser's storage cannot be read (${trouble})`);
  try {
    const stored = await readContents(id, 'live');
    if (!stored) return damaged('the browser has thrown away what was stored of it');
    const verdict = await verifyPack(joinContents(name, stored.index, stored.files));
    return verdict.type === 'sound' ? { type: 'sound', id, pack: verdict } : damaged(verdict.reason);
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error));
  }
}
