/** Texts for views: a context, so that no view touches the browser's API. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CountKey, MessageKey, Translate } from '../core/message-keys.ts';

export type { MessageKey, Translate };

export interface Messages {
  readonly t: Translate;
  /**
   * The text of `${key}_one` or `${key}_other`, whichever the language wants for `n`.
   * `$1` becomes `n`, written as the language writes numbers; `more` fills `$2` onwards.
   */
  readonly count: (key: CountKey, n: number, ...more: string[]) => string;
  /** BCP 47 tag of the language the texts are in, as in `en-GB`: for dates and numbers. */
  readonly language: string;
}

/**
 * Messages from a translate function.
 * @param language BCP 47 tag; the texts themselves say it, since the browser may show ours in another language than its own
 */
export function createMessages(t: Translate, language: string = t('common_language')): Messages {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return {
    t,
    count: (key, n, ...more) => t(`${key}_${plural.select(n) === 'one' ? 'one' : 'other'}`, number.format(n), ...more),
    language,
  };
}

const missing = createMessages((key) => key, 'en');

/** Holds the reader's texts. Without a provider every text is its own key, which shows at once what was forgotten. */
export const MessagesContext = createContext<Messages>(missing);

/** The texts for the view that calls it. */
export const useMessages = (): Messages => useContext(MessagesContext);
