/** Words of a sentence with what a finder of names looks at: capitals, what stands between them, possessives. */
import { NEVER_FINAL, SELDOM_FINAL } from '../text/abbreviations.ts';
import { nationOf } from './nations.ts';

/** What stands before a token: nothing but a space, "&", a comma, an opening mark, a hyphen, or more. */
export type Gap = 'start' | 'space' | 'ampersand' | 'comma' | 'quote' | 'bracket' | 'hyphen' | 'break';

export interface Token {
  /** Without a possessive ending. */
  readonly text: string;
  readonly lower: string;
  /** UTF-16 indices; `end` takes in the stop of "U.S." and of initials, not a possessive ending. */
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** Two capitals or more and no small letter, "COVID-19" too. */
  readonly acronym: boolean;
  readonly number: boolean;
  readonly possessive: boolean;
  readonly gap: Gap;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.&‐‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** Most words: told at once. */
const SMALL = /^[a-z]+$/;
const CAPITAL = /^(?:\p{Lu}|\p{Lt}|\p{Ll}\p{Lu})/u;
/** Joined to a capital by a hyphen and no part of its name: "ex-President", "pro-Russian", "NATO-led". */
const PREFIX = /^(?:ex|pro|non|anti|mid|pre|post|then|un|late|early|neo|half|all|self|former|now)$/u;

/** The tokens of `text` between two indices, ascending. Linear. */
export function readTokens(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const stretch = text.slice(start, end);
  let behind = start;
  for (const match of stretch.matchAll(WORD)) {
    let from = start + match.index;
    for (const part of partsOf(match[0])) {
      const first = part === match[0] || from === start + match.index;
      const gap = first ? gapBetween(text, behind, from, tokens.length === 0) : 'hyphen';
      const token = tokenOf(text, part, from, gap);
      tokens.push(token);
      behind = token.possessive ? from + part.length : token.end;
      from += part.length + 1;
    }
  }
  return tokens;
}

/** A word as it is, or its parts where a hyphen or a forgotten space joins a name to what is none. */
function partsOf(word: string): string[] {
  if (SMALL.test(word) || !/[.‐‑-]/u.test(word) || /^\p{N}/u.test(word)) return [word];
  const stop = /^(\p{L}{2,})\.(\p{Lu}\p{Ll}.*)$/u.exec(word);
  if (stop) return [stop[1] as string, ...partsOf(stop[2] as string)];
  const parts = word.split(/[‐‑-]/u);
  const [head = '', ...rest] = parts;
  if (rest.length === 0) return [word];
  if (CAPITAL.test(head) && rest.some((part) => /^\p{Ll}/u.test(part)) && !/^(?:al|el|ul|us|ur)$/u.test(rest[0] ?? ''))
    return parts;
  if (rest.every((part) => isName(part)) && isName(head) && parts.some((part) => nationOf(part))) return parts;
  if (PREFIX.test(head) && rest.some((part) => CAPITAL.test(part))) return parts;
  return [word];
}

/** "NATO-Russia": two names side by side. */
const isName = (part: string): boolean => /^\p{Lu}{2,}$/u.test(part) || nationOf(part) !== null;

function tokenOf(text: string, word: string, start: number, gap: Gap): Token {
  const possessive = word.length > 2 && /['’][sS]$/u.test(word);
  const plain = possessive ? word.slice(0, -2) : word;
  const end = start + plain.length;
  const dotted = !possessive && text[end] === '.' && takesStop(plain);
  const trailing =
    plain.endsWith('s') &&
    /^['’](?:\s|$)/u.test(text.slice(end, end + 2)) &&
    !/^[‘']/u.test(text.slice(start - 1, start));
  const capital = !SMALL.test(plain) && CAPITAL.test(plain);
  return {
    text: plain,
    lower: plain.toLowerCase().replaceAll('’', "'"),
    start,
    end: dotted ? end + 1 : end,
    capital,
    acronym: capital && /^\p{Lu}(?:[\p{Lu}.&\p{N}-]|s$)*\p{Lu}/u.test(plain) && !/\p{Ll}\p{Ll}|\p{Ll}[^s]/u.test(plain),
    number: !capital && /^\p{N}/u.test(plain),
    possessive: possessive || trailing,
    gap,
  };
}

/** Initials, dotted acronyms and abbreviations, whose stop belongs to them. */
function takesStop(word: string): boolean {
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  const lower = word.toLowerCase();
  return NEVER_FINAL.has(lower) || SELDOM_FINAL.has(lower);
}

function gapBetween(text: string, from: number, to: number, first: boolean): Gap {
  const gap = text.slice(from, to);
  if (gap === ' ') return first ? 'start' : 'space';
  if (/["“„«‹‘]\s*$/u.test(gap) || /(?:^|\s)'$/u.test(gap)) return 'quote';
  if (first) return 'start';
  if (/^\s{1,3}$/u.test(gap)) return 'space';
  if (/^\s*&\s*$/u.test(gap)) return 'ampersand';
  if (/^,\s+$/u.test(gap)) return 'comma';
  if (/^\s*\($/u.test(gap)) return 'bracket';
  return 'break';
}
