/**
 * Characters that make a text look like another one than it is: control characters, and those that turn the direction of
 * what follows (Unicode's Trojan Source list, UTS #55). Plain direction marks (U+200E, U+200F, U+061C) are let pass:
 * Arabic and Hebrew names need them, and they turn nothing but neighbouring punctuation.
 */
const HIDDEN = /[[\p{Cc}--[\t\n\r]]\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/v;

/** The first such character, as in `U+202E`; null where there is none. Line breaks and tabs are none. */
export function findHidden(text: string): string | null {
  const found = HIDDEN.exec(text)?.[0].codePointAt(0);
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}
