/**
 * The browser API: the one place that names it. Every browser that is supported has it as `browser`, with promises; the
 * background and pages of ours load `polyfill.ts` first, which brings it where an older one has only `chrome`.
 */
import type { Browser } from 'webextension-polyfill';

export const browser: Browser = (globalThis as unknown as { browser: Browser }).browser;
