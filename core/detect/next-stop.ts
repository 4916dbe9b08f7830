/** The loop over every character of every page: goes past all words that begin no name. */
import { ASCII_CLASS, classOf, DIGIT, LETTER } from '../text/normalise-characters.ts';
import { unitAt } from '../text/unit-at.ts';
import { isBeginning, wordKey } from './beginnings.ts';
import { isWordClass } from './tokens.ts';

/** ASCII letters and digits. */
const IS_PLAIN: Uint8Array = ASCII_CLASS.map((kind) => (kind === LETTER || kind === DIGIT ? 1 : 0));

export const AMPERSAND = 38;
const COMMA_CODE = 44;
const DOT_CODE = 46;
/** Digits are the lowest of the plain units. */
const NINE = 57;

export const isPlain = (unit: number): boolean => unit < 128 && IS_PLAIN[unit] === 1;

/** Whether a plain word of so many units that ends with `last` may go on with `next`: "Zürich", "100,000", "U.S.". */
export function goesOn(next: number, last: number, size: number): boolean {
  if (next >= 128) return isWordClass(classOf(next));
  return (next === COMMA_CODE && last <= NINE) || (next === DOT_CODE && size === 1);
}

/**
 * Where the next word begins that may begin a name, from `index` on, or that is not all plain, or the next unusual
 * character; the text's length where there is none.
 * @param shift `shiftFor` of the table of beginnings
 */
export function nextStop(text: string, index: number, beginnings: Uint8Array, shift: number): number {
  const { length } = text;
  while (index < length) {
    const first = unitAt(text, index);
    if (first >= 128 || first === AMPERSAND) return index;
    const start = index++;
    if (IS_PLAIN[first] === 0) continue;
    let last = first;
    let next = 0;
    while (index < length) {
      next = unitAt(text, index);
      if (next >= 128 || IS_PLAIN[next] === 0) break;
      last = next;
      index++;
    }
    const size = index - start;
    if (goesOn(next, last, size)) return start;
    const second = size > 1 ? unitAt(text, start + 1) : 0;
    const third = size > 2 ? unitAt(text, start + 2) : 0;
    if (isBeginning(beginnings, shift, wordKey(first, second, third, last, size))) return start;
  }
  return length;
}
