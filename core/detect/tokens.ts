/**
 * Reading words. The lexicon is built and pages are scanned through this one reader, so that both see the same
 * words: runs of letters and digits, "U.S." as `us`, "100,000" as `100000`, "&" as `and`, and each character of a
 * script without spaces as a word of its own.
 *
 * The reader fills one shared record instead of making an object a word: it runs for every word of every page.
 */

import {
  APOSTROPHE,
  ASCII_CLASS,
  ASCII_LOWER,
  COMMA,
  classOf,
  DASH,
  DIGIT,
  DOT,
  FOLD,
  FOLD_LETTER,
  HYPHEN,
  hasUpper,
  LETTER,
  lowerOf,
  plainLetters,
  SINGLE,
  SPACE,
} from '../text/normalise-characters.ts';
import { unitAt } from '../text/unit-at.ts';

/** Longer words are read to their end but are in no lexicon. Fits the 32-bit masks for the first 32 letters. */
export const MAX_WORD_LENGTH = 64;

/** FNV-1a, 32 bits, over UTF-16 units. */
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** The word read last. Valid until the next `readToken`. */
export interface TokenRecord {
  /** End (exclusive) in the text, the last dot of "U.S." included. */
  end: number;
  /** Number of letters and digits, dots and thousands commas left out; more than MAX_WORD_LENGTH: too long. */
  length: number;
  /** FNV-1a hash of the lower-case letters, as a signed 32-bit number. */
  hash: number;
  /** Bit n: letter n is a capital (first 32 letters). */
  capitals: number;
  /** Bit n: character n has two cases (first 32). */
  cased: number;
  /** Written with dots, as "U.S.". */
  dotted: boolean;
  /** A character was met that must be folded first: what was read is not to be trusted. */
  mustFold: boolean;
}

export const token: TokenRecord = { end: 0, length: 0, hash: 0, capitals: 0, cased: 0, dotted: false, mustFold: false };

/** Lower-case units of the word read last; the first `token.length` are valid. */
export const letters: Uint16Array = new Uint16Array(MAX_WORD_LENGTH);

/** Class of the unit at `index`; surrogates in folded text are letters. */
function classAt(text: string, index: number): number {
  if (index >= text.length) return -1;
  const code = unitAt(text, index);
  return code < 128 ? (ASCII_CLASS[code] as number) : classOf(code);
}

function put(code: number): void {
  const lower = code < 128 ? (ASCII_LOWER[code] as number) : lowerOf(code);
  const position = token.length++;
  if (position >= MAX_WORD_LENGTH) return;
  letters[position] = lower;
  token.hash = Math.imul(token.hash ^ lower, HASH_PRIME);
  if (position >= 32) return;
  const bit = 1 << position;
  if (lower !== code) token.capitals |= bit;
  if (lower !== code || hasUpper(code)) token.cased |= bit;
}

function putAll(plain: string): void {
  for (let at = 0; at < plain.length; at++) put(plain.charCodeAt(at));
}

/**
 * Reads the word that starts at `start` (a letter, digit or single) into `token`.
 * `folded`: the text went through `foldText`; otherwise a character that needs it sets `token.mustFold`.
 */
export function readToken(text: string, start: number, folded: boolean): void {
  token.length = 0;
  token.hash = HASH_SEED;
  token.capitals = 0;
  token.cased = 0;
  token.dotted = false;
  if (classAt(text, start) === SINGLE) readSingle(text, start);
  else readWord(text, start, folded);
}

function readSingle(text: string, start: number): void {
  token.end = start + 1;
  if (unitAt(text, start) === 38) for (const letter of 'and') put(letter.charCodeAt(0));
  else put(unitAt(text, start));
}

function readWord(text: string, start: number, folded: boolean): void {
  let index = start;
  for (;;) {
    const kind = classAt(text, index);
    if (kind === LETTER || kind === DIGIT) put(unitAt(text, index));
    else if (kind === FOLD_LETTER) putAll(plainLetters(unitAt(text, index)));
    else if (kind === FOLD) {
      if (!folded) token.mustFold = true;
      put(unitAt(text, index));
    } else if (kind === DOT && continuesInitials(text, start, index)) token.dotted = true;
    else if (!(kind === COMMA && groupsDigits(text, index))) break;
    index++;
  }
  token.end = token.dotted && classAt(text, index) === DOT ? index + 1 : index;
}

/** At the dot of "U.S": one capital before it, one letter behind it and no second one. */
function continuesInitials(text: string, start: number, dot: number): boolean {
  if (dot !== start + 1 && !token.dotted) return false;
  if (dot > start + 1 && unitAt(text, dot - 2) !== 46) return false;
  return isCapital(text, dot - 1) && isCapital(text, dot + 1) && !isWordClass(classAt(text, dot + 2));
}

function isCapital(text: string, index: number): boolean {
  const kind = classAt(text, index);
  if (kind < 0) return false;
  const code = unitAt(text, index);
  if (kind === LETTER) return lowerOf(code) !== code;
  const plain = kind === FOLD_LETTER ? plainLetters(code) : '';
  return plain.length === 1 && plain.toLowerCase() !== plain;
}

/** At the comma of "100,000": a digit before it and exactly three behind it. */
function groupsDigits(text: string, comma: number): boolean {
  return (
    classAt(text, comma - 1) === DIGIT &&
    classAt(text, comma + 1) === DIGIT &&
    classAt(text, comma + 2) === DIGIT &&
    classAt(text, comma + 3) === DIGIT &&
    !isWordClass(classAt(text, comma + 4))
  );
}

/** Whether units of this class make words. */
export function isWordClass(kind: number): boolean {
  return kind === LETTER || kind === DIGIT || kind === FOLD || kind === FOLD_LETTER;
}

// What stands between two words. An edge of the lexicon asks for one of these.
/** Nothing: characters of a script without spaces, or around "&". */
export const GAP_NONE = 0;
/** White space, or one hyphen: "battle group", "battle-group". */
export const GAP_JOIN = 1;
/** A dash, or a hyphen with spaces. */
export const GAP_DASH = 2;
/** A dot and spaces: "Gen. Austin". */
export const GAP_DOT = 3;
/** An apostrophe inside a word: "NATO's". */
export const GAP_APOSTROPHE = 4;
/** A comma and spaces. */
export const GAP_COMMA = 5;
/** A plural's apostrophe and a space: "leaders' meeting". */
export const GAP_POSSESSIVE = 6;
/** Anything else: no name goes across it. */
export const GAP_BREAK = 7;

/** The gap read last: what it is and where the next word starts (or the text ends). */
export const gap = { kind: GAP_BREAK, end: 0 };

/** Reads what stands between a word's end at `from` and the next word into `gap`. `GAP_BREAK` stops the reading early. */
export function readGap(text: string, from: number, folded: boolean): void {
  let kind = GAP_NONE;
  let spaces = 0;
  let index = from;
  for (; index < text.length; index++) {
    const unit = classAt(text, index);
    if (isWordClass(unit) || unit === SINGLE) {
      if (unit === FOLD && !folded) token.mustFold = true;
      break;
    }
    if (unit === SPACE) {
      spaces++;
      continue;
    }
    if (kind !== GAP_NONE) kind = GAP_BREAK;
    else if (unit === HYPHEN) kind = spaces > 0 ? GAP_DASH : GAP_JOIN;
    else if (unit === DASH) kind = GAP_DASH;
    else if (spaces > 0) kind = GAP_BREAK;
    else if (unit === DOT) kind = GAP_DOT;
    else if (unit === COMMA) kind = GAP_COMMA;
    else if (unit === APOSTROPHE) kind = GAP_APOSTROPHE;
    else kind = GAP_BREAK;
    if (kind === GAP_BREAK) break;
  }
  gap.end = index;
  gap.kind = index >= text.length ? GAP_BREAK : withSpaces(kind, spaces);
}

function withSpaces(kind: number, spaces: number): number {
  if (spaces === 0) return kind;
  if (kind === GAP_NONE) return GAP_JOIN;
  if (kind === GAP_JOIN) return GAP_DASH;
  return kind === GAP_APOSTROPHE ? GAP_POSSESSIVE : kind;
}
