/** The packs that ship with the extension, as the build emits them. */
import { browser } from '../browser.ts';

/** What could be read of one bundled pack: its JSON, not yet verified, or why it could not be read. */
export type StoredPack =
  | { readonly type: 'read'; readonly file: string; readonly value: unknown }
  | { readonly type: 'unreadable'; readonly file: string; readonly reason: string };

const FOLDER = 'packs/';

/** Reads every bundled pack. One that cannot be read is named and keeps none of the others back. */
export async function readBundledPacks(): Promise<readonly StoredPack[]> {
  const index = await readBundledPack('index.json');
  if (index.type === 'unreadable' || !Array.isArray(index.value)) {
    return [{ type: 'unreadable', file: 'index.json', reason: index.type === 'read' ? 'not a list' : index.reason }];
  }
  const files = index.value.filter((file): file is string => typeof file === 'string' && /^[\w-]+\.json$/.test(file));
  return Promise.all(files.map(readBundledPack));
}

/** Reads a file of the extension itself: no network. */
async function readBundledPack(file: string): Promise<StoredPack> {
  try {
    const response = await fetch(browser.runtime.getURL(FOLDER + file));
    if (!response.ok) return { type: 'unreadable', file, reason: `status ${response.status}` };
    return { type: 'read', file, value: await response.json() };
  } catch (error) {
    return { type: 'unreadable', file, reason: error instanceof Error ? error.message : String(error) };
  }
}
