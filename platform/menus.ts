/** Entries of the right-click menu. */
import type { Menus } from 'webextension-polyfill';
import type { MessageKey } from '../core/message-keys.ts';
import { browser } from './browser.ts';
import { translate } from './i18n.ts';
import type { Place } from './own-library/add-tab.ts';

const ENTRIES = {
  page: 'library_menu_page',
  selection: 'library_menu_selection',
  link: 'library_menu_link',
} satisfies Record<string, MessageKey>;
type Entry = keyof typeof ENTRIES;

/** Where the menu was opened, and the link under it. */
export interface MenuClick {
  readonly entry: Entry;
  readonly place: Place;
  readonly link: string | null;
}

/** Offers the entries on pages of the web. Call it when the background starts: the browser wakes it for a click. */
export function offerMenus(onClick: (click: MenuClick) => void): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    for (const entry of Object.keys(ENTRIES) as Entry[]) {
      browser.contextMenus.create({
        id: entry,
        title: translate(ENTRIES[entry]),
        contexts: [entry],
        documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
      });
    }
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId, linkUrl }: Menus.OnClickData, tab) => {
    const entry = String(menuItemId);
    if (!Object.hasOwn(ENTRIES, entry) || tab?.id === undefined) return;
    const inFrame = entry === 'selection' ? (frameId ?? 0) : 0;
    onClick({ entry: entry as Entry, place: { tabId: tab.id, frameId: inFrame }, link: linkUrl ?? null });
  });
}
