import { browser } from './browser.ts';
import { injectIntoOpenTabs } from './injection.ts';

/** Opens the welcome page once, when the extension is installed. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }).catch(() => {});
  });
}

/** Marks the pages that are open already when the extension is installed or updated. */
export function reviveTabsOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') injectIntoOpenTabs().catch(() => {});
  });
}
