/** What is let into titles and paragraphs: words and spaces, and nothing that hides or turns them. */
import { LIMITS } from '../untrusted/limits.ts';

/**
 * Control characters, and those that turn the direction of what follows or are not seen at all (UTS #55). Soft hyphens,
 * joiners and plain direction marks stay: they belong to the words.
 */
const HIDDEN =
  /[[\p{Cc}--[\t\n\r\v\f\u0085]]\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gv;

/** One line: hidden characters gone, every run of white space one space (a run with a no-break space stays as it is where it is alone). */
export function cleanLine(text: string): string {
  return text
    .replace(HIDDEN, '')
    .replace(/[\s\u0085]{2,}|[\t\n\r\v\f\u0085\u2028\u2029]/gu, ' ')
    .trim()
    .toWellFormed();
}

/** A title, a name: a clean line, not longer than a pack lets in; null where nothing is left. */
export function cleanField(text: string | null | undefined): string | null {
  if (!text) return null;
  const line = cleanLine(text.slice(0, LIMITS.name * 4));
  if (line === '') return null;
  return line.length <= LIMITS.name ? line : `${line.slice(0, LIMITS.name - 1)}…`;
}

/** Clean paragraphs, the empty ones left out. */
export function cleanParagraphs(paragraphs: readonly string[]): string[] {
  return paragraphs.map(cleanLine).filter((paragraph) => paragraph !== '');
}
