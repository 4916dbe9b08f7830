/** The words around the quotations: a text's own sentences, cut into tokens, with each quotation as one token. */
import { splitSentences } from '../text/sentences.ts';
import type { MarkedSpan } from './pair-marks.ts';

export interface Token {
  /** UTF-16 indices into the text. A possessive ending is not part of a word. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly type: 'word' | 'stop' | 'quote';
  readonly capital: boolean;
  /** Followed by 's or s'. */
  readonly possessive: boolean;
  /** Index of the quotation, for `quote`; otherwise -1. */
  readonly quote: number;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’&/-]|\.(?=[\p{Ll}\p{N}])|(?<=(?:^|[^\p{L}])(?:\p{L}\.)*\p{L})\.(?=\p{L}))[\p{L}\p{M}\p{N}]+)*(?:(?<=(?:^|[^\p{L}])(?:\p{L}(?:\.\p{L})*|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sen|Rep|Gov|Sgt|Capt|Adm|St|Jr|Sr|Rev|Hon|Cmdr|Brig|Supt|Insp|Det|Atty))\.)?|[^\s\p{L}\p{N}]/gu;
/** Longer runs of tokens without a stop are no sentences; they are read in parts. */
const LONGEST = 300;
const POSSESSIVE = /['’]s$/u;

/** The sentences of `text` as they are when each of `spans` (ascending) is one word. */
export function readNarrative(text: string, spans: readonly MarkedSpan[]): Sentence[] {
  const masked = mask(text, spans);
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let from = 0;
  let next = 0;
  for (const [start, end] of sentencesOf(masked)) {
    if (masked.slice(from, start).includes('\n')) paragraph++;
    const tokens: Token[] = [];
    let at = start;
    for (let span = spans[next]; span && span.outerStart < end; span = spans[++next]) {
      readTokens(text, at, span.outerStart, tokens);
      tokens.push(quoteToken(span, next));
      at = Math.max(at, span.outerEnd);
    }
    readTokens(text, at, end, tokens);
    if (followsDash(sentences.at(-1), tokens, paragraph)) {
      const last = sentences.pop() as Sentence;
      tokens.unshift(...last.tokens);
    }
    for (let cut = 0; cut < tokens.length; cut += LONGEST) {
      sentences.push({ start, end, paragraph, tokens: tokens.slice(cut, cut + LONGEST) });
    }
    from = end;
  }
  return sentences;
}

/** `“…” — Lute`: who speaks is named behind a dash. */
function followsDash(last: Sentence | undefined, tokens: readonly Token[], paragraph: number): boolean {
  const isNear = last !== undefined && paragraph - last.paragraph <= 1 && last.tokens.at(-1)?.type === 'quote';
  return isNear && /^[–—―-]$/u.test(tokens[0]?.text ?? '') && last.tokens.length < LONGEST;
}

/** A first line of at most so many UTF-16 units is a title, whatever it ends with. */
const LONGEST_TITLE = 200;
/** In text without empty lines each line that ends like a paragraph is one, and so is each entry of a list. */
const LINE_END = /\n(?=[-•*–·] )|(?<=[.!?:…”"’')\]x])[^\S\n]*\n/gu;

function sentencesOf(masked: string): [start: number, end: number][] {
  const sentences: [number, number][] = [];
  let from = 0;
  const read = (to: number) => {
    for (const [start, end] of splitSentences(masked.slice(from, to))) sentences.push([from + start, from + end]);
    from = to;
  };
  const title = masked.indexOf('\n') + 1;
  if (title <= LONGEST_TITLE) read(title);
  for (const { index, 0: gap } of masked.matchAll(LINE_END)) read(index + gap.length);
  read(masked.length);
  return sentences;
}

function quoteToken({ outerStart: start, outerEnd: end }: MarkedSpan, quote: number): Token {
  return { start, end, text: '', lower: '', type: 'quote', capital: false, possessive: false, quote };
}

function readTokens(text: string, from: number, to: number, tokens: Token[]): void {
  if (to <= from) return;
  for (const { index, 0: raw } of text.slice(from, to).matchAll(TOKEN)) {
    const behind = text.slice(from + index + raw.length, from + index + raw.length + 2);
    const isPlural = /[sz]$/iu.test(raw) && /^['’](?:\s|$)/u.test(behind);
    const word = raw.replace(POSSESSIVE, '');
    tokens.push({
      start: from + index,
      end: from + index + word.length,
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      type: /^[\p{L}\p{N}]/u.test(word) ? 'word' : 'stop',
      capital: /^(?:(?:al|el|ad|an|ar|as|at|ash|d|l)[-’'])?\p{Lu}/u.test(word),
      possessive: word !== raw || isPlural,
      quote: -1,
    });
  }
}

/** Behind a stop a closing mark stays one; before a stop it is part of the word, so that "…”.Then" is parted. */
function closingOf(text: string, end: number, outerEnd: number): string {
  if (outerEnd <= end) return '';
  return ''.padEnd(outerEnd - end - 1, 'x') + (/[.!?]/u.test(text[outerEnd] ?? '') ? 'x' : '”');
}

/**
 * The text with each quotation made one word of the same length, first capital and last stop kept, so that sentences
 * inside quotations are not parted and those around them are.
 */
function mask(text: string, spans: readonly MarkedSpan[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, outerStart, outerEnd } of spans) {
    const first = /^\p{Lu}/u.test(text.slice(start, start + 2)) ? 'X' : 'x';
    const last = /([.,!?…])[”"’')\]»]{0,2}$/u.exec(text.slice(Math.max(start, end - 3), end))?.[1] ?? 'x';
    const word =
      (first + 'x'.repeat(end - start)).slice(0, Math.max(1, end - start - 1)) + (end - start > 1 ? last : '');
    const isGlued = outerStart > at && /[.!?]/u.test(text[outerStart - 1] ?? '');
    pieces.push(text.slice(at, outerStart), isGlued ? ' ' : '“', 'x'.repeat(Math.max(0, start - outerStart - 1)));
    if (start === outerStart) pieces.splice(-2);
    pieces.push(word, closingOf(text, end, outerEnd));
    at = outerEnd;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
