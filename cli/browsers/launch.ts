import { launchChromium } from './chromium.ts';
import type { FoundBrowser } from './find-browser.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, Session } from './session.ts';

/** Starts a browser that was found, with the extension in it. @throws {Error} when it does not start. */
export function launch(browser: FoundBrowser, options: LaunchOptions): Promise<Session> {
  return browser.engine === 'chromium' ? launchChromium(browser, options) : launchFirefox(browser, options);
}
