/** Leave to fetch from one origin: asked for on a click, and given back when it is no longer needed. */
import { browser } from './browser.ts';

/** Match patterns know no ports: a host's pattern stands for all of them. */
function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Call it in the turn of a click. False: the reader said no. */
export async function askForOrigin(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(address)] });
}

/** Gives the origin back, unless one of the other addresses needs it. */
export async function giveBackOrigin(address: string, others: readonly string[]): Promise<void> {
  if (others.some((other) => patternOf(other) === patternOf(address))) return;
  await browser.permissions.remove({ origins: [patternOf(address)] }).catch(() => false);
}
