/** The keys of the texts that a reader can see. A key that the English locale does not have does not compile. */
import type english from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof english;

/** Stems of texts that depend on a number: `${stem}_one` and `${stem}_other` exist. */
export type CountKey = {
  [Key in MessageKey]: Key extends `${infer Stem}_one` ? (`${Stem}_other` extends MessageKey ? Stem : never) : never;
}[MessageKey];

/** Gives the text of `key` in the reader's language, `$1` to `$9` (or their named placeholders) filled in. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;
