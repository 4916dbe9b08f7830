/** Everything out to one file, and back. */
import { type Backup, readBackup, writeBackup } from '../../core/backup.ts';
import type { PackId } from '../../core/ids.ts';
import { verifyPack } from '../../core/pack/verify.ts';
import { type Bytes, joinContents } from '../../core/pack-file/contents.ts';
import { writePackFile } from '../../core/pack-file/write.ts';
import type { ShelfPack } from '../../core/shelf.ts';
import { BACKUP_LIMITS, inMegabytes } from '../../core/untrusted/limits.ts';
import { ZIP_BEGINS } from '../../core/untrusted/read-archive.ts';
import { readStream } from '../../core/untrusted/read-stream.ts';
import { refuse } from '../../core/untrusted/refused.ts';
import { loadDossier, updateDossier } from '../dossier-store.ts';
import { loadSettings, updateSettings } from '../settings-store.ts';
import { readCurrentShelf } from './current-shelf.ts';
import { readContents, replaceAll } from './pack-store.ts';
import { withPacksLocked, writeShelf } from './shelf-store.ts';
import { readSubscriptions, writeSubscriptions } from './subscription-store.ts';

export interface Exported {
  readonly bytes: Bytes;
  /** Names of packs that are damaged: their contents are not in the file. */
  readonly leftOut: readonly string[];
}

export function exportEverything(): Promise<Exported> {
  return withPacksLocked(async () => {
    const { shelf, stored } = await readCurrentShelf();
    const packs = new Map<PackId, Bytes>();
    const leftOut: string[] = [];
    for (const entry of shelf) {
      const isStored = stored.some(({ id }) => id === entry.id);
      if (!isStored && entry.origin.type === 'bundled') continue;
      const bytes = await packFileOf(entry);
      if (bytes) packs.set(entry.id, bytes);
      else leftOut.push(entry.name);
    }
    const head = {
      settings: await loadSettings(),
      shelf,
      subscriptions: await readSubscriptions(),
      dossier: await loadDossier(),
    };
    return { bytes: writeBackup(head, packs), leftOut };
  });
}

/** Null where the stored pack is damaged: a file with a fault in it could not be restored. */
async function packFileOf({ id, name }: ShelfPack): Promise<Bytes | null> {
  try {
    const stored = await readContents(id, 'live');
    if (!stored) return null;
    const verdict = await verifyPack(joinContents(name, stored.index, stored.files));
    if (verdict.type === 'damaged' || verdict.damagedDocuments.size > 0) return null;
    return writePackFile(stored, stored.signatureBytes);
  } catch {
    return null;
  }
}

/** @throws {RefusedError} in words; nothing has changed then. */
export async function readBackupFile(file: File, appVersion: string): Promise<Backup> {
  const { name } = file;
  if (file.size > BACKUP_LIMITS.archive) refuse(name, `is larger than ${inMegabytes(BACKUP_LIMITS.archive)}`);
  const bytes = await readStream(file.stream(), { name, most: BACKUP_LIMITS.archive, begins: ZIP_BEGINS });
  return readBackup(name, bytes, appVersion);
}

/** Puts everything in the place of what is there. Packs first, in one transaction: what fails there changes nothing. */
export function restoreEverything({ packs, shelf, subscriptions, settings, dossier }: Backup): Promise<void> {
  return withPacksLocked(async () => {
    const origins = new Map(shelf.map(({ id, origin }) => [id, origin]));
    await replaceAll(
      packs.map((read) => ({
        contents: read,
        signatureBytes: read.signatureBytes,
        origin: origins.get(read.index.id) ?? { type: 'file', file: `${read.index.id}.bgpack` },
      })),
    );
    await writeSubscriptions(subscriptions);
    await updateSettings(() => settings);
    await updateDossier(() => dossier);
    await writeShelf(shelf);
  });
}
