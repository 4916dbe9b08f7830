/**
 * Folding of text with a way back: quotes and dashes of every shape, soft hyphens, joiners, full-width forms,
 * ligatures and diacritics become what a keyboard writes, and every folded character knows the stretch of the
 * original it stands for. Case is kept.
 */

import { foldCharacter, isCombining } from './normalise-characters.ts';
import { unitAt } from './unit-at.ts';

export interface FoldedText {
  readonly text: string;
  /** Start in the original (UTF-16) of each unit of `text`; null where both are alike, unit for unit. */
  readonly starts: Uint32Array | null;
  /** End (exclusive) in the original of each unit of `text`, marks on top of a letter included. */
  readonly ends: Uint32Array | null;
}

/** Folds `text`. Linear in its length; no input makes it throw (lone surrogates become U+FFFC). */
export function foldText(text: string): FoldedText {
  return foldUnitForUnit(text) ?? foldWithPlaces(text);
}

/** Most texts that must be folded have letters with accents only: each unit becomes one unit, and places stay. Null: others. */
function foldUnitForUnit(text: string): FoldedText | null {
  let folded = '';
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const code = unitAt(text, index);
    if (code < 0x80) continue;
    const simple = simpleFold(code);
    if (simple === code) continue;
    if (simple < 0) return null;
    folded += text.slice(from, index) + String.fromCharCode(simple);
    from = index + 1;
  }
  return { text: from === 0 ? text : folded + text.slice(from), starts: null, ends: null };
}

function foldWithPlaces(text: string): FoldedText {
  const fold = new Folding(text.length);
  let changed = false;
  for (let index = 0; index < text.length; ) {
    const code = unitAt(text, index);
    if (code < 0x80) {
      fold.push(code, index, index + 1);
      index++;
      continue;
    }
    const simple = simpleFold(code);
    if (simple >= 0) {
      fold.push(simple, index, index + 1);
      changed ||= simple !== code;
      index++;
      continue;
    }
    const width = (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    changed = foldAt(fold, text.slice(index, index + width), index) || changed;
    index += width;
  }
  return changed ? fold.finish() : { text, starts: null, ends: null };
}

/** The one unit that a unit folds to, in pages of 256, filled as units are met. */
const simplePages: (Int32Array | undefined)[] = [];
const UNKNOWN = -2;
const NOT_SIMPLE = -1;

/** The unit that `code` folds to; NOT_SIMPLE for marks, half pairs and what folds to none or several. */
function simpleFold(code: number): number {
  const number = code >> 8;
  let page = simplePages[number];
  if (!page) {
    page = new Int32Array(256).fill(UNKNOWN);
    simplePages[number] = page;
  }
  const known = page[code & 255] as number;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(code);
  const folded = isCombining(character) || isSurrogate(code) ? '' : foldCharacter(character);
  const found = folded.length === 1 ? folded.charCodeAt(0) : NOT_SIMPLE;
  page[code & 255] = found;
  return found;
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Folds one character that is not ASCII. Returns whether anything changed. */
function foldAt(fold: Folding, character: string, index: number): boolean {
  const end = index + character.length;
  if (isCombining(character)) {
    fold.putOnTop(character, end);
    return true;
  }
  const folded = foldCached(character);
  for (let unit = 0; unit < folded.length; unit++) fold.push(folded.charCodeAt(unit), index, end);
  return folded !== character;
}

/** Bounded by the characters that exist; pages use a few dozen. */
const cache = new Map<string, string>();
const CACHE_LIMIT = 4096;

function foldCached(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const folded = foldCharacter(character);
  if (cache.size < CACHE_LIMIT) cache.set(character, folded);
  return folded;
}

/** Letters whose marks are diacritics to be dropped; on other scripts a mark makes another letter. */
const DROPS_MARKS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Common}]$/u;
const CHUNK = 8192;

/** Collects folded units with their places; grows where a ligature takes more room than its original. */
class Folding {
  private units: Uint16Array;
  private starts: Uint32Array;
  private ends: Uint32Array;
  private length = 0;

  constructor(size: number) {
    this.units = new Uint16Array(size);
    this.starts = new Uint32Array(size);
    this.ends = new Uint32Array(size);
  }

  push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }

  /** A combining mark: belongs to the unit before; where the two make another letter, that letter. */
  putOnTop(mark: string, end: number): void {
    const last = this.length - 1;
    if (last < 0) return;
    this.ends[last] = end;
    const unit = this.units[last] as number;
    if (isSurrogate(unit)) return; // half of a letter beyond the basic plane: no mark makes another letter of it
    const base = String.fromCharCode(unit);
    if (DROPS_MARKS.test(base)) return;
    const composed = foldCached((base + mark).normalize('NFC'));
    if (composed.length === 1) this.units[last] = composed.charCodeAt(0);
  }

  finish(): FoldedText {
    let text = '';
    for (let from = 0; from < this.length; from += CHUNK) {
      const units = this.units.subarray(from, Math.min(from + CHUNK, this.length));
      text += String.fromCharCode.apply(null, units as unknown as number[]);
    }
    return { text, starts: this.starts.subarray(0, this.length), ends: this.ends.subarray(0, this.length) };
  }

  private grow(): void {
    const size = this.units.length * 2 + 16;
    const [units, starts, ends] = [new Uint16Array(size), new Uint32Array(size), new Uint32Array(size)];
    units.set(this.units);
    starts.set(this.starts);
    ends.set(this.ends);
    [this.units, this.starts, this.ends] = [units, starts, ends];
  }
}

/** Start in the original of the folded unit at `index`. */
export function originalStart(folded: FoldedText, index: number): number {
  return folded.starts ? (folded.starts[index] as number) : index;
}

/** End (exclusive) in the original of the folded text up to `index` (exclusive, > 0). */
export function originalEnd(folded: FoldedText, index: number): number {
  return folded.ends ? (folded.ends[index - 1] as number) : index;
}
