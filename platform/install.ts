import { browser } from './browser.ts';

/** Opens the welcome page once, when the extension is installed. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }).catch(() => {});
  });
}
