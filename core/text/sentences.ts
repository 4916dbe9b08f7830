/**
 * Where sentences begin and end in news prose. Paragraphs are parted by an empty line and no sentence crosses one.
 * Rules instead of `Intl.Segmenter`: that one has no abbreviations ("Gen. | Smith", "U.S. | Defense") and differs between engines.
 */
import {
  AFTER_CLOCK,
  BEFORE_NUMBER,
  NEVER_FINAL,
  SELDOM_FINAL,
  SENTENCE_STARTERS,
  SPEECH_VERBS,
} from './abbreviations.ts';

/** UTF-16 indices, end exclusive. */
export type SentenceSpan = readonly [start: number, end: number];

const PARAGRAPH_BREAK = /\n[^\S\n]*\n\s*/gu;
/** A run of stops with the closing marks that hang on it; a closing mark set off by a space still closes. */
const STOP = /[.!?…؟‽]+(?:["'”’»›)\]]|\s+[”\])](?=\s|$))*|[。！？｡।॥]+["'”’»」』）)\]]*/gu;
const OPENERS = /^[\s"'“‘„‚«‹»›([{*•·–—-]+/u;
/** "1.", "(a)", "– ...": so many UTF-16 units at most stand before the words of a sentence. */
const LONGEST_MARKER = 40;
const WORD = /^[\p{L}\p{N}\p{M}'’.-]*/u;
const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;

/** What is known of a paragraph before its stops are looked at. */
interface Paragraph {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** False in text all in capitals or all in small letters, where capitals tell nothing. */
  readonly mixedCase: boolean;
}

/**
 * The sentences of `text`, ascending, white space trimmed. Closing quotation marks and brackets belong to the sentence
 * they close; a quotation of several sentences is parted at each of them.
 */
export function splitSentences(text: string): readonly SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let start = 0;
  for (const gap of text.matchAll(PARAGRAPH_BREAK)) {
    splitParagraph(text, start, gap.index, sentences);
    start = gap.index + gap[0].length;
  }
  splitParagraph(text, start, text.length, sentences);
  return sentences;
}

/**
 * The sentence that holds the character at `offset` (UTF-16). Between two sentences: the one before; in a paragraph
 * without words: an empty span at `offset`. An `offset` outside the text is moved to its nearest end.
 */
export function sentenceAt(text: string, offset: number): { start: number; end: number } {
  const at = Math.max(0, Math.min(offset, text.length));
  let start = 0;
  let end = text.length;
  for (const gap of text.matchAll(PARAGRAPH_BREAK)) {
    if (gap.index + gap[0].length <= at) start = gap.index + gap[0].length;
    else {
      end = gap.index;
      break;
    }
  }
  const sentences: SentenceSpan[] = [];
  splitParagraph(text, start, end, sentences);
  const found = sentences.findLast(([from]) => from <= at) ?? sentences[0];
  return found ? { start: found[0], end: found[1] } : { start: at, end: at };
}

function splitParagraph(text: string, start: number, end: number, sentences: SentenceSpan[]): void {
  const words = text.slice(start, end);
  const paragraph = { text, start, end, mixedCase: /\p{Lu}/u.test(words) && /\p{Ll}/u.test(words) };
  let from = start;
  for (const stop of words.matchAll(STOP)) {
    const at = start + stop.index;
    const after = at + stop[0].length;
    if (!endsSentence(paragraph, from, at, after)) continue;
    pushTrimmed(text, from, after, sentences);
    from = after;
  }
  pushTrimmed(text, from, end, sentences);
}

function pushTrimmed(text: string, start: number, end: number, sentences: SentenceSpan[]): void {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  if (to > from) sentences.push([from, to]);
}

/** Whether the stop in `text` from `at` to `after` ends the sentence that began at `from`. */
function endsSentence(paragraph: Paragraph, from: number, at: number, after: number): boolean {
  const { text, end } = paragraph;
  const stop = text.slice(at, after);
  if (/^[。！？｡।॥]/u.test(stop)) return true;
  const rest = text.slice(after, Math.min(end, after + 120));
  if (rest.trim() === '') return true;
  const before = tokenBefore(text, from, at);
  if (!/^\s/u.test(rest)) return isForgottenSpace(before, rest);
  const next = rest.replace(OPENERS, '');
  if (paragraph.mixedCase && /^\p{Ll}/u.test(next)) return false;
  if (at - from < LONGEST_MARKER && /^[\p{P}\s]*[\p{N}\p{L}]?$/u.test(text.slice(from, at))) return false;
  if (/^[!?‽؟]/u.test(stop)) return !(/["'”’»›]$/u.test(stop) && isTakenUp(next));
  return stop !== '.' || !staysOpen(before, next, paragraph.mixedCase);
}

/** The word the stop hangs on, lower case; in "U.S ." the stop stands apart and still belongs to it. */
function tokenBefore(text: string, from: number, at: number): string {
  const head = text.slice(Math.max(from, at - 40), at).trimEnd();
  return (/[\p{L}\p{N}\p{M}.'’-]*$/u.exec(head)?.[0] ?? '').toLowerCase();
}

/** "…said.The next" is two sentences; "3.5", "nato.int" and "Node.js" are none. */
function isForgottenSpace(before: string, rest: string): boolean {
  return /^\p{L}{2,}$/u.test(before) && /^["“‘«]?\p{Lu}[\p{L}'’-]*[\s,]/u.test(rest);
}

/** Whether a question or exclamation in quotation marks is taken up by "Stoltenberg asked". */
function isTakenUp(next: string): boolean {
  const words = next.split(/\s+/u, 5).map((word) => word.replace(/[\p{P}]+$/u, '').toLowerCase());
  const verb = words.findIndex((word) => SPEECH_VERBS.has(word));
  return verb >= 0 && (verb > 0 || words.length > 1);
}

/** Whether a full stop behind `before` (an abbreviation?) leaves the sentence open, seeing that `next` follows. */
function staysOpen(before: string, next: string, mixedCase: boolean): boolean {
  if (NEVER_FINAL.has(before)) return true;
  const follower = (WORD.exec(next)?.[0] ?? '').toLowerCase().replaceAll('’', "'");
  if (BEFORE_NUMBER.has(before) && /^\p{N}/u.test(next)) return true;
  if (before === 'a.m' || before === 'p.m') return AFTER_CLOCK.has(follower.replace(/\.$/u, ''));
  const isInitial = /^\p{L}$/u.test(before);
  if (!isInitial && !ACRONYM.test(before) && !SELDOM_FINAL.has(before)) return false;
  return !mixedCase || !SENTENCE_STARTERS.has(follower.replace(/\.$/u, ''));
}
