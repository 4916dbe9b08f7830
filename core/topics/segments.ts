/** From a run of capitals to the names in it: cut at small words that only stand between names, and at titles. */

import { isGiven } from '../quotations/word-shapes.ts';
import { isCommonWord } from './common-words.ts';
import { nationOf } from './nations.ts';
import type { Token } from './tokens.ts';
import { isDoubtfulOffice, isNameSuffix, isOffice, isOfficePart, isParticle, kindOfHead } from './vocabulary.ts';
import type { WordTable } from './word-counts.ts';

/** A name: indices of tokens, `end` exclusive. */
export interface Segment {
  readonly first: number;
  readonly end: number;
  /** Tokens of the title before it, as in "NATO Secretary General". */
  readonly office: { readonly first: number; readonly end: number } | null;
}

/** The names among the tokens from `first` to `end` (exclusive) of a run. */
export function segmentRun(tokens: readonly Token[], first: number, end: number, words: WordTable): Segment[] {
  return new Segmenter(tokens, words).segment(first, end);
}

/** The letters of a long form that its acronym is made of: the first ones of its words, small words left out or not. */
export function isAcronymOf(acronym: string, longForm: readonly string[]): boolean {
  const letters = acronym
    .replace(/[^\p{L}]/gu, '')
    .replace(/s$/u, '')
    .toLowerCase();
  const parts = longForm.flatMap((word) => word.split(/[-‐‑]/u)).filter(Boolean);
  if (letters.length < 2 || parts.length < 2) return false;
  const initials = (list: readonly string[]) => list.map((word) => word.charAt(0).toLowerCase()).join('');
  const capitals = parts.filter((word) => /^\p{Lu}/u.test(word));
  return [initials(parts), initials(capitals), initials(longForm.filter((word) => /^\p{Lu}/u.test(word)))].includes(
    letters,
  );
}

/** Endings that hardly any name of a person or place has. */
const ENDING_OF_NOUN = /(?:ing|ity|tion|ment|ence|ance|ics|ture|ship|ogy|ism)$/u;

/** Offices that many people are called by. */
const SURNAMES = /^(?:king|prince|pope|judge|major|bishop|baron|earl|marshal|cardinal|lord|count|saint|coach)$/u;

class Segmenter {
  readonly #tokens: readonly Token[];
  readonly #words: WordTable;

  constructor(tokens: readonly Token[], words: WordTable) {
    this.#tokens = tokens;
    this.#words = words;
  }

  segment(first: number, end: number): Segment[] {
    if (this.#isWhole(first, end)) return [{ first, end, office: null }];
    return this.#pieces(first, end).flatMap(([from, to]) => this.#peel(from, to));
  }

  #at(index: number): Token {
    return this.#tokens[index] as Token;
  }

  /** A run that an acronym in brackets sums up is one name, whatever is in it. */
  #isWhole(first: number, end: number): boolean {
    const next = this.#tokens[end];
    if (!next?.acronym || next.gap !== 'bracket') return false;
    return isAcronymOf(
      next.text,
      this.#tokens.slice(first, end).map(({ text }) => text),
    );
  }

  #pieces(first: number, end: number): [number, number][] {
    const pieces: [number, number][] = [];
    let from = first;
    for (let at = first; at < end; at++) {
      const token = this.#at(at);
      if (token.capital || token.number) continue;
      let next = at + 1;
      while (next < end && !this.#at(next).capital) next++;
      if (!this.#joins(from, at, next, end)) {
        pieces.push([from, at]);
        from = next;
      }
      at = next - 1;
    }
    pieces.push([from, end]);
    return pieces.filter(([start, stop]) => start < stop);
  }

  /** Whether the small words from `at` to `next` are part of one name that began at `from`. */
  #joins(from: number, at: number, next: number, end: number): boolean {
    const small = this.#tokens.slice(at, next).map(({ lower }) => lower);
    const before = this.#at(at - 1);
    if (small.every(isParticle)) return !kindOfHead(before.lower);
    if (small[0] === 'the')
      return small.length === 1 && (at - from === 1 || isGiven(before.text)) && !nationOf(before.text);
    if (small[0] === 'of') return this.#takesOf(before);
    if (small[0] === 'for' || small[0] === 'on') return this.#takesOf(before);
    return small[0] === 'and' && this.#takesAnd(from, at, next, end);
  }

  /** "Bank of England", "Game of Thrones", but "Smith of Harvard": before "of" stands a noun. */
  #takesOf(before: Token): boolean {
    if (isOffice(before.lower) || nationOf(before.text) || before.acronym) return false;
    return kindOfHead(before.lower) !== null || isCommonWord(before.lower) || this.#words.of(before.lower).small > 0;
  }

  /** "Ministry of Culture and Sport", "Food and Drug Administration", but "Poland and Romania". */
  #takesAnd(from: number, at: number, next: number, end: number): boolean {
    const [before, after] = [this.#at(at - 1), this.#at(next)];
    const isNoun = ({ text, lower }: Token) =>
      !nationOf(text) &&
      !isGiven(text) &&
      (isCommonWord(lower) || ENDING_OF_NOUN.test(lower) || this.#words.of(lower).small > 0);
    if (!isNoun(before) || !isNoun(after)) return false;
    const inside = this.#tokens
      .slice(from, at)
      .some(({ lower }) => lower === 'of' || lower === 'for' || lower === 'on');
    let last = next;
    while (last + 1 < end && this.#at(last + 1).capital) last++;
    return inside || (at - from <= 2 && last > next && kindOfHead(this.#at(last).lower) !== null);
  }

  /** Takes titles off: those before a person become the person's office, those with nobody behind them are no name. */
  #peel(first: number, end: number): Segment[] {
    const at = this.#lastOffice(first, end);
    if (at >= 0) {
      let start = at;
      while (start > first && isOfficePart(this.#at(start - 1).lower)) start--;
      const office = { first: this.#isOwner(first, start) ? first : start, end: at + 1 };
      return [...this.#peel(first, start), ...this.#whole(at + 1, end, office)];
    }
    let stop = end;
    while (stop > first && this.#isTrailingOffice(first, stop)) stop--;
    if (stop < end) return stop > first ? this.#peel(first, stop) : [];
    const [head, next] = [this.#at(first), this.#tokens[first + 1]];
    const isDescribed = end - first > 2 && nationOf(head.text) && next && isGiven(next.text);
    if (!isDescribed) return this.#whole(first, end, null);
    return [...this.#whole(first, first + 1, null), ...this.#whole(first + 1, end, { first, end: first + 1 })];
  }

  /** "NATO" or "U.S." before "Secretary". */
  #isOwner(first: number, end: number): boolean {
    return this.#tokens.slice(first, end).every(({ text, acronym }) => acronym || nationOf(text) !== null);
  }

  #whole(first: number, end: number, office: Segment['office']): Segment[] {
    return first < end ? [{ first, end, office }] : [];
  }

  /** The last office with a person behind it; -1 where there is none. */
  #lastOffice(first: number, end: number): number {
    for (let at = end - 2; at >= first; at--) {
      const token = this.#at(at);
      if (!token.capital || !isOffice(token.lower)) continue;
      const next = this.#at(at + 1);
      if (!next.capital || isNameSuffix(next.lower) || isOfficePart(next.lower)) continue;
      const before = at > first ? this.#at(at - 1) : null;
      if (before && isGiven(before.text) && !isOfficePart(before.lower)) continue;
      if (
        isDoubtfulOffice(token.lower) &&
        !(before && isOfficePart(before.lower)) &&
        !/^(?:general|chief)$/u.test(token.lower)
      )
        continue;
      if (/^(?:general|chief)$/u.test(token.lower) && !before && !isGiven(next.text)) continue;
      if (kindOfHead(this.#at(end - 1).lower) !== null) continue;
      return at;
    }
    return -1;
  }

  #isTrailingOffice(first: number, stop: number): boolean {
    const token = this.#at(stop - 1);
    if (!token.capital) return !token.number;
    const before = stop - 2 >= first ? this.#at(stop - 2) : null;
    if (isOffice(token.lower)) {
      const isSurname = before?.capital && (token.lower === 'king' || isGiven(before.text));
      return !(isSurname && SURNAMES.test(token.lower));
    }
    // "Defence" before a trailing "Secretary" that has been taken off, but not the end of "Ministry of Defence".
    const next = this.#tokens[stop];
    return (
      isOfficePart(token.lower) && next?.gap === 'space' && isOffice(next.lower) && (before === null || before.capital)
    );
  }
}
