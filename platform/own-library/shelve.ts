/** Puts the pack that the worker has stored on the shelf, so that pages are marked with it. */
import { OWN_PACK } from '../../core/import/own-pack.ts';
import { type ShelfPack, shelfEntry, withoutPack, withPack } from '../../core/shelf.ts';
import { readCurrentShelf } from '../packs/current-shelf.ts';
import { removePack } from '../packs/pack-store.ts';
import { withPacksLocked, writeShelf } from '../packs/shelf-store.ts';
import { markPublished } from './review-store.ts';

/** What the shelf keeps of it. */
export type OwnPackHead = Pick<ShelfPack, 'name' | 'version' | 'hash' | 'counts'>;

/** @param pack null: there are no documents any more @param revision of the library that it was made of */
export async function shelveOwnPack(pack: OwnPackHead | null, revision: number): Promise<void> {
  await withPacksLocked(async () => {
    if (!pack) await removePack(OWN_PACK);
    const { shelf } = await readCurrentShelf();
    await writeShelf(
      pack ? withPack(shelf, shelfEntry({ id: OWN_PACK, ...pack }, { type: 'made' })) : withoutPack(shelf, OWN_PACK),
    );
  });
  await markPublished(revision);
}
