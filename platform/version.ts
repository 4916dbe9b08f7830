import { browser } from './browser.ts';

/** The extension's version, as in "0.1.0". */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
