/** What is kept of a subscription between two checks. Stored data: read it through `normaliseSubscriptions`. */
import { type PackId, packId } from '../ids.ts';
import { isTopicId } from '../pack/pack-shape.ts';
import { isFlag, isIndex, isRecord, isText, nullOr, record, textThat } from '../pack/shape.ts';
import { isWebAddress } from '../web-address.ts';

export interface Subscription {
  readonly address: string;
  /** What the server called the version that was fetched last (RFC 9110, 8.8); null where it did not say. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When it was last asked, in ms since 1970; null: never. */
  readonly checked: number | null;
  /** How often in a row it failed. */
  readonly failures: number;
  /** Why the last check failed, in words; null where it did not. */
  readonly trouble: string | null;
  /** Public key (base64) that signed the first version; later ones must be signed with it. Null: it was not signed. */
  readonly key: string | null;
  /** New versions are taken without asking. The reader's choice; off at first. */
  readonly automatic: boolean;
}

export type Subscriptions = ReadonlyMap<PackId, Subscription>;

const isSubscription = record({
  address: textThat(isWebAddress),
  etag: nullOr(isText),
  lastModified: nullOr(isText),
  checked: nullOr(isIndex),
  failures: isIndex,
  trouble: nullOr(isText),
  key: nullOr(isText),
  automatic: isFlag,
});

/** The sound ones of whatever was stored. */
export function normaliseSubscriptions(stored: unknown): Subscriptions {
  if (!isRecord(stored)) return new Map();
  const sound = Object.entries(stored)
    // Those of before there was a choice.
    .map(([id, value]) => [id, isRecord(value) ? { automatic: false, ...value } : value] as const)
    .filter(([id, value]) => isTopicId(id, '') === null && isSubscription(value, '') === null);
  return new Map(sound.map(([id, value]) => [packId(id), value as Subscription]));
}

export function storedSubscriptions(subscriptions: Subscriptions): Record<string, Subscription> {
  return Object.fromEntries(subscriptions);
}
