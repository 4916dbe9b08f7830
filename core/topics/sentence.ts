/** A document's sentences as rows of tokens, each with the style its capitals are written in. */

import type { CompiledDocument } from '../pack/format.ts';
import { readTokens, type Token } from './tokens.ts';

/** `prose`: capitals mean names. `headline`: most words have one. `shouted`: nothing but capitals. */
export type Style = 'prose' | 'headline' | 'shouted';

export interface Sentence {
  readonly tokens: readonly Token[];
  readonly style: Style;
  /** Number of the sentence in its document; -1: the title, whose tokens index the title. */
  readonly index: number;
}

/** The title and all sentences. Linear in the document. */
export function readSentences(document: CompiledDocument): Sentence[] {
  const title = readTokens(document.title, 0, document.title.length);
  const sentences: Sentence[] = title.length > 0 ? [{ tokens: title, style: styleOf(title), index: -1 }] : [];
  for (const [index, [start, end]] of document.sentences.entries()) {
    const tokens = readTokens(document.text, start, end);
    if (tokens.length > 0) sentences.push({ tokens, style: styleOf(tokens), index });
  }
  return sentences;
}

/** Words that stay small in headlines; any other small word makes a line prose. */
const SMALL_IN_HEADLINES = new Set(
  'a an the and but or nor for of in on at to by up as from with into over vs v via than if so yet out off per de la von'.split(
    ' ',
  ),
);
/** As many other words are needed to tell a headline from a sentence with a name in it. */
const ENOUGH = 3;

function styleOf(tokens: readonly Token[]): Style {
  const letters = tokens.filter(({ number, text }) => !number && text.length > 1);
  if (letters.length >= ENOUGH && letters.every(({ acronym }) => acronym)) return 'shouted';
  const telling = tokens.slice(1).filter(({ lower, number }) => !number && !SMALL_IN_HEADLINES.has(lower));
  if (telling.length < ENOUGH) return 'prose';
  const capitals = telling.filter(({ capital }) => capital).length;
  return capitals / telling.length >= 0.9 ? 'headline' : 'prose';
}
