import type { MessageKey } from '../core/message-keys.ts';
import { browser } from './browser.ts';

/** The label for `key` in the browser's language, `$1`… replaced by the substitutions; the key, once the extension is gone. */
export function translate(key: MessageKey, ...substitutions: string[]): string {
  try {
    return browser.i18n.getMessage(key, substitutions);
  } catch {
    return key; // a page whose extension was updated behind its back; its plain card knows its words beforehand
  }
}
