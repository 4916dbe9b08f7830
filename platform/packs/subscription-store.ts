/** What is kept of subscriptions, in the browser's small storage. Written under the lock for packs. */
import type { PackId } from '../../core/ids.ts';
import {
  normaliseSubscriptions,
  type Subscription,
  type Subscriptions,
  storedSubscriptions,
} from '../../core/subscription/state.ts';
import { browser } from '../browser.ts';

const KEY = 'subscriptions';

export async function readSubscriptions(): Promise<Subscriptions> {
  return normaliseSubscriptions((await browser.storage.local.get(KEY))[KEY]);
}

/** @throws {Error} when storage refuses the write. */
export async function keepSubscription(id: PackId, subscription: Subscription): Promise<void> {
  await writeSubscriptions(new Map(await readSubscriptions()).set(id, subscription));
}

export async function forgetSubscription(id: PackId): Promise<void> {
  const subscriptions = new Map(await readSubscriptions());
  if (subscriptions.delete(id)) await writeSubscriptions(subscriptions);
}

/** The next look asks for the whole again, whatever the server sent last. */
export async function forgetValidators(id: PackId): Promise<void> {
  const subscription = (await readSubscriptions()).get(id);
  if (subscription) await keepSubscription(id, { ...subscription, etag: null, lastModified: null });
}

export async function writeSubscriptions(subscriptions: Subscriptions): Promise<void> {
  await browser.storage.local.set({ [KEY]: storedSubscriptions(subscriptions) });
}
