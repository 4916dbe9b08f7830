/**
 * The shelf: which packs the reader has, in which order, and which are on. It is small and kept apart from the packs'
 * contents, so that contents which the browser has thrown away are missed. Stored data: read it through `normaliseShelf`.
 */
import { type PackId, packId } from './ids.ts';
import { isHash, isTopicId } from './pack/pack-shape.ts';
import { type Check, isFlag, isIndex, isText, oneOf, record, textThat } from './pack/shape.ts';
import type { PackCounts } from './pack-file/index-format.ts';
import { isWebAddress } from './web-address.ts';

export type PackOrigin =
  /** Ships with the extension; its contents are files of the extension. */
  | { readonly type: 'bundled' }
  /** Made here, of the reader's own documents. */
  | { readonly type: 'made' }
  | { readonly type: 'file'; readonly file: string }
  | { readonly type: 'subscription'; readonly address: string };

export interface ShelfPack {
  readonly id: PackId;
  readonly name: string;
  readonly version: string;
  /** Of the compiled pack. */
  readonly hash: string;
  readonly counts: PackCounts;
  readonly origin: PackOrigin;
  readonly on: boolean;
}

/** In the reader's order: the first pack gives shared topics their name. */
export type Shelf = readonly ShelfPack[];

/** More packs than anybody has. */
const MOST_PACKS = 500;

const isOrigin: Check = (value, path) => {
  const checks = [
    record({ type: oneOf(['bundled', 'made']) }),
    record({ type: oneOf(['file']), file: isText }),
    record({ type: oneOf(['subscription']), address: textThat(isWebAddress) }),
  ];
  return checks.some((check) => check(value, path) === null) ? null : path;
};

const isShelfPack = record({
  id: isTopicId,
  name: isText,
  version: isText,
  hash: isHash,
  counts: record({ documents: isIndex, topics: isIndex, quotes: isIndex }),
  origin: isOrigin,
  on: isFlag,
});

/** Makes a sound shelf of anything: entries that make no sense are left out, the first of two with one id stays. */
export function normaliseShelf(stored: unknown): Shelf {
  if (!Array.isArray(stored)) return [];
  const sound = stored.filter((entry): entry is ShelfPack => isShelfPack(entry, '') === null).slice(0, MOST_PACKS);
  return sound.filter(({ id }, index) => sound.findIndex((one) => one.id === id) === index);
}

/** The shelf with what is really there: contents that it does not know of come last, bundled packs first. */
export function reconcileShelf(
  shelf: Shelf,
  stored: readonly Omit<ShelfPack, 'on'>[],
  bundled: readonly Omit<ShelfPack, 'on'>[],
): Shelf {
  const storedById = new Map(stored.map((pack) => [pack.id, pack]));
  const bundledById = new Map(bundled.map((pack) => [pack.id, pack]));
  const known = shelf.flatMap((entry): ShelfPack[] => {
    const found = storedById.get(entry.id) ?? bundledById.get(entry.id);
    if (found) return [{ ...entry, ...found }];
    return entry.origin.type === 'bundled' ? [] : [entry];
  });
  const isNew = ({ id }: Omit<ShelfPack, 'on'>) => !known.some((entry) => entry.id === id);
  const added = (packs: readonly Omit<ShelfPack, 'on'>[]) => packs.filter(isNew).map((pack) => ({ ...pack, on: true }));
  const own = added(stored);
  return [...added(bundled.filter(({ id }) => !storedById.has(id))), ...known, ...own];
}

/** With the pack in the place of the one of its id, else at the end; a pack that was off stays off. */
export function withPack(shelf: Shelf, pack: Omit<ShelfPack, 'on'>): Shelf {
  if (!shelf.some(({ id }) => id === pack.id)) return [...shelf, { ...pack, on: true }];
  return shelf.map((entry) => (entry.id === pack.id ? { ...pack, on: entry.on } : entry));
}

export function withoutPack(shelf: Shelf, id: PackId): Shelf {
  return shelf.filter((entry) => entry.id !== id);
}

export function withSwitch(shelf: Shelf, id: PackId, on: boolean): Shelf {
  return shelf.map((entry) => (entry.id === id ? { ...entry, on } : entry));
}

/** Moves a pack by so many places, up (negative) or down, as far as there are any. */
export function moved(shelf: Shelf, id: PackId, by: number): Shelf {
  const from = shelf.findIndex((entry) => entry.id === id);
  const entry = shelf[from];
  if (!entry) return shelf;
  const others = shelf.filter((one) => one !== entry);
  const to = Math.max(0, Math.min(others.length, from + by));
  return [...others.slice(0, to), entry, ...others.slice(to)];
}

/** What the shelf says of a pack. */
export function shelfEntry(
  about: {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly hash: string;
    readonly counts: PackCounts;
  },
  origin: PackOrigin,
): Omit<ShelfPack, 'on'> {
  const { id, name, version, hash, counts } = about;
  return { id: packId(id), name, version, hash, counts, origin };
}
