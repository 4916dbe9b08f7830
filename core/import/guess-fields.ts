/** What a bare text says of itself in its first lines: its title, its author, its date. */
import { cleanField } from './clean.ts';
import type { DocumentFields, Told } from './imported-document.ts';
import { isDateLine, readDate } from './read-date.ts';

/** Lines at the top in which a title, a byline and a date are looked for. */
const HEAD = 5;
/** Headlines are seldom longer; a first sentence of a text seldom shorter. */
const LONGEST_TITLE = 140;
const BYLINE =
  /^(?:by|written by|author:)\s+(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:and|de|van|von|der|al|bin|\p{Lu})[\p{L}\p{M}'’.-]*){1,7})\.?$/iu;

type Guessed = Pick<DocumentFields, 'title' | 'author' | 'date'>;

/**
 * Guesses from the first paragraphs. A line that is no sentence, with text behind it, is taken for the title.
 * Everything found is told as it is known: a line that is only a date is proven, a title is inferred.
 * @param paragraphs clean
 */
export function guessFields(paragraphs: readonly string[]): Guessed {
  const head = paragraphs.slice(0, HEAD);
  return { title: guessTitle(paragraphs), author: guessAuthor(head), date: guessDate(head) };
}

function guessTitle([first = '', ...rest]: readonly string[]): Told<string> | null {
  const isShort = first.length >= 8 && first.length <= LONGEST_TITLE && rest.length > 0;
  if (!isShort || /[.:;,]["'”’]?$/.test(first) || isDateLine(first) || BYLINE.test(first) || !/\p{L}/u.test(first)) {
    return null;
  }
  const title = cleanField(first);
  return title === null ? null : { value: title, basis: 'inferred', reason: 'the first line, which is no sentence' };
}

function guessAuthor(head: readonly string[]): Told<string> | null {
  const author = head.flatMap((line) => BYLINE.exec(line)?.[1] ?? [])[0];
  return author === undefined ? null : { value: author, basis: 'proven', reason: 'a byline at the top of the text' };
}

function guessDate(head: readonly string[]): DocumentFields['date'] {
  const date = head.filter(isDateLine).map(readDate)[0];
  return date ? { value: date, basis: 'proven', reason: 'a line at the top of the text' } : null;
}
