/** Everything a reader has, as one file: settings, packs, their order and switches, subscriptions, dossier. A zip archive. */
import { DOSSIER_VERSION, readStoredDossier, type StoredDossier } from './dossier/stored.ts';
import type { Dossier } from './dossier/types.ts';
import type { PackId } from './ids.ts';
import { isRecord } from './pack/shape.ts';
import type { Bytes } from './pack-file/contents.ts';
import { type ReadPack, readPackFile } from './pack-file/read.ts';
import { normaliseSettings } from './settings/normalise.ts';
import type { Settings } from './settings/types.ts';
import { normaliseShelf, type Shelf } from './shelf.ts';
import { normaliseSubscriptions, type Subscriptions, storedSubscriptions } from './subscription/state.ts';
import { BACKUP_LIMITS, LIMITS } from './untrusted/limits.ts';
import { parseJson } from './untrusted/parse-json.ts';
import { openArchive } from './untrusted/read-archive.ts';
import { refuse } from './untrusted/refused.ts';
import { writeArchive } from './untrusted/write-archive.ts';

const KIND = 'backgrounder-backup';
const FORMAT = 1;
const HEAD = 'backup.json';
const packPath = (id: string): string => `packs/${id}.bgpack`;

export interface BackupHead {
  readonly settings: Settings;
  readonly shelf: Shelf;
  readonly subscriptions: Subscriptions;
  readonly dossier: Dossier;
}

export interface Backup extends BackupHead {
  /** Names of settings that had to be repaired. */
  readonly repaired: readonly string[];
  /** Checked to the last byte. */
  readonly packs: readonly ReadPack[];
}

/** The same state gives the same bytes. @param packs `.bgpack` files by id, of those that are not bundled */
export function writeBackup(
  { settings, shelf, subscriptions, dossier }: BackupHead,
  packs: ReadonlyMap<PackId, Bytes>,
): Bytes {
  const stored: StoredDossier = { version: DOSSIER_VERSION, entries: dossier };
  const head = {
    kind: KIND,
    format: FORMAT,
    settings,
    shelf,
    subscriptions: storedSubscriptions(subscriptions),
    dossier: stored,
  };
  const ids = [...packs.keys()].sort();
  return writeArchive([
    [HEAD, new TextEncoder().encode(`${JSON.stringify(head, null, 2)}\n`)],
    ...ids.map((id): [string, Bytes] => [packPath(id), packs.get(id) ?? new Uint8Array()]),
  ]);
}

/**
 * Reads a backup whole. @param name of the file, for messages
 * @throws {RefusedError} where it is none, or anything in it is damaged: a backup is restored whole or not at all.
 */
export async function readBackup(name: string, bytes: Uint8Array, appVersion: string): Promise<Backup> {
  const archive = openArchive(name, bytes, BACKUP_LIMITS);
  if (!archive.paths.includes(HEAD)) refuse(name, 'is no backup of Backgrounder: it has no backup.json');
  if ((archive.sizeOf(HEAD) ?? 0) > LIMITS.index) refuse(name, 'has a backup.json that is too large');
  const head = parseJson(`${name}: ${HEAD}`, archive.read(HEAD));
  if (!isRecord(head) || head.kind !== KIND) return refuse(name, 'is no backup of Backgrounder');
  if (head.format !== FORMAT) refuse(name, 'is a backup of a newer Backgrounder: update Backgrounder first');
  const dossier = readStoredDossier(head.dossier);
  if (!dossier) return refuse(name, 'holds a dossier of a newer Backgrounder: update Backgrounder first');
  const { settings, repaired } = normaliseSettings(head.settings);
  const packs: ReadPack[] = [];
  for (const path of archive.paths) {
    if (path === HEAD) continue;
    const pack = await readPackFile(`${name}: ${path}`, archive.read(path), appVersion);
    if (path !== packPath(pack.index.id)) refuse(name, `${path} is not where a backup has its packs`);
    packs.push(pack);
  }
  const shelf = normaliseShelf(head.shelf);
  return {
    settings,
    repaired: [...new Set(repaired)],
    shelf,
    subscriptions: normaliseSubscriptions(head.subscriptions),
    dossier,
    packs,
  };
}
