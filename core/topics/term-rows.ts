/** Rows of words in a sentence that may be terms: nouns, a name and a noun, something that happens to a named place. */
import { isCalendarWord, isFunctionWord } from '../detect/vocabulary.ts';
import { isFrequentWord } from './common-words.ts';
import { nationOf } from './nations.ts';
import type { Sentence } from './sentence.ts';
import { beginsNoTerm, compoundsWithName, endsNoTerm, isHappening, isSingleTerm } from './term-words.ts';
import type { Token } from './tokens.ts';
import { isSpeaking } from './vocabulary.ts';
import type { WordTable } from './word-counts.ts';

export interface TermRow {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The longest row that it is part of; null where it is that. */
  readonly within: string | null;
}

const LONGEST_TERM = 3;
/** A word is taken for a verb where it is used as one in this share of all its places. */
const VERB_SHARE = 0.3;
const BETWEEN = new Set(['of', 'in', 'on', 'against', 'with', 'for']);

/** Candidates in a sentence of prose, longer ones with all their parts. Linear in the sentence. */
export function findTermRows({ tokens, style }: Sentence, table: WordTable): TermRow[] {
  if (style !== 'prose') return [];
  const rows: TermRow[] = [];
  for (let at = 0; at < tokens.length; ) {
    let end = isName(tokens[at]) ? at + 1 : at;
    while (end < tokens.length && isPart(tokens, end, at, table)) end++;
    if (end > at) addParts(tokens.slice(at, end), table, rows);
    const happening = happeningAt(tokens, end - 1);
    if (end > at && happening) rows.push(rowOf(happening, null));
    at = Math.max(end, at + 1);
  }
  return rows;
}

function addParts(row: readonly Token[], table: WordTable, rows: TermRow[]): void {
  const longest = Math.min(LONGEST_TERM, row.length);
  const whole = textOf(row);
  for (let length = longest; length > 0; length--) {
    for (let from = 0; from + length <= row.length; from++) {
      const part = row.slice(from, from + length);
      if (isTerm(part, table)) rows.push(rowOf(part, length < longest && length > 1 ? whole : null));
    }
  }
}

function isTerm(part: readonly Token[], table: WordTable): boolean {
  const [head, last] = [part[0] as Token, part.at(-1) as Token];
  if (last.capital) return false;
  if (part.length === 1) return isSingleTerm(last.lower) && !isFrequentWord(last.lower) && !isVerb(last.lower, table);
  if (endsNoTerm(last.lower) || isVerb(last.lower, table)) return false;
  return head.capital ? compoundsWithName(last.lower) : !beginsNoTerm(head.lower);
}

/** "invasion of Ukraine": the tokens, where `at` is something that happens and a name follows. */
function happeningAt(tokens: readonly Token[], at: number): readonly Token[] | null {
  const [noun, between, name, more] = tokens.slice(at, at + 4);
  if (!noun || noun.capital || !isHappening(noun.lower) || !between || !BETWEEN.has(between.lower)) return null;
  if (!name?.capital || between.gap !== 'space' || name.gap !== 'space' || isCalendarWord(name.lower)) return null;
  const isLonger = more?.capital && more.gap === 'space' && !name.possessive && !isCalendarWord(more.lower);
  return isLonger ? [noun, between, name, more] : [noun, between, name];
}

function isName(token: Token | undefined): boolean {
  if (!token?.capital || token.possessive) return false;
  return nationOf(token.text) !== null || (token.acronym && !isFunctionWord(token.lower));
}

function isPart(tokens: readonly Token[], at: number, first: number, table: WordTable): boolean {
  const { lower, capital, number, gap, text } = tokens[at] as Token;
  if (capital || number || text.length < 3 || (at > first && gap !== 'space' && gap !== 'hyphen')) return false;
  if (isFunctionWord(lower) || isCalendarWord(lower) || isSpeaking(lower) || lower.includes("'")) return false;
  if (at > first && tokens[at - 1]?.possessive) return false;
  return !/ly$/u.test(lower) && !isVerb(lower, table);
}

function isVerb(lower: string, table: WordTable): boolean {
  const { small, verbal, governs, determined } = table.of(lower);
  return (verbal + governs) / Math.max(1, small) > VERB_SHARE && verbal + governs > determined;
}

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text, capital, lower, start, end }) => (capital ? text + (end - start > text.length ? '.' : '') : lower))
    .join(' ');

const rowOf = (tokens: readonly Token[], within: string | null): TermRow => ({
  text: textOf(tokens),
  start: (tokens[0] as Token).start,
  end: (tokens.at(-1) as Token).end,
  within,
});
