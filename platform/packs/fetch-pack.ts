/**
 * Fetching a pack from the web: a `.bgpack` file, or an index beside its files. Nothing is believed: sizes are bounded
 * while bytes come in, every file must match its hash, and what was fetched is checked whole before it is handed on.
 */
import type { Bytes } from '../../core/pack-file/contents.ts';
import { addressedPath, type PackIndex, SIGNATURE_PATH } from '../../core/pack-file/index-format.ts';
import { checkContents, checkFiles, type ReadPack, readIndex, readPackFile } from '../../core/pack-file/read.ts';
import { LIMITS } from '../../core/untrusted/limits.ts';
import { ZIP_BEGINS } from '../../core/untrusted/read-archive.ts';
import { readStream } from '../../core/untrusted/read-stream.ts';
import { refuse } from '../../core/untrusted/refused.ts';

export interface FetchRequest {
  readonly address: string;
  /** What the server called the version that was fetched last. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Files that are here already, by SHA-256: only others are fetched. */
  readonly have: ReadonlyMap<string, Bytes>;
  readonly appVersion: string;
  readonly signal: AbortSignal;
}

export type Fetched =
  | { readonly type: 'unchanged' }
  | {
      readonly type: 'fetched';
      readonly read: ReadPack;
      readonly etag: string | null;
      readonly lastModified: string | null;
    };

/** Files asked for at the same time. */
const AT_ONCE = 4;

/** @throws {RefusedError} for what is no sound pack. @throws {Error} when the server or the network fails. */
export async function fetchPack(request: FetchRequest): Promise<Fetched> {
  const { address, signal, appVersion } = request;
  const response = await ask(address, signal, conditions(request));
  if (response.status === 304) return { type: 'unchanged' };
  const bytes = await bodyOf(response, address, LIMITS.archive);
  const isArchive = ZIP_BEGINS.bytes.every((byte, index) => bytes[index] === byte);
  const read = isArchive ? await readPackFile(address, bytes, appVersion) : await fetchParts(request, bytes);
  return { type: 'fetched', read, ...validatorsOf(response.headers) };
}

/** A file changed so shortly before it was sent may change again unnoticed, in ms (RFC 9110, 8.8.2.2: a minute is safe). */
const STILL_FRESH = 60_000;

/**
 * What to ask under next time. Web servers make both validators of a file of its time in whole seconds and its length
 * (nginx, Apache): of one that was just written they say nothing, and the next look asks for the whole index.
 */
function validatorsOf(headers: Headers): { readonly etag: string | null; readonly lastModified: string | null } {
  const lastModified = headers.get('last-modified');
  const age = Date.parse(headers.get('date') ?? '') - Date.parse(lastModified ?? '');
  return age < STILL_FRESH ? { etag: null, lastModified: null } : { etag: headers.get('etag'), lastModified };
}

function conditions({ etag, lastModified }: FetchRequest): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'If-None-Match': etag }),
    ...(lastModified === null ? {} : { 'If-Modified-Since': lastModified }),
  };
}

async function fetchParts(request: FetchRequest, indexBytes: Bytes): Promise<ReadPack> {
  const { address, appVersion, have, signal } = request;
  const index = readIndex(address, indexBytes, appVersion);
  const place = new URL(SIGNATURE_PATH, address).href;
  const signatureBytes = index.signed ? await bodyOf(await ask(place, signal), place, LIMITS.index) : null;
  const kept = index.files.flatMap(({ sha256 }): [string, Bytes][] => {
    const bytes = have.get(sha256);
    return bytes ? [[sha256, bytes]] : [];
  });
  const found = new Map(kept);
  const missing = new Map(index.files.filter(({ sha256 }) => !found.has(sha256)).map((file) => [file.sha256, file]));
  const waiting = [...missing.values()];
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      found.set(next.sha256, await fetchFile(address, next, signal));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const files = await checkFiles(address, index, ({ sha256 }) => found.get(sha256));
  return checkContents(address, { index, indexBytes, files }, signatureBytes);
}

async function fetchFile(address: string, file: PackIndex['files'][number], signal: AbortSignal): Promise<Bytes> {
  const place = new URL(addressedPath(file), address).href;
  const bytes = await bodyOf(await ask(place, signal), place, file.size);
  if (bytes.length < file.size) refuse(place, 'came incomplete');
  return bytes;
}

async function ask(address: string, signal: AbortSignal, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(address, {
    signal,
    headers,
    // No cookies, no referrer, and the browser's own cache stays out of it: what is asked again is decided here.
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  }).catch((error: unknown) => {
    throw new Error(`${address} did not answer (${error instanceof Error ? error.message : String(error)})`);
  });
  if (response.url !== '' && new URL(response.url).origin !== new URL(address).origin) {
    refuse(address, `leads to ${new URL(response.url).origin}: subscribe to the address there`);
  }
  if (!response.ok && response.status !== 304) throw new Error(`${address} answered with status ${response.status}`);
  return response;
}

async function bodyOf(response: Response, address: string, most: number): Promise<Bytes> {
  if (!response.body) return refuse(address, 'came without contents');
  return readStream(response.body, { name: address, most });
}
