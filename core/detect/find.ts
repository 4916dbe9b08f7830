/**
 * Finding names in one block's text: a token-hash scan. A word is looked up only if a filter lets it through; most
 * words of a page are skipped character by character. Text is scanned as it stands, letters with accents too; where it
 * has a name and letters that must be folded, or characters that have no place of their own when folded, it is folded
 * first and its places are mapped back.
 *
 * Work is linear in the text: from each word at most as many words are read as the longest name has.
 */
import { foldText, originalEnd, originalStart } from '../text/normalise.ts';
import {
  ASCII_LOWER,
  classOf,
  FOLD,
  FOLD_LETTER,
  lowerOf,
  plainLetters,
  SINGLE,
  SPACE,
} from '../text/normalise-characters.ts';
import { unitAt } from '../text/unit-at.ts';
import { firstUnitKey, isBeginning, shiftFor } from './beginnings.ts';
import { fits, isCapitalised, rememberCapitals } from './capitals.ts';
import {
  ALIAS_ARTICLE,
  ALIAS_CONTEXT,
  ALIAS_DATED,
  ALIAS_LOOKS_AROUND,
  ALIAS_PROPER,
  beginsName,
  findWord,
  type Lexicon,
  nextState,
} from './lexicon-format.ts';
import { MAX_NAME_WORDS } from './lexicon-name.ts';
import { AMPERSAND, goesOn, isPlain, nextStop } from './next-stop.ts';
import { readSurroundings, type Surroundings, standsAlone } from './surroundings.ts';
import { GAP_BREAK, gap, HASH_PRIME, HASH_SEED, isWordClass, readGap, readToken, token } from './tokens.ts';
import { isWholeInUnspaced } from './unspaced.ts';

/**
 * A place in a block's text that an alias or decoy fits by its letters. Candidates may overlap: which of them count
 * is decided by `acceptMentions`, once the whole page is known.
 */
export interface Candidate {
  /** UTF-16 indices into the block's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Where the name proper starts, behind a leading "the". */
  readonly head: number;
  /** Alias number in the lexicon. */
  readonly alias: number;
  /** What stands around it; null for names that need no look at it. */
  readonly around: Surroundings | null;
}

const NONE: readonly Candidate[] = Object.freeze([]);

/** Counts characters and words read since it was set to 0: tests of linear work look at it, nothing else does. */
export const work = { tokens: 0 };

/**
 * All candidates in `text`, by head, longest first where they start together; of those, none that is shorter than
 * one that counts anywhere. Places are UTF-16 indices into `text` as given. No input makes it throw.
 */
export function findCandidates(lexicon: Lexicon, text: string): readonly Candidate[] {
  const plain = new Scan(lexicon, text, false).run();
  if (plain) return plain;
  const folded = foldText(text);
  const found = new Scan(lexicon, folded.text, true).run() ?? NONE;
  return found.map((candidate) => ({
    ...candidate,
    start: originalStart(folded, candidate.start),
    end: originalEnd(folded, candidate.end),
    head: originalStart(folded, candidate.head),
  }));
}

/** Hash of an ASCII word, as `readToken` makes it. */
function hashOfPlain(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (ASCII_LOWER[unitAt(text, at)] as number), HASH_PRIME);
  return hash;
}

function endOfToken(text: string, start: number, folded: boolean): number {
  readToken(text, start, folded);
  return token.end;
}

class Scan {
  private readonly lexicon: Lexicon;
  private readonly text: string;
  private readonly folded: boolean;
  private readonly shift: number;
  /** Whether the text has no letters to fold; null: not looked yet. */
  private isPlainText: boolean | null = null;
  private found: Candidate[] | null = null;

  constructor(lexicon: Lexicon, text: string, folded: boolean) {
    this.lexicon = lexicon;
    this.text = text;
    this.folded = folded;
    this.shift = shiftFor(lexicon.beginnings);
  }

  /** The candidates; null where the text must be folded first. */
  run(): readonly Candidate[] | null {
    const { text, lexicon, shift } = this;
    token.mustFold = false;
    for (let index = 0; ; ) {
      index = nextStop(text, index, lexicon.beginnings, shift);
      if (index >= text.length) return this.found ?? NONE;
      index = this.passStop(index);
      if (index < 0) return null;
    }
  }

  /** Looks at the word or character at which `nextStop` stopped, and goes past it; -1 where the text must be folded first. */
  private passStop(start: number): number {
    const { text, lexicon } = this;
    const first = unitAt(text, start);
    if (first >= 128 || first === AMPERSAND) return this.passUnusual(start, first);
    let end = start + 1;
    while (end < text.length && isPlain(unitAt(text, end))) end++;
    const size = end - start;
    if (end < text.length && goesOn(unitAt(text, end), unitAt(text, end - 1), size)) return this.passWord(start, first);
    if (!beginsName(lexicon, hashOfPlain(text, start, end), text, start, end)) return end;
    this.matchAt(start);
    return token.mustFold ? -1 : end;
  }

  /** Goes past the character at `index`, or the word that begins with it; -1 where the text must be folded first. */
  private passUnusual(index: number, code: number): number {
    const kind = classOf(code);
    if (kind === FOLD && !this.folded) return -1;
    if (!isWordClass(kind) && kind !== SINGLE) return index + 1;
    if (kind === FOLD_LETTER) return this.passWord(index, plainLetters(code).charCodeAt(0));
    return this.passWord(index, code);
  }

  /** Goes past a word that is not all plain; `first` is its first unit, folded. -1 where the text must be folded first. */
  private passWord(start: number, first: number): number {
    const mayBegin = isBeginning(
      this.lexicon.beginnings,
      this.shift,
      firstUnitKey(first < 128 ? first : lowerOf(first)),
    );
    const end = mayBegin ? this.matchAt(start) : endOfToken(this.text, start, this.folded);
    return token.mustFold ? -1 : end;
  }

  /** Collects the candidates that start with the word at `start`. Returns that word's end. */
  private matchAt(start: number): number {
    const { lexicon, text, folded } = this;
    readToken(text, start, folded);
    work.tokens++;
    const firstEnd = token.end;
    const word = findWord(lexicon);
    let state = word < 0 ? 0 : (lexicon.roots[word] as number);
    const before = this.found?.length ?? 0;
    for (let depth = 0; state !== 0; depth++) {
      rememberCapitals(depth);
      const end = token.end;
      this.collect(state, depth + 1, start, end);
      if (depth + 1 === MAX_NAME_WORDS || lexicon.edgeStarts[state] === lexicon.edgeStarts[state + 1]) break;
      readGap(text, end, folded);
      if (gap.kind === GAP_BREAK) break;
      readToken(text, gap.end, folded);
      work.tokens++;
      const next = findWord(lexicon);
      state = next < 0 ? 0 : nextState(lexicon, state, next, gap.kind);
    }
    if (this.found && this.found.length > before + 1) this.keepLongest(before);
    return firstEnd;
  }

  /** Adds the aliases that end in `state` and whose capitals fit; one a topic, the safest. */
  private collect(state: number, count: number, start: number, end: number): void {
    const { lexicon, text } = this;
    const last = lexicon.outputStarts[state + 1] as number;
    for (let output = lexicon.outputStarts[state] as number; output < last; output++) {
      const alias = lexicon.outputs[output] as number;
      if (!fits(lexicon, alias, count)) continue;
      // What stands around a name is read in folded text only.
      if (!this.folded && this.hasLettersToFold()) token.mustFold = true;
      const flags = lexicon.aliasFlags[alias] as number;
      const from = flags & ALIAS_ARTICLE ? articleStart(text, start) : start;
      if (from < 0 || !standsAlone(text, start, end)) continue;
      if (!isWholeInUnspaced(text, start, end)) continue;
      const around = flags & ALIAS_LOOKS_AROUND ? this.lookAround(from, end, flags, count) : null;
      this.put({ start: from, end, head: start, alias, around });
    }
  }

  private hasLettersToFold(): boolean {
    const { text } = this;
    for (let at = 0; this.isPlainText === null && at < text.length; at++) {
      const code = unitAt(text, at);
      if (code >= 128 && classOf(code) === FOLD_LETTER) this.isPlainText = false;
    }
    this.isPlainText ??= true;
    return !this.isPlainText;
  }

  private lookAround(start: number, end: number, flags: number, count: number): Surroundings {
    const asName = (flags & (ALIAS_CONTEXT | ALIAS_PROPER)) === ALIAS_CONTEXT && isCapitalised(count);
    return readSurroundings(this.text, start, end, (flags & ALIAS_DATED) !== 0, asName);
  }

  /** Adds a candidate; of two of one topic for one stretch one stays: that which counts on more pages, or with less evidence. */
  private put(candidate: Candidate): void {
    const { aliasTopics } = this.lexicon;
    this.found ??= [];
    const { found } = this;
    for (let index = found.length - 1; index >= 0; index--) {
      const other = found[index];
      if (!other || other.end !== candidate.end || other.head !== candidate.head) break;
      if (aliasTopics[other.alias] !== aliasTopics[candidate.alias]) continue;
      if (this.replaces(other, candidate)) return;
      if (!this.replaces(candidate, other)) continue;
      found[index] = candidate;
      return;
    }
    found.push(candidate);
  }

  /** Whether `one` counts wherever `other` does. */
  private replaces(one: Candidate, other: Candidate): boolean {
    const { aliasFlags } = this.lexicon;
    const needs = (aliasFlags[one.alias] as number) & ~(aliasFlags[other.alias] as number) & ALIAS_CONTEXT;
    return needs === 0 && this.countsWherever(one, other);
  }

  /** Whether every page on which `other` counts is one on which `certain` does. */
  private countsWherever({ alias }: Candidate, other: Candidate): boolean {
    const { aliasLanguages } = this.lexicon;
    return ((aliasLanguages[other.alias] as number) & ~(aliasLanguages[alias] as number)) === 0;
  }

  /** Orders the candidates of one start longest first and drops those shorter than one that counts anywhere. */
  private keepLongest(from: number): void {
    const { lexicon } = this;
    const found = this.found as Candidate[];
    const group = found.splice(from).sort((a, b) => b.end - a.end || a.alias - b.alias);
    let certain: Candidate | null = null;
    for (const candidate of group) {
      if (certain && candidate.end < certain.end && this.countsWherever(certain, candidate)) continue;
      found.push(candidate);
      if (!((lexicon.aliasFlags[candidate.alias] as number) & (ALIAS_CONTEXT | ALIAS_DATED))) certain ??= candidate;
    }
  }
}

/** Start of the word "the" before `start`; -1 where there is none. */
function articleStart(text: string, start: number): number {
  let end = start;
  while (end > 0 && classOf(unitAt(text, end - 1)) === SPACE) end--;
  const from = end - 3;
  if (end === start || from < 0 || text.slice(from, end).toLowerCase() !== 'the') return -1;
  return from === 0 || !isWordClass(classOf(unitAt(text, from - 1))) ? from : -1;
}
