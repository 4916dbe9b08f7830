/** What the build says of a pack that ships with the extension: enough to shelve it without reading it, and to know its file again. */
import type { PackId } from '../ids.ts';
import type { CompiledPack } from './format.ts';
import { sha256 } from './hash.ts';

export interface BundledPack {
  readonly file: string;
  /** Of the file. */
  readonly sha256: string;
  readonly id: PackId;
  readonly name: string;
  readonly version: string;
  /** Of the compiled pack. */
  readonly hash: string;
  readonly counts: { readonly documents: number; readonly topics: number; readonly quotes: number };
}

/** @param contents of the file */
export async function describeBundled(file: string, contents: string, pack: CompiledPack): Promise<BundledPack> {
  const { id, name, version, hash, documents, topics } = pack;
  const quotes = topics.reduce((sum, topic) => sum + topic.quotes.length, 0);
  const counts = { documents: documents.length, topics: topics.length, quotes };
  return { file, sha256: await sha256(contents), id, name, version, hash, counts };
}
