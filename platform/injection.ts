/** Scripts put into pages from the background: the card's when it is first needed, a page's own after an update. */
import { browser } from './browser.ts';
import type { Sender } from './messaging.ts';

const LATE = { card: '/card.js', quotes: '/quotes.js' } as const;
const PAGE = '/content-scripts/content.js';
const PAGE_CSS = '/content-scripts/highlight.css';

/** Runs a script that comes late beside the page's script that asks. @throws {Error} when the browser refuses, or the frame is gone */
export async function injectLate(script: keyof typeof LATE, { tabId, frameId }: Sender): Promise<void> {
  if (tabId === null || frameId === null) throw new Error('Only a page can ask for its scripts.');
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [LATE[script]] });
}

/**
 * Puts the page's script into every tab that is open already: after an install or an update Chromium leaves the old one,
 * which is cut off from its extension, or none. Firefox does this by itself. A tab that refuses (a page of the browser, a
 * store) is left alone.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] });
  const inject = async (tabId: number) => {
    const target = { tabId, allFrames: true };
    await browser.scripting.insertCSS({ target, files: [PAGE_CSS] });
    await browser.scripting.executeScript({ target, files: [PAGE] });
  };
  await Promise.allSettled(tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [inject(id)])));
}
