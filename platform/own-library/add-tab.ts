/** From a tab, a selection or a link to the library: only ever on the reader's click. */

import { libraryPath } from '../../core/addresses.ts';
import type { ImportedDocument } from '../../core/import/imported-document.ts';
import { sha256 } from '../../core/pack/hash.ts';
import { isWebAddress } from '../../core/web-address.ts';
import { browser } from '../browser.ts';
import { fetchPage } from '../fetch-page.ts';
import { translate } from '../i18n.ts';
import { openOwnPage } from '../tabs.ts';
import { putClip } from './documents-store.ts';
import { addFiles } from './job-store.ts';

const CLIP = '/clip.js';

/** What the clip's script gives: `TakenPage` of import/html. */
interface Taken {
  readonly contentType: string;
  readonly address: string;
  readonly page: ImportedDocument;
  readonly selection: ImportedDocument | null;
}

/** A frame of a tab; 0: the tab's own document. */
export interface Place {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * Takes the page, or what is selected on it, and opens the Library page, which shows it for correction. A file in a tab
 * (a PDF) is fetched and added. @throws {Error} in words where neither can be had
 */
export async function addTab(place: Place, part: 'page' | 'selection'): Promise<void> {
  const taken = await take(place);
  if (taken === null || !/html/.test(taken.contentType)) {
    const address = taken?.address ?? (await browser.tabs.get(place.tabId)).url ?? '';
    if (!isWebAddress(address)) throw new Error(translate('popup_add_unreadable'));
    await addLink(address);
    return;
  }
  const document = (part === 'selection' ? taken.selection : null) ?? taken.page;
  if (document.paragraphs.length === 0) throw new Error(translate('popup_add_no_text'));
  const id = crypto.randomUUID();
  const hash = await sha256(document.paragraphs.join('\n\n'));
  await putClip({ id, document, file: taken.address, sha256: hash });
  await openOwnPage(libraryPath(id), null);
}

/** Fetches what an address leads to, adds it, and opens the Library page, which says what came of it. */
export async function addLink(address: string): Promise<void> {
  const { signal } = new AbortController(); // ends by itself
  try {
    const fetched = await fetchPage(address, signal);
    await addFiles([{ name: fetched.address, blob: fetched.blob }]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await addFiles([{ name: address, reason: reason.replace(`${address}: `, '') }]);
  }
  await openOwnPage(libraryPath(null), null);
}

/** Says on the Library page that a tab could not be added, and why: for a menu, which has no words of its own. */
export async function tellNotAdded({ tabId }: Place, reason: string): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  await addFiles([{ name: tab?.url || tab?.title || translate('library_this_page'), reason }]);
  await openOwnPage(libraryPath(null), null);
}

/** Null where the browser lets no script in: its own pages, stores, and its viewer of PDFs. */
async function take({ tabId, frameId }: Place): Promise<Taken | null> {
  try {
    const [first] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [CLIP] });
    return (first?.result as Taken | undefined) ?? null;
  } catch {
    return null;
  }
}
