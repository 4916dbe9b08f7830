/** From the shelf to verified packs: stored ones, and the bundled ones as what to fall back on. */
import type { VerifiedPack } from '../../core/library.ts';
import type { BundledPack } from '../../core/pack/bundled-pack.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { type PackVerification, verifyPack } from '../../core/pack/verify.ts';
import { joinChecked, joinContents } from '../../core/pack-file/contents.ts';
import type { ShelfPack } from '../../core/shelf.ts';
import { BUNDLED_LIST, readBundledPack } from './bundled.ts';
import type { CurrentShelf } from './current-shelf.ts';
import { isAsStored, readContents } from './pack-store.ts';

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
  /** Files of the extension that cannot be read: what they hold has no name to be shelved under. */
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}

export async function openPacks(current: CurrentShelf): Promise<OpenedPacks> {
  const packs = await Promise.all(current.shelf.map((entry) => openPack(entry, current)));
  const { trouble } = current.bundled;
  return { packs, unreadable: trouble === null ? [] : [{ file: BUNDLED_LIST, reason: trouble }] };
}

async function openPack(entry: ShelfPack, current: CurrentShelf): Promise<OpenedPack> {
  if (!entry.on) return { entry, sound: null, damage: null, fallback: null };
  const bundled = current.bundled.packs.find(({ id }) => id === entry.id);
  const isStored = entry.origin.type !== 'bundled' || current.stored.some(({ id }) => id === entry.id);
  const opened = isStored ? await openStored(entry, current.trouble) : await openBundled(bundled);
  if (opened.type === 'sound') return { entry, sound: opened, damage: null, fallback: null };
  const instead = isStored && bundled ? await openBundled(bundled) : opened;
  if (instead.type === 'sound') return { entry, sound: instead, damage: null, fallback: opened.reason };
  return { entry, sound: null, damage: opened.reason, fallback: null };
}

async function openBundled(bundled: BundledPack | undefined): Promise<PackVerification> {
  if (!bundled) return damaged('it is not there');
  const contents = await readBundledPack(bundled);
  if (contents.type === 'unreadable') return damaged(contents.reason);
  return contents.isAsBuilt ? sound(contents.value as CompiledPack) : verifyPack(contents.value);
}

async function openStored({ id, name }: ShelfPack, trouble: string | null): Promise<PackVerification> {
  if (trouble !== null) return damaged(`the browser's storage cannot be read (${trouble})`);
  try {
    const stored = await readContents(id, 'live');
    if (!stored) return damaged('the browser has thrown away what was stored of it');
    if (await isAsStored(stored)) return sound(joinChecked(stored.index, stored.files));
    return await verifyPack(joinContents(name, stored.index, stored.files));
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error));
  }
}

/** Of what is to the last byte as it was when it was verified. */
const sound = (pack: CompiledPack): PackVerification => ({ type: 'sound', pack, damagedDocuments: new Set() });
const damaged = (reason: string): PackVerification => ({ type: 'damaged', reason });
