/** The shelf and what is really there, together: from the small storage, the database and the files of the extension. */
import type { CompiledPack } from '../../core/pack/format.ts';
import { isPackShaped } from '../../core/pack/pack-shape.ts';
import { reconcileShelf, type Shelf, type ShelfPack, shelfEntry } from '../../core/shelf.ts';
import { readBundledPacks, type StoredPack } from './bundled.ts';
import { listPacks, type StoredIndex } from './pack-store.ts';
import { readShelf } from './shelf-store.ts';

export interface CurrentShelf {
  readonly shelf: Shelf;
  readonly bundled: readonly StoredPack[];
  readonly stored: readonly StoredIndex[];
  /** Why the database cannot be read, in words; null where it can. */
  readonly trouble: string | null;
}

export async function readCurrentShelf(): Promise<CurrentShelf> {
  const [known, bundled, { stored, trouble }] = await Promise.all([readShelf(), readBundledPacks(), readStored()]);
  const storedEntries = stored.flatMap(({ origin, index }) => ('damage' in index ? [] : [shelfEntry(index, origin)]));
  const shelf = reconcileShelf(known, storedEntries, bundled.flatMap(bundledEntry));
  return { shelf, bundled, stored, trouble };
}

async function readStored(): Promise<Pick<CurrentShelf, 'stored' | 'trouble'>> {
  try {
    return { stored: await listPacks('live'), trouble: null };
  } catch (error) {
    return { stored: [], trouble: error instanceof Error ? error.message : String(error) };
  }
}

/** Its hash is checked when it is opened. */
function bundledEntry(pack: StoredPack): Omit<ShelfPack, 'on'>[] {
  if (pack.type === 'unreadable' || isPackShaped(pack.value, '') !== null) return [];
  const { id, name, version, hash, documents, topics } = pack.value as CompiledPack;
  const quotes = topics.reduce((sum, topic) => sum + topic.quotes.length, 0);
  const counts = { documents: documents.length, topics: topics.length, quotes };
  return [shelfEntry({ id, name, version, hash, counts }, { type: 'bundled' })];
}
