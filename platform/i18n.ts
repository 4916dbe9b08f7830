import type { MessageKey } from '../core/message-keys.ts';
import { browser } from './browser.ts';

/** The label for `key` in the browser's language, `$1`… replaced by the substitutions. */
export function translate(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}
