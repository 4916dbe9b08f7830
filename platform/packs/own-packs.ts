/** What a reader does with packs: add a file, switch, order, remove, take an update. Each change leaves all or nothing. */
import type { PackId } from '../../core/ids.ts';
import { diffPacks, type PackDiff } from '../../core/pack/diff.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { verifyPack } from '../../core/pack/verify.ts';
import { joinContents } from '../../core/pack-file/contents.ts';
import { type ReadPack, readPackFile } from '../../core/pack-file/read.ts';
import type { Added } from '../../core/pack-outcomes.ts';
import { moved, type PackOrigin, type Shelf, shelfEntry, withoutPack, withPack, withSwitch } from '../../core/shelf.ts';
import { judgeUpdate } from '../../core/subscription/judge.ts';
import { inMegabytes, LIMITS } from '../../core/untrusted/limits.ts';
import { ZIP_BEGINS } from '../../core/untrusted/read-archive.ts';
import { readStream } from '../../core/untrusted/read-stream.ts';
import { refuse } from '../../core/untrusted/refused.ts';
import { listBundledPacks, readBundledPack } from './bundled.ts';
import { readCurrentShelf } from './current-shelf.ts';
import { promotePack, putPacks, readContents, removePack, type StoredContents } from './pack-store.ts';
import { withPacksLocked, writeShelf } from './shelf-store.ts';
import { forgetSubscription, forgetValidators } from './subscription-store.ts';

/** Adds a `.bgpack` file. @throws {RefusedError} in words; then nothing is stored. */
export async function addPackFile(file: File, appVersion: string): Promise<Added> {
  const { name } = file;
  if (file.size > LIMITS.archive) refuse(name, `is larger than ${inMegabytes(LIMITS.archive)}`);
  const bytes = await readStream(file.stream(), { name, most: LIMITS.archive, begins: ZIP_BEGINS });
  return addPack(name, await readPackFile(name, bytes, appVersion), { type: 'file', file: name });
}

/** Stores a pack that was checked. @param name for messages. @throws {RefusedError} for an older version of one that is there. */
export function addPack(name: string, read: ReadPack, origin: PackOrigin): Promise<Added> {
  return withPacksLocked(async () => {
    const { index } = read;
    const { shelf, stored, bundled } = await readCurrentShelf();
    const entry = shelf.find(({ id }) => id === index.id);
    const pack = { contents: read, signatureBytes: read.signatureBytes, origin };
    if (entry) {
      if (entry.origin.type === 'subscription' && origin.type !== 'subscription') {
        refuse(name, `is a pack that you are subscribed to at ${entry.origin.address}: remove the subscription first`);
      }
      const verdict = judgeUpdate(name, entry, index);
      const isStored = stored.some(({ id }) => id === index.id);
      if (verdict === 'same' && isStored) {
        // The same again: perhaps because what is stored is damaged.
        await putPacks([{ ...pack, origin: entry.origin }], 'live');
        await writeShelf(shelf);
      }
      const isThere = isStored || bundled.packs.some(({ id }) => id === index.id);
      if (isThere && verdict === 'same') return { type: 'same', name: index.name };
      if (isThere) {
        await putPacks([pack], 'next');
        return { type: 'waiting', id: index.id, name: index.name };
      }
    }
    await putPacks([pack], 'live');
    await writeShelf(withPack(shelf, shelfEntry(index, origin)));
    return { type: 'added', id: index.id, name: index.name };
  });
}

export function switchPack(id: PackId, on: boolean): Promise<void> {
  return changeShelf((shelf) => withSwitch(shelf, id, on));
}

/** Moves a pack up (negative) or down by so many places. */
export function movePack(id: PackId, by: number): Promise<void> {
  return changeShelf((shelf) => moved(shelf, id, by));
}

/** Takes a pack of the reader's own away, with its subscription. A bundled pack of the same id is used again. */
export function deletePack(id: PackId): Promise<void> {
  return withPacksLocked(async () => {
    await removePack(id);
    await forgetSubscription(id);
    const { shelf } = await readCurrentShelf();
    const bundled = shelf.some((entry) => entry.id === id && entry.origin.type === 'bundled');
    await writeShelf(bundled ? shelf : withoutPack(shelf, id));
  });
}

/** What changes when the waiting version is taken; null where none waits, or where it or the present one cannot be read. */
export async function previewUpdate(id: PackId): Promise<PackDiff | null> {
  const [live, next] = await Promise.all([readContents(id, 'live'), readContents(id, 'next')]);
  const [before, after] = await Promise.all([live ? verified(live) : bundledPack(id), next && verified(next)]);
  return before && after ? diffPacks(before, after) : null;
}

/** Takes the waiting version. False: there was none. @throws {Error} when it was damaged while it waited: it is let go, the present one stays. */
export function takeUpdate(id: PackId): Promise<boolean> {
  return withPacksLocked(() => takeWaiting(id));
}

/** `takeUpdate`, under the lock. */
export async function takeWaiting(id: PackId): Promise<boolean> {
  const next = await readContents(id, 'next');
  if (!next) return false;
  if (!(await verified(next))) {
    await removePack(id, ['next']);
    await forgetValidators(id);
    throw new Error(`version ${next.index.version} was damaged while it waited: add its file again, or look for news`);
  }
  await promotePack(id);
  const { shelf } = await readCurrentShelf();
  await writeShelf(shelf);
  return true;
}

/** Lets the waiting version go; the present one stays. */
export function dismissUpdate(id: PackId): Promise<void> {
  return withPacksLocked(() => removePack(id, ['next']));
}

function changeShelf(change: (shelf: Shelf) => Shelf): Promise<void> {
  return withPacksLocked(async () => writeShelf(change((await readCurrentShelf()).shelf)));
}

async function verified(stored: StoredContents): Promise<CompiledPack | null> {
  if (!stored.index.files.every(({ sha256 }) => stored.files.has(sha256))) return null;
  const verdict = await verifyPack(joinContents(stored.index.name, stored.index, stored.files));
  return verdict.type === 'sound' && verdict.damagedDocuments.size === 0 ? verdict.pack : null;
}

async function bundledPack(id: PackId): Promise<CompiledPack | null> {
  const bundled = (await listBundledPacks()).packs.find((pack) => pack.id === id);
  const contents = bundled && (await readBundledPack(bundled));
  if (contents?.type !== 'read') return null;
  const verdict = await verifyPack(contents.value);
  return verdict.type === 'sound' ? verdict.pack : null;
}
