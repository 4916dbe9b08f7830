/** The packs that ship with the extension, as the build emits them. */
import type { BundledPack } from '../../core/pack/bundled-pack.ts';
import { sha256 } from '../../core/pack/hash.ts';
import { isHash, isTopicId } from '../../core/pack/pack-shape.ts';
import { isIndex, isText, listOf, record, textThat } from '../../core/pack/shape.ts';
import { browser } from '../browser.ts';

export interface BundledList {
  readonly packs: readonly BundledPack[];
  /** Why the list cannot be read, in words; null where it can. */
  readonly trouble: string | null;
}

/** What could be read of one bundled pack: its JSON, and whether the file is the one that was built; or why it could not be read. */
export type BundledContents =
  | { readonly type: 'read'; readonly value: unknown; readonly isAsBuilt: boolean }
  | { readonly type: 'unreadable'; readonly reason: string };

export const BUNDLED_LIST = 'index.json';
const FOLDER = 'packs/';

const isList = listOf(
  record({
    file: textThat((file) => /^[\w-]+\.json$/.test(file)),
    sha256: isHash,
    id: isTopicId,
    name: isText,
    version: isText,
    hash: isHash,
    counts: record({ documents: isIndex, topics: isIndex, quotes: isIndex }),
  }),
);

/** Which packs there are, without their contents. */
export async function listBundledPacks(): Promise<BundledList> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await readFile(BUNDLED_LIST)));
    const fault = isList(value, 'list');
    if (fault !== null) return { packs: [], trouble: `\`${fault}\` is missing or not what it should be` };
    return { packs: value as readonly BundledPack[], trouble: null };
  } catch (error) {
    return { packs: [], trouble: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads the contents of one. As built: the build has verified it. Otherwise it is to be verified. */
export async function readBundledPack({ file, sha256: built }: BundledPack): Promise<BundledContents> {
  try {
    const bytes = await readFile(file);
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return { type: 'read', value, isAsBuilt: (await sha256(bytes)) === built };
  } catch (error) {
    return { type: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads a file of the extension itself: no network. */
async function readFile(file: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(FOLDER + file));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
