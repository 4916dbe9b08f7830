/** The shelf and what is really there, together: from the small storage, the database and the files of the extension. */
import { reconcileShelf, type Shelf, shelfEntry } from '../../core/shelf.ts';
import { type BundledList, listBundledPacks } from './bundled.ts';
import { listPacks, type StoredIndex } from './pack-store.ts';
import { readShelf } from './shelf-store.ts';

export interface CurrentShelf {
  readonly shelf: Shelf;
  readonly bundled: BundledList;
  readonly stored: readonly StoredIndex[];
  /** Why the database cannot be read, in words; null where it can. */
  readonly trouble: string | null;
}

/** Reads no pack's contents: it takes the same few milliseconds however large they are. */
export async function readCurrentShelf(): Promise<CurrentShelf> {
  const [known, bundled, { stored, trouble }] = await Promise.all([readShelf(), listBundledPacks(), readStored()]);
  const storedEntries = stored.flatMap(({ origin, index }) => ('damage' in index ? [] : [shelfEntry(index, origin)]));
  const bundledEntries = bundled.packs.map((pack) => shelfEntry(pack, { type: 'bundled' }));
  return { shelf: reconcileShelf(known, storedEntries, bundledEntries), bundled, stored, trouble };
}

async function readStored(): Promise<Pick<CurrentShelf, 'stored' | 'trouble'>> {
  try {
    return { stored: await listPacks('live'), trouble: null };
  } catch (error) {
    return { stored: [], trouble: error instanceof Error ? error.message : String(error) };
  }
}
