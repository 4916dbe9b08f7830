/** After a backup was restored: the stored pack is then another than the one made here, and what it holds is the library. */
import type { PackId } from '../../core/ids.ts';
import { readOwnPack } from '../../core/import/own-pack.ts';
import { verifyPack } from '../../core/pack/verify.ts';
import { joinContents } from '../../core/pack-file/contents.ts';
import { listPacks, readContents } from '../packs/pack-store.ts';
import { tellOwnLibraryChanged } from './changes.ts';
import { readState, stateIn, writeOwn } from './database.ts';
import { putDocuments } from './documents-store.ts';

/**
 * Takes documents and decisions from the stored pack, in the place of all that is there, where it was not made here.
 * A damaged pack changes nothing. @param now in ms since 1970. @returns whether it did
 */
export async function adoptStoredPack(id: PackId, now: number): Promise<boolean> {
  const stored = (await listPacks('live')).find((pack) => pack.id === id);
  if (!stored || 'damage' in stored.index || stored.origin.type !== 'made') return false;
  const { hash, name } = stored.index;
  if ((await readState('made')).includes(hash)) return false;
  const contents = await readContents(id, 'live');
  if (!contents) return false;
  const verdict = await verifyPack(joinContents(name, contents.index, contents.files));
  if (verdict.type === 'damaged' || verdict.damagedDocuments.size > 0) return false;
  const { documents, decisions } = readOwnPack(verdict.pack, now);
  await writeOwn(async (transaction) => {
    const states = transaction.objectStore('states');
    for (const store of ['heads', 'texts'] as const) await transaction.objectStore(store).clear();
    await putDocuments(transaction, documents);
    await states.put({ done: decisions, undone: [] }, 'decisions');
    await states.put([hash], 'made');
    // Suggestions are found anew; the pack is on the shelf as it was saved, and stays so until something changes.
    const revision = Math.max(await stateIn(states, 'revision'), revisionOf(verdict.pack.version));
    for (const key of ['revision', 'published'] as const) await states.put(revision, key);
  });
  tellOwnLibraryChanged();
  return true;
}

/** A backup was restored: what is stored now is the library, even where the same pack was once made here. */
export async function expectStoredPack(): Promise<void> {
  await writeOwn(async (transaction) => {
    await transaction.objectStore('states').put([], 'made');
  });
  tellOwnLibraryChanged();
}

/** The made pack's version is 1.0.<revision>: counting goes on from there. */
const revisionOf = (version: string): number => Number(/\.(\d+)$/.exec(version)?.[1] ?? 0);
