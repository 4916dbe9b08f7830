/** What stands right around a name: the words before and behind it and how they are joined to it. */
import {
  APOSTROPHE,
  COMMA,
  classOf,
  DASH,
  DIGIT,
  DOT,
  HYPHEN,
  LETTER,
  lowerOf,
  SINGLE,
  SPACE,
} from '../text/normalise-characters.ts';
import { isDistanceBehind, isHeldBehind, isOwnedBefore, isPartBefore, readYear } from './phrases.ts';
import { takesDot } from './spelling.ts';
import { isWordClass } from './tokens.ts';
import { isFunctionWord } from './vocabulary.ts';

export interface Surroundings {
  /** The word directly before (white space or a hyphen between), '' where there is none in the sentence. */
  readonly before: string;
  readonly after: string;
  /** AROUND_… bits. */
  readonly signs: number;
  /** Year right beside a name that is tied to years ("the 2014 NATO summit", "NATO summit in 2014"); 0: none. */
  readonly year: number;
}

export const AROUND_HYPHEN_BEFORE = 1;
export const AROUND_HYPHEN_AFTER = 2;
/** The word before is a possessive: "Russia's Putin". */
export const AROUND_POSSESSIVE_BEFORE = 4;
/** The word behind stands behind a comma: "Austin, Texas". */
export const AROUND_COMMA_AFTER = 8;
/** The word before opens the sentence: its capital says nothing. */
export const AROUND_OPENING_BEFORE = 16;
/** The name opens the sentence. */
export const AROUND_OPENING = 32;
/** All words nearby are in capitals. */
export const AROUND_SHOUTED = 64;
/** All longer words nearby have a capital: a headline, a heading, a list of names. */
export const AROUND_TITLE_CASE = 128;
/** The name is itself possessive: "Austin's". */
export const AROUND_POSSESSIVE = 256;
/** A dot shortens the word before: "Gen. Austin". */
export const AROUND_DOT_BEFORE = 512;
/** A capitalised word and "of" stand before: "Bank of America". */
export const AROUND_OF_BEFORE = 1024;
/** "in" or "at" and a capitalised word that is no day or month stand behind: "NATO summit in The Hague". */
export const AROUND_PLACE_BEHIND = 2048;
/** "of" and more words, or a paragraph's number, stand behind: "Article 5 of the lease", "Article 5(1)". */
export const AROUND_WHOLE_BEHIND = 4096;
/** A common noun of several words is written with capitals in running text: "the Strategic Concept". */
export const AROUND_AS_NAME = 16_384;
/** A distance stands before: "800 miles from Moscow". */
export const AROUND_DISTANCE_BEFORE = 8192;

const kindAt = (text: string, index: number): number =>
  index < 0 || index >= text.length ? -1 : classOf(text.charCodeAt(index));
const isWordAt = (text: string, index: number): boolean => isWordClass(kindAt(text, index));

/** How far a link's address is followed back to tell whether a name is part of it. */
const ADDRESS_REACH = 200;

/**
 * Whether the words between `start` and `end` stand on their own: not behind an apostrophe as in "O'Lute", not part
 * of a domain, a link, an e-mail address or a user's name.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charCodeAt(start - 1), text.charCodeAt(end)];
  if (before === 64 || after === 64 || before === 92 || before === 36) return false;
  if (kindAt(text, start - 1) === APOSTROPHE && isWordAt(text, start - 2) && !isElision(text, start - 2)) return false;
  if (kindAt(text, end) === APOSTROPHE && isWordAt(text, end + 1) && !isEnding(text, end + 1)) return false;
  if (kindAt(text, end) === DOT && isWordAt(text, end + 1) && !isCapitalAt(text, end + 1)) return false;
  if (before === 46 && isWordAt(text, start - 2) && !isCapitalAt(text, start)) return false;
  if (before === 47 || after === 47 || before === 46) return !isInAddress(text, start);
  return true;
}

/** "l'", "d'", "qu'", "L'", "D'" before a name; not the "O'" of Irish names. */
function isElision(text: string, last: number): boolean {
  const first = isWordAt(text, last - 1) ? last - 1 : last;
  return !isWordAt(text, first - 1) && /^(?:[cdjlmnst]|qu|[LD])$/.test(text.slice(first, last + 1));
}

/** What an apostrophe may add to a name: "'s", "'d", "'ll", "'re", "'S". */
function isEnding(text: string, from: number): boolean {
  let end = from;
  while (end - from < 4 && isWordAt(text, end)) end++;
  return /^(s|d|m|ll|re|ve)$/i.test(text.slice(from, end));
}

function isCapitalAt(text: string, index: number): boolean {
  if (index >= text.length) return false;
  const code = text.charCodeAt(index);
  return lowerOf(code) !== code;
}

function isInAddress(text: string, start: number): boolean {
  let from = start;
  while (from > 0 && start - from < ADDRESS_REACH && kindAt(text, from - 1) !== SPACE) from--;
  return /:\/\/|^www\.|@/i.test(text.slice(from, start));
}

/**
 * Reads what stands around the name from `start` to `end` (exclusive).
 * @param dated the name is tied to years
 * @param asName each of its several words has a capital though the alias has none
 */
export function readSurroundings(
  text: string,
  start: number,
  end: number,
  dated: boolean,
  asName: boolean,
): Surroundings {
  const before = readBefore(text, start);
  const after = readAfter(text, end);
  let signs = before.signs | after.signs;
  if (before.word === 'of' && isOwnedBefore(text, start)) signs |= AROUND_OF_BEFORE;
  if (dated && isHeldBehind(text, end, after.word)) signs |= AROUND_PLACE_BEHIND;
  if (isPartBefore(text, end, after.word)) signs |= AROUND_WHOLE_BEHIND;
  if (isDistanceBehind(text, start, before.word)) signs |= AROUND_DISTANCE_BEFORE;
  // Only beside another capital, or in capitals itself, can the style of the line change what a name is.
  const isStyled = asName || isCapitalAt(before.word, 0) || isCapitalAt(after.word, 0);
  const style = isStyled ? readStyle(text, start, end) : 0;
  if (asName && !(style & AROUND_TITLE_CASE)) signs |= AROUND_AS_NAME;
  return { before: before.word, after: after.word, signs: signs | style, year: dated ? readYear(text, start, end) : 0 };
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 40 && (isWordAt(text, start - 1) || isInnerDot(text, start - 1))) start--;
  return start;
}

const isInnerDot = (text: string, index: number): boolean =>
  kindAt(text, index) === DOT && isWordAt(text, index - 1) && isWordAt(text, index + 1);

interface Neighbour {
  readonly word: string;
  readonly signs: number;
}

const OPENING: Neighbour = { word: '', signs: AROUND_OPENING };
const NOBODY: Neighbour = { word: '', signs: 0 };

function readBefore(text: string, start: number): Neighbour {
  let end = start;
  let signs = 0;
  if (kindAt(text, end - 1) === HYPHEN && isWordAt(text, end - 2)) {
    end--;
    signs |= AROUND_HYPHEN_BEFORE;
  } else while (kindAt(text, end - 1) === SPACE) end--;
  if (opensSentence(text, end)) return OPENING;
  if (end === start) return NOBODY;
  if (kindAt(text, end - 1) === DOT) {
    const word = text.slice(wordStart(text, end - 1), end - 1);
    if (!takesDot(word.toLowerCase()) && !word.includes('.')) return OPENING;
    return { word, signs: signs | AROUND_DOT_BEFORE };
  }
  return readWordBefore(text, end, signs);
}

function readWordBefore(text: string, end: number, given: number): Neighbour {
  let signs = given;
  let last = end;
  if (/^['\u2018\u2019]s$/i.test(text.slice(end - 2, end))) last = end - 2;
  else if (kindAt(text, end - 1) === APOSTROPHE && /s/i.test(text.charAt(end - 2))) last = end - 1;
  if (last !== end) signs |= AROUND_POSSESSIVE_BEFORE;
  if (!isWordAt(text, last - 1)) return NOBODY;
  const first = wordStart(text, last);
  let gapStart = first;
  while (kindAt(text, gapStart - 1) === SPACE) gapStart--;
  if (opensSentence(text, gapStart)) signs |= AROUND_OPENING_BEFORE;
  return { word: text.slice(first, last), signs };
}

/** Whether a sentence (or a clause after a dash or colon, or a quotation) can begin at `index`. */
function opensSentence(text: string, index: number): boolean {
  if (index <= 0) return true;
  const kind = kindAt(text, index - 1);
  if (kind === DOT) return !isWordAt(text, index - 2) || !endsShortened(text, index - 1);
  return kind === DASH || /[!?:;"“”„«»([|•·…]/.test(text.charAt(index - 1));
}

function endsShortened(text: string, dot: number): boolean {
  const word = text.slice(wordStart(text, dot), dot);
  return takesDot(word.toLowerCase()) || word.includes('.');
}

function readAfter(text: string, end: number): Neighbour {
  let from = end;
  let signs = 0;
  if (kindAt(text, from) === APOSTROPHE) {
    signs |= AROUND_POSSESSIVE;
    from++;
    while (isWordAt(text, from)) from++;
  }
  if (kindAt(text, from) === HYPHEN && isWordAt(text, from + 1)) {
    signs |= AROUND_HYPHEN_AFTER;
    from++;
  } else {
    if (kindAt(text, from) === COMMA) {
      signs |= AROUND_COMMA_AFTER;
      from++;
    }
    while (kindAt(text, from) === SPACE) from++;
  }
  let last = from;
  while (last - from < 40 && isWordAt(text, last)) last++;
  return { word: text.slice(from, last), signs };
}

/** How far around a name the style of writing is judged, in characters either way. */
const STYLE_REACH = 60;
/** Shorter words ("of", "in") are small in headlines too. */
const STYLE_WORD = 3;

/** Whether the words near the name are all in capitals, or all capitalised but for function words. */
function readStyle(text: string, start: number, end: number): number {
  let [capitalised, shouted] = [0, 0];
  const stop = Math.min(text.length, end + STYLE_REACH);
  let index = Math.max(0, start - STYLE_REACH);
  while (index > 0 && index < stop && isLetter(text, index) && isLetter(text, index - 1)) index++;
  while (index < stop) {
    const from = index;
    while (index < stop && isLetter(text, index)) index++;
    const length = index - from;
    if (length === 0) index++;
    else if (from < end && index > start) continue;
    else if (isCapitalAt(text, from)) {
      if (length >= 2 && isCapitalAt(text, index - 1)) shouted++;
      if (length >= STYLE_WORD) capitalised++;
    } else if (length >= STYLE_WORD && !isFunctionWord(text.slice(from, index))) return 0;
  }
  if (shouted >= 2 && shouted >= capitalised) return AROUND_SHOUTED | AROUND_TITLE_CASE;
  return capitalised >= 3 ? AROUND_TITLE_CASE : 0;
}

function isLetter(text: string, index: number): boolean {
  const kind = kindAt(text, index);
  return kind === LETTER || kind === DIGIT || kind === SINGLE;
}
