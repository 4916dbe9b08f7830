/** From text to the terms that are searched for, each with its place. */
import { foldSpelling } from './spelling.ts';
import { stem } from './stem.ts';

export interface Word {
  /** UTF-16 indices into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Lower case, one spelling. */
  readonly form: string;
  /** What is indexed. */
  readonly term: string;
  /** Too common to be looked for. */
  readonly isStop: boolean;
}

/** Words that tell nothing about what a sentence is about. */
const STOP_WORDS = new Set(
  `a about above after again against all am an and any are as at be because been before being below between both but by can
  cannot could did do does doing down during each few for from further had has have having he her here hers him himself his
  how i if in into is it its itself just me more most my no nor not of off on once only or other our ours out over own same
  she should so some such than that the their theirs them themselves then there these they this those through to too under
  until up upon very was we were what when where which while who whom whose why will with would you your yours may might
  must shall also much many now yet s t d ll re ve m us let tell say ask`.split(/\s+/u),
);

const TOKEN = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:[’'‘]\p{L}+)*(?:[.,]\p{N}+)*/gu;
const COUNTRY_ACRONYM = /^U\.?S\.?(?:A\.?)?$/u;

/** The words of `text` in order, stop words included. `isQuery`: a bare "us" means the country, for nobody searches for the pronoun. */
export function wordsOf(text: string, isQuery = false): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const known = lookUp(match[0], isQuery);
    if (known.form !== '') words.push({ start, end: start + match[0].length, ...known });
  }
  return words;
}

/** Whether the words at `index` and `index + 1` are written as one with a hyphen: "build-up". */
export function isHyphenated(text: string, words: readonly Word[], index: number): boolean {
  const [one, next] = [words[index], words[index + 1]];
  return one !== undefined && next !== undefined && /^[-‐‑–]$/u.test(text.slice(one.end, next.start));
}

/** The term of two words written as one: "build", "up" → that of "buildup". */
export function joinedTerm(one: Word, next: Word): string {
  return stem(foldSpelling(one.form + next.form));
}

type Known = Pick<Word, 'form' | 'term' | 'isStop'>;

/** The same few thousand words come again and again; the rest is forgotten now and then. */
const CACHE_SIZE = 20_000;
const cache = new Map<string, Known>();

function lookUp(raw: string, isQuery: boolean): Known {
  const key = isQuery && raw.toLowerCase() === 'us' ? 'US' : raw;
  const known = cache.get(key);
  if (known) return known;
  const form = foldWord(key);
  const found = { form, term: stem(form), isStop: STOP_WORDS.has(form) };
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, found);
  return found;
}

function foldWord(raw: string): string {
  if (COUNTRY_ACRONYM.test(raw)) return 'u.s.';
  const plain = raw.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[‘’]/gu, "'");
  const bare = plain.replace(/'(?:s|re|ve|ll|d|m|t)?$/u, '').replaceAll("'", '');
  if (/^\p{N}/u.test(bare)) return bare.replaceAll(',', '');
  return foldSpelling(bare.replaceAll('.', ''));
}
