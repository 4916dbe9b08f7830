/** A compiled pack as single files, and back. */
import type { CompiledPack } from '../pack/format.ts';
import { PACK_FORMAT } from '../pack/format.ts';
import { sha256 } from '../pack/hash.ts';
import { parseJson } from '../untrusted/parse-json.ts';
import { refuse } from '../untrusted/refused.ts';
import { FILE_FORMAT, INDEX_KIND, type PackFileEntry, type PackHead, type PackIndex } from './index-format.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** The files of one pack: the index as it was written, byte for byte, and its contents by their SHA-256. */
export interface PackContents {
  readonly index: PackIndex;
  readonly indexBytes: Bytes;
  readonly files: ReadonlyMap<string, Bytes>;
}

/** The first version that reads this format. */
const MIN_APP_VERSION = '0.1.0';

/** The files of a pack, the same every time. @param signed whether a signature will lie beside the index */
export async function splitPack(
  pack: CompiledPack,
  generatedFrom: PackIndex['generatedFrom'],
  signed = false,
): Promise<PackContents> {
  const { format: _, documents, topics, conflicts, hash, ...about } = pack;
  const parts: [string, unknown][] = [
    ...documents.map((document, index): [string, unknown] => [`documents/${index + 1}.json`, document]),
    ['topics.json', topics],
    ['conflicts.json', conflicts],
  ];
  const files = new Map<string, Bytes>();
  const entries: PackFileEntry[] = [];
  for (const [path, value] of parts) {
    const bytes = new TextEncoder().encode(`${JSON.stringify(value)}\n`);
    const hash = await sha256(bytes);
    files.set(hash, bytes);
    entries.push({ path, sha256: hash, size: bytes.length });
  }
  const quotes = topics.reduce((sum, topic) => sum + topic.quotes.length, 0);
  const head: PackHead = { ...about, hash };
  const index: PackIndex = {
    kind: INDEX_KIND,
    format: FILE_FORMAT,
    packFormat: PACK_FORMAT,
    ...head,
    minAppVersion: MIN_APP_VERSION,
    generatedFrom,
    counts: { documents: documents.length, topics: topics.length, quotes },
    signed,
    files: entries,
  };
  return { index, indexBytes: new TextEncoder().encode(`${JSON.stringify(index, null, 2)}\n`), files };
}

/**
 * The pack that the files make, not yet verified.
 * @throws {RefusedError} naming the file that is missing or cannot be read.
 */
export function joinContents(name: string, index: PackIndex, files: ReadonlyMap<string, Uint8Array>): unknown {
  return join(index, (entry) => {
    const bytes = files.get(entry.sha256);
    return bytes ? parseJson(`${name}: ${entry.path}`, bytes) : refuse(name, `${entry.path} is missing`);
  });
}

/** The same, without a look at what was verified before: the bytes of all files are those of then. */
export function joinChecked(index: PackIndex, files: ReadonlyMap<string, Uint8Array>): CompiledPack {
  const decoder = new TextDecoder();
  return join(index, ({ sha256: name }) => JSON.parse(decoder.decode(files.get(name)))) as CompiledPack;
}

function join(index: PackIndex, read: (entry: PackFileEntry) => unknown): unknown {
  const {
    kind: _,
    packFormat,
    minAppVersion: __,
    generatedFrom: ___,
    counts: ____,
    signed: _____,
    files: entries,
    ...head
  } = index;
  const one = (path: string) => entries.filter((entry) => entry.path === path).map(read)[0];
  return {
    ...head,
    format: packFormat,
    documents: entries.filter(({ path }) => path.startsWith('documents/')).map(read),
    topics: one('topics.json'),
    conflicts: one('conflicts.json'),
  };
}
