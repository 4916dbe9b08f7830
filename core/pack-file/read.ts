/** The gate for packs from outside: an archive or an index with its files becomes a pack that is verified to the last byte. */
import type { CompiledPack } from '../pack/format.ts';
import { sha256 } from '../pack/hash.ts';
import { verifyPack } from '../pack/verify.ts';
import { compareVersions } from '../semver.ts';
import { LIMITS } from '../untrusted/limits.ts';
import { parseJson } from '../untrusted/parse-json.ts';
import { openArchive } from '../untrusted/read-archive.ts';
import { refuse } from '../untrusted/refused.ts';
import { type Bytes, joinContents, type PackContents } from './contents.ts';
import { checkIndex, INDEX_PATH, type PackFileEntry, type PackIndex, SIGNATURE_PATH } from './index-format.ts';
import { LARGEST_SIGNATURE, verifySignature } from './signature.ts';

export interface ReadPack extends PackContents {
  readonly pack: CompiledPack;
  /** The signature as it was written; null where there is none. */
  readonly signatureBytes: Bytes | null;
  /** Public key (base64) of who signed the index; null where nobody did. */
  readonly signer: string | null;
}

/** @param name of the file, for messages. @throws {RefusedError} saying what is wrong. */
export function readIndex(name: string, bytes: Uint8Array, appVersion: string): PackIndex {
  if (bytes.length > LIMITS.index) refuse(name, 'is too large for an index');
  const index = checkIndex(name, parseJson(name, bytes));
  if (compareVersions(index.minAppVersion, appVersion) > 0) {
    refuse(name, `needs Backgrounder ${index.minAppVersion} or later, and this is ${appVersion}`);
  }
  return index;
}

/**
 * Reads a `.bgpack` file whole. @param name of the file, for messages
 * @throws {RefusedError} naming what is wrong and where: nothing of a bad pack is let in.
 */
export async function readPackFile(name: string, bytes: Uint8Array, appVersion: string): Promise<ReadPack> {
  const archive = openArchive(name, bytes);
  if (!archive.paths.includes(INDEX_PATH)) {
    const deeper = archive.paths.find((path) => path.endsWith(`/${INDEX_PATH}`));
    refuse(
      name,
      deeper ? `has its index in ${deeper}: pack the folder's contents, not the folder` : 'has no index.json',
    );
  }
  if ((archive.sizeOf(INDEX_PATH) ?? 0) > LIMITS.index) refuse(name, 'has an index that is too large');
  const indexBytes = archive.read(INDEX_PATH);
  const index = readIndex(`${name}: ${INDEX_PATH}`, indexBytes, appVersion);
  const known = new Map(index.files.map((entry) => [entry.path, entry]));
  const stranger = archive.paths.find((path) => !known.has(path) && path !== INDEX_PATH && path !== SIGNATURE_PATH);
  if (stranger !== undefined) refuse(name, `${stranger} is not in the index`);
  for (const { path, size } of index.files) {
    if (archive.sizeOf(path) === undefined) refuse(name, `${path} is in the index, and is not there`);
    if (archive.sizeOf(path) !== size) refuse(name, `${path} has another size than the index says`);
  }
  if ((archive.sizeOf(SIGNATURE_PATH) ?? 0) > LARGEST_SIGNATURE) refuse(name, 'its signature is too long');
  const signatureBytes = archive.paths.includes(SIGNATURE_PATH) ? archive.read(SIGNATURE_PATH) : null;
  const files = await checkFiles(name, index, ({ path }) => archive.read(path));
  return checkContents(name, { index, indexBytes, files }, signatureBytes);
}

/**
 * Takes the files of an index one by one and holds each against its hash: between two, whoever waits gets a turn.
 * @param read gives a file's bytes; undefined: there are none
 */
export async function checkFiles(
  name: string,
  index: PackIndex,
  read: (entry: PackFileEntry) => Bytes | undefined,
): Promise<Map<string, Bytes>> {
  const files = new Map<string, Bytes>();
  for (const entry of index.files) {
    const bytes = read(entry);
    if (!bytes) return refuse(name, `${entry.path} is missing`);
    if ((await sha256(bytes)) !== entry.sha256) refuse(name, `${entry.path} does not match its SHA-256 in the index`);
    files.set(entry.sha256, bytes);
  }
  return files;
}

/**
 * Verifies the signature, and the pack that the files make. @param name of the pack, for messages @param contents from `checkFiles`
 * @throws {RefusedError} naming what is wrong.
 */
export async function checkContents(
  name: string,
  contents: PackContents,
  signatureBytes: Bytes | null,
): Promise<ReadPack> {
  const { index, indexBytes, files } = contents;
  if (index.signed !== (signatureBytes !== null)) {
    refuse(
      name,
      index.signed
        ? 'it is to be signed, and its signature is missing'
        : 'it has a signature that its index does not know of',
    );
  }
  const signer = signatureBytes ? await verifySignature(name, indexBytes, signatureBytes) : null;
  const verdict = await verifyPack(joinContents(name, index, files));
  if (verdict.type === 'damaged') return refuse(name, verdict.reason);
  const [changed] = verdict.damagedDocuments;
  if (changed !== undefined) refuse(name, `the text of document ${changed} does not match its hash`);
  const { pack } = verdict;
  const { documents, topics } = index.counts;
  if (documents !== pack.documents.length || topics !== pack.topics.length) {
    refuse(name, 'its index counts documents and topics wrongly');
  }
  return { ...contents, pack, signatureBytes, signer };
}
