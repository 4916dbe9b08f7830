/** A name as a row of words with what must stand between them. */
import { isNumeral, takesDot } from './spelling.ts';
import {
  GAP_BREAK,
  GAP_COMMA,
  GAP_DASH,
  GAP_DOT,
  GAP_JOIN,
  GAP_NONE,
  GAP_POSSESSIVE,
  gap,
  letters,
  MAX_WORD_LENGTH,
  readGap,
  readToken,
  token,
} from './tokens.ts';

export interface NameWord {
  /** Lower case, folded. */
  readonly text: string;
  /** Capitals needed: bit n for letter n; none for a numeral. */
  readonly capitals: number;
  /** All capitals, two letters or more. */
  readonly acronym: boolean;
  /** GAP_… that may stand before the word; empty for the first. */
  readonly gaps: readonly number[];
  /** A hyphen stands before the word. */
  readonly hyphen: boolean;
}

/** Longer names are refused by the compiler's limits; here they are cut off from the lexicon. */
export const MAX_NAME_WORDS = 32;

/** Words of a folded name; empty where it has none, has one too long, or has punctuation that no name goes across. */
export function compileName(folded: string): NameWord[] {
  const words: NameWord[] = [];
  readGap(folded, 0, true);
  let start = gap.end;
  while (start < folded.length) {
    const kind = gap.kind;
    const raw = words.length > 0 ? folded.slice(token.end, start) : '';
    readToken(folded, start, true);
    if (token.length > MAX_WORD_LENGTH || words.length === MAX_NAME_WORDS) return [];
    const text = String.fromCharCode(...letters.subarray(0, token.length));
    const gaps = words.length === 0 ? [] : gapsFor(kind, raw, words.at(-1)?.text ?? '', text);
    if (words.length > 0 && gaps.length === 0) return [];
    words.push({
      text,
      capitals: isNumeral(text) ? 0 : token.capitals,
      acronym: token.length > 1 && token.capitals !== 0 && token.capitals === token.cased,
      gaps,
      hyphen: raw === '-',
    });
    readGap(folded, token.end, true);
    if (gap.kind === GAP_BREAK && gap.end < folded.length) return hasWordBehind(folded, gap.end) ? [] : words;
    start = gap.end;
  }
  return words;
}

function hasWordBehind(folded: string, from: number): boolean {
  return /[\p{L}\p{N}]/u.test(folded.slice(from));
}

/** What may stand in a text where the name has `raw` (of kind `kind`) between the words `before` and `after`. */
function gapsFor(kind: number, raw: string, before: string, after: string): number[] {
  if (kind === GAP_BREAK) return [];
  const gaps = new Set([kind]);
  if (kind === GAP_DOT && takesDot(before)) gaps.add(GAP_JOIN);
  if (kind === GAP_POSSESSIVE) gaps.add(GAP_JOIN);
  if (kind === GAP_DASH) gaps.add(GAP_JOIN);
  if (kind === GAP_JOIN) {
    if (takesDot(before)) gaps.add(GAP_DOT);
    if (after === 'and') gaps.add(GAP_COMMA);
    if (raw.includes('-')) gaps.add(GAP_DASH);
    if (before === 'and' || after === 'and') gaps.add(GAP_NONE);
  }
  return [...gaps];
}
