/** The browser API, through the polyfill: the one import of it. Nothing outside platform/ sees it. */
export { default as browser } from 'webextension-polyfill';
