/** Fetches one address that the reader asked for: without cookies, without saying where from, with an end to its patience. */

import { LIMITS } from '../core/untrusted/limits.ts';
import { readStream } from '../core/untrusted/read-stream.ts';
import { refuse } from '../core/untrusted/refused.ts';
import { isWebAddress } from '../core/web-address.ts';
import { browser } from './browser.ts';
import { translate } from './i18n.ts';

/** A newsroom's page comes in two seconds; a large PDF over a slow line in a minute. */
const LONGEST_MS = 60_000;

/** Leave to fetch from these addresses. Call it in the turn of a click. False: the reader said no. */
export async function askForAddresses(addresses: readonly string[]): Promise<boolean> {
  const origins = [
    ...new Set(addresses.map((address) => `${new URL(address).protocol}//${new URL(address).hostname}/*`)),
  ];
  return browser.permissions.request({ origins });
}

/**
 * The bytes behind an address, their type as the server says it. The blob's type is that of the page.
 * @throws {RefusedError} in words: what the server said, or that it did not answer.
 */
export async function fetchPage(
  address: string,
  signal: AbortSignal,
): Promise<{ readonly address: string; readonly blob: Blob }> {
  if (!isWebAddress(address)) refuse(address, 'is no address of the web');
  const until = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal: until,
  }).catch(() => refuse(address, 'did not answer'));
  const { status } = response;
  if (status === 401 || status === 403) refuse(address, translate('library_signed_in', String(status)));
  if (!response.ok) refuse(address, `the server answered ${status}`);
  if (!response.body) return refuse(address, 'is empty');
  const bytes = await readStream(response.body, { name: address, most: LIMITS.file });
  const type = response.headers.get('content-type') ?? '';
  // Where it was led on to: another page, perhaps, but still of the web.
  return { address: isWebAddress(response.url) ? response.url : address, blob: new Blob([bytes], { type }) };
}
