/** Packs by address: subscribing, and looking for what is new. The version in use stays until a whole, checked one is stored. */
import type { PackId } from '../../core/ids.ts';
import type { Added, Checked } from '../../core/pack-outcomes.ts';
import { type ShelfPack, shelfEntry, withPack } from '../../core/shelf.ts';
import { judgeSigner, judgeUpdate } from '../../core/subscription/judge.ts';
import { isDue } from '../../core/subscription/schedule.ts';
import type { Subscription } from '../../core/subscription/state.ts';
import { refuse } from '../../core/untrusted/refused.ts';
import { readCurrentShelf } from './current-shelf.ts';
import { type Fetched, fetchPack } from './fetch-pack.ts';
import { addPack, takeWaiting } from './own-packs.ts';
import { putPacks, readContents, type StoredContents } from './pack-store.ts';
import { withPacksLocked, writeShelf } from './shelf-store.ts';
import { keepSubscription, readSubscriptions } from './subscription-store.ts';

/** A server that says nothing for so long is given up, in ms. */
const PATIENCE = 120_000;

export interface Clock {
  now(): number;
}

export interface CheckOptions {
  readonly appVersion: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Fetches the pack at an address and adds it. @throws {RefusedError | Error} in words; then nothing is stored. */
export async function subscribe(address: string, options: CheckOptions): Promise<Added> {
  const fetched = await fetchPack({
    ...{ address, etag: null, lastModified: null, have: new Map() },
    appVersion: options.appVersion,
    signal: AbortSignal.any([options.signal, AbortSignal.timeout(PATIENCE)]),
  });
  if (fetched.type === 'unchanged') return refuse(address, 'answered as if it had been asked before');
  const { read, etag, lastModified } = fetched;
  const { key: known = null, automatic = false } = (await readSubscriptions()).get(read.index.id) ?? {};
  judgeSigner(address, known, read.signer);
  const { shelf } = await readCurrentShelf();
  const there = shelf.find(({ id }) => id === read.index.id)?.origin;
  if (there && there.type !== 'bundled' && !(there.type === 'subscription' && there.address === address)) {
    refuse(address, `is a pack that you have already, "${read.index.name}": remove that one first`);
  }
  const added = await addPack(address, read, { type: 'subscription', address });
  const state = { address, etag, lastModified, checked: options.clock.now(), failures: 0, trouble: null };
  await withPacksLocked(() => keepSubscription(read.index.id, { ...state, key: known ?? read.signer, automatic }));
  return added;
}

/** Asks about all subscriptions that are due, one after another. Never throws: what failed is kept with the subscription. */
export async function checkDue(options: CheckOptions): Promise<void> {
  for (const [id, subscription] of await readSubscriptions()) {
    if (options.signal.aborted) return;
    const isLost = subscription.failures === 0 && (await isGone(id));
    if (isLost || isDue(subscription, options.clock.now())) await checkSubscription(id, options);
  }
}

/** Asks the server of a subscription now. What failed is kept with it, in words. */
export async function checkSubscription(id: PackId, options: CheckOptions): Promise<Checked> {
  const subscription = (await readSubscriptions()).get(id);
  if (!subscription) return 'failed';
  const checked = options.clock.now();
  try {
    const result = await update(id, subscription, options);
    await keep(id, { ...subscription, ...result.seen, checked, failures: 0, trouble: null });
    return result.checked;
  } catch (error) {
    if (options.signal.aborted) return 'failed';
    const trouble = error instanceof Error ? error.message : String(error);
    await keep(id, { ...subscription, checked, failures: subscription.failures + 1, trouble });
    return 'failed';
  }
}

interface UpdateResult {
  readonly checked: Checked;
  readonly seen: Partial<Pick<Subscription, 'etag' | 'lastModified' | 'key'>>;
}

async function update(id: PackId, subscription: Subscription, options: CheckOptions): Promise<UpdateResult> {
  const { address } = subscription;
  const live = await readLive(id);
  // Without contents of our own, "unchanged" would be no answer.
  const { etag, lastModified } = live ? subscription : { etag: null, lastModified: null };
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(PATIENCE)]);
  const have = live?.files ?? new Map();
  const fetched = await fetchPack({ address, etag, lastModified, have, appVersion: options.appVersion, signal });
  if (fetched.type === 'unchanged') return { checked: 'unchanged', seen: {} };
  judgeSigner(address, subscription.key, fetched.read.signer);
  const checked = await withPacksLocked(() => take(id, address, fetched));
  return {
    checked,
    seen: {
      etag: fetched.etag,
      lastModified: fetched.lastModified,
      key: subscription.key ?? fetched.read.signer,
    },
  };
}

/** Stores what was fetched: to wait beside the version in use, or in its place where that one is gone. */
async function take(id: PackId, address: string, { read }: Extract<Fetched, { type: 'fetched' }>): Promise<Checked> {
  const { shelf } = await readCurrentShelf();
  const entry = shelf.find((one) => one.id === id);
  // It was removed while its server was asked.
  if (!entry || !isSubscribed(entry, address)) return 'unchanged';
  const verdict = judgeUpdate(address, entry, read.index);
  const pack = { contents: read, signatureBytes: read.signatureBytes, origin: entry.origin };
  if (!(await readLive(id))) {
    await putPacks([pack], 'live');
    await writeShelf(withPack(shelf, shelfEntry(read.index, entry.origin)));
    return 'restored';
  }
  if (verdict === 'same') return 'unchanged';
  await putPacks([pack], 'next');
  if (!(await readSubscriptions()).get(id)?.automatic) return 'waiting';
  await takeWaiting(id);
  return 'taken';
}

/** Whether new versions are taken without asking, from the next one on. */
export function setAutomatic(id: PackId, automatic: boolean): Promise<void> {
  return withPacksLocked(async () => {
    const subscription = (await readSubscriptions()).get(id);
    if (subscription) await keepSubscription(id, { ...subscription, automatic });
  });
}

function isSubscribed({ origin }: ShelfPack, address: string): boolean {
  return origin.type === 'subscription' && origin.address === address;
}

/** The version in use with all its files; null where something of it is gone or cannot be read. */
async function readLive(id: PackId): Promise<StoredContents | null> {
  try {
    const live = await readContents(id, 'live');
    return live?.index.files.every(({ sha256 }) => live.files.has(sha256)) ? live : null;
  } catch {
    return null;
  }
}

/** Whether the browser has thrown away what the shelf still names. */
async function isGone(id: PackId): Promise<boolean> {
  const { shelf, stored } = await readCurrentShelf();
  const entry = shelf.find((one) => one.id === id);
  return entry?.origin.type === 'subscription' && !stored.some((pack) => pack.id === id);
}

/** Unless it was removed meanwhile; the reader may have chosen otherwise while the server was asked. */
function keep(id: PackId, subscription: Subscription): Promise<void> {
  return withPacksLocked(async () => {
    const now = (await readSubscriptions()).get(id);
    if (now) await keepSubscription(id, { ...subscription, automatic: now.automatic });
  });
}
