/** Reading a compiled document: the one place that turns spans into words and paragraph numbers. */
import type { CompiledDocument, Span } from './format.ts';

const PARAGRAPH_BREAK = '\n\n';

/** The document's words of a span. Shown text always comes from here. */
export function sliceSpan(document: CompiledDocument, span: Pick<Span, 'start' | 'end'>): string {
  return document.text.slice(span.start, span.end);
}

/** Number of the paragraph (from 1, as shown behind ¶) that holds the character at `offset`. */
export function paragraphNumberAt(document: CompiledDocument, offset: number): number {
  let low = 0;
  let high = document.paragraphStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((document.paragraphStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Start and end (exclusive) in `text` of paragraph `number` (from 1). @throws {RangeError} when there is none. */
export function paragraphSpan(document: CompiledDocument, number: number): { start: number; end: number } {
  const start = document.paragraphStarts[number - 1];
  if (start === undefined) throw new RangeError(`document ${document.id} has no paragraph ${number}`);
  const next = document.paragraphStarts[number];
  return { start, end: next === undefined ? document.text.length : next - PARAGRAPH_BREAK.length };
}

/** Joins clean paragraphs into a document's text and tells where each starts. */
export function joinParagraphs(paragraphs: readonly string[]): { text: string; paragraphStarts: number[] } {
  const paragraphStarts: number[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    paragraphStarts.push(length);
    length += paragraph.length + PARAGRAPH_BREAK.length;
  }
  return { text: paragraphs.join(PARAGRAPH_BREAK), paragraphStarts };
}
