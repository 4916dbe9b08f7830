/** Tabs: the one the reader looks at, and pages of ours. */
import { isOwnPath } from '../core/addresses.ts';
import { browser } from './browser.ts';
import type { Sender } from './messaging.ts';

/** Id of the tab the reader looks at; null where there is none. A popup opened as a page (`?tab=7`) says itself which tab it means. */
export async function activeTabId(): Promise<number | null> {
  const named = new URLSearchParams(globalThis.location?.search ?? '').get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Opens a page of ours beside the tab that asks. @throws {Error} when `path` is not one of our pages. */
export async function openOwnPage(path: string, from: Sender | null): Promise<void> {
  if (!isOwnPath(path)) throw new Error(`"${path}" is not a page of Backgrounder`);
  const beside = from?.tabIndex === null || from?.tabIndex === undefined ? {} : { index: from.tabIndex + 1 };
  await browser.tabs.create({ url: browser.runtime.getURL(path), ...beside });
}
