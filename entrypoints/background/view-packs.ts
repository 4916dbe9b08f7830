/** Packs as they are shown: the shelf, and what is behind it. */

import { packId } from '../../core/ids.ts';
import { type Library, type PackContentsView, viewPack } from '../../core/library.ts';
import type { PackView } from '../../core/messages.ts';
import type { ShelfPack } from '../../core/shelf.ts';
import type { Subscription, Subscriptions } from '../../core/subscription/state.ts';
import type { OpenedPack, OpenedPacks } from '../../platform/packs/open-packs.ts';
import { listPacks } from '../../platform/packs/pack-store.ts';
import { readSubscriptions } from '../../platform/packs/subscription-store.ts';

/** @param library made of the packs that are sound */
export async function viewPacks(library: Library, { packs, unreadable }: OpenedPacks): Promise<PackView[]> {
  const [waiting, subscriptions] = await Promise.all([
    listPacks('next').catch(() => []),
    readSubscriptions().catch((): Subscriptions => new Map()),
  ]);
  const versions = new Map(
    waiting.flatMap(({ id, index }) => ('damage' in index ? [] : [[id, index.version] as const])),
  );
  const shelved = packs.map((opened): PackView => {
    const { entry, damage, fallback } = opened;
    const version = versions.get(entry.id);
    const subscription = subscriptions.get(entry.id);
    return {
      ...contentsOf(library, opened),
      origin: entry.origin,
      on: entry.on,
      damage,
      fallback,
      waiting: version === undefined ? null : { version },
      subscription: subscription ? viewSubscription(subscription) : null,
    };
  });
  return [...shelved, ...unreadable.map(viewUnreadable)];
}

const viewSubscription = ({ checked, trouble, automatic }: Subscription): PackView['subscription'] => ({
  checked,
  trouble,
  automatic,
});

function contentsOf(library: Library, { entry }: OpenedPack): PackContentsView {
  const own = library.packs.find(({ pack }) => pack.id === entry.id);
  return own ? viewPack(library, own) : unread(entry);
}

/** What the shelf says of a pack that was not read. */
function unread({ id, name, version, hash, counts }: Pick<ShelfPack, 'id' | 'name' | 'version' | 'hash' | 'counts'>) {
  const about = { language: '', description: '', rights: '', licence: null };
  return { id, name, version, hash, counts, ...about, documents: [], topics: [] };
}

function viewUnreadable({ file, reason }: OpenedPacks['unreadable'][number]): PackView {
  const counts = { documents: 0, topics: 0, quotes: 0 };
  return {
    ...unread({ id: packId(file), name: file, version: '', hash: '', counts }),
    origin: { type: 'bundled' },
    on: true,
    damage: reason,
    fallback: null,
    waiting: null,
    subscription: null,
  };
}
