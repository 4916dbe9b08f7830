/** From a place in a page's text to what is being read there. */
import { sentenceAt } from '../text/sentences.ts';
import type { ReadingContext } from './types.ts';

/** A mention's block of text, as the page has it, and where in it the mention starts (UTF-16). */
export interface ReadingPlace {
  readonly text: string;
  readonly start: number;
}

/** The sentence being read and the block around it, white space tidied. */
export function readingContext({ text, start }: ReadingPlace): ReadingContext {
  const sentence = sentenceAt(text, start);
  return { sentence: tidy(text.slice(sentence.start, sentence.end)), paragraph: tidy(text) };
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();
