/** Leave to fetch from one origin. It comes with the extension; a reader may have narrowed it down, and is then asked. */
import { browser } from './browser.ts';

/** Call it in the turn of a click. False: the reader said no. */
export async function askForOrigin(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  // Match patterns know no ports: a host's pattern stands for all of them.
  return browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
}
