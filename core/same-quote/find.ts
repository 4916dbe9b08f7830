/** On a page: which of its quotations the library has. Only what stands in quotation marks is looked at, and nothing leaves the page. */
import { type QuotedStretch, quotedStretches } from './quoted.ts';
import { hasShingle } from './table.ts';
import { quoteWords, shinglesOf } from './words.ts';

/** Six words in a row: shorter stretches ("every inch of territory") are in many mouths. */
export const LEAST_SHINGLES = 4;
/** Share of a sentence's shingles that the library must have; an altered word costs three of them. */
export const LEAST_SHARE = 0.5;

const SENTENCE_END = /[.!?…]["”’»)]*\s+(?=\S)/gu;

/** The quotations of a text that the library has in the same or nearly the same words. Linear in the text. */
export function findSameQuotes(table: Uint8Array, text: string): QuotedStretch[] {
  return quotedStretches(text).filter(({ start, end }) => isKnown(table, text.slice(start, end)));
}

/** Whether the library has a quotation, as a whole or one of its sentences. */
export function isKnown(table: Uint8Array, quotation: string): boolean {
  return hasMost(table, quotation) || sentencesOf(quotation).some((sentence) => hasMost(table, sentence));
}

function hasMost(table: Uint8Array, words: string): boolean {
  const shingles = shinglesOf(quoteWords(words));
  let hits = 0;
  for (const shingle of shingles) if (hasShingle(table, shingle)) hits++;
  return hits >= LEAST_SHINGLES && hits >= shingles.length * LEAST_SHARE;
}

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(SENTENCE_END)) {
    sentences.push(text.slice(from, index + end.length));
    from = index + end.length;
  }
  return from > 0 ? [...sentences, text.slice(from)] : [];
}
