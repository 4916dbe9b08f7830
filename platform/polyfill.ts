/**
 * Brings `browser` where there is only `chrome`: to be imported first, by the background and by pages of ours. The script
 * in visited pages goes without: it costs 3 kB there and changes nothing in any browser that can install the extension.
 */
import polyfill from 'webextension-polyfill';

Object.assign(globalThis, { browser: polyfill });
