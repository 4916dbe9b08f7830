/** Whether a fetched pack may follow the one that is there. */
import { compareVersions } from '../semver.ts';
import { refuse } from '../untrusted/refused.ts';

/** A pack as far as versions go. */
export interface PackVersion {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/**
 * @param name for messages @param current null: there is none yet
 * @returns `same`: there is nothing new. @throws {RefusedError} for an older version, another pack, or other contents under
 * the same version number: an update must be recognisable as one.
 */
export function judgeUpdate(name: string, current: PackVersion | null, next: PackVersion): 'same' | 'update' {
  if (current === null) return 'update';
  if (next.id !== current.id) refuse(name, `is another pack: "${next.id}", not "${current.id}"`);
  const order = compareVersions(next.version, current.version);
  if (order < 0) refuse(name, `is version ${next.version}, older than your ${current.version}`);
  if (order > 0) return 'update';
  if (next.hash !== current.hash)
    refuse(name, `has other contents than your version ${current.version}, under the same number`);
  return 'same';
}

/** The key is pinned on first use. @param pinned null: the first version was not signed. @throws {RefusedError} */
export function judgeSigner(name: string, pinned: string | null, signer: string | null): void {
  if (pinned === null || pinned === signer) return;
  if (signer === null) refuse(name, 'is not signed any more, and it was before');
  refuse(name, 'is signed with another key than before: ask its maker, then remove it and subscribe again');
}
