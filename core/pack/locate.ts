/** Finding the words of a document that a pack author names. */
import { paragraphNumberAt, paragraphSpan } from './document.ts';
import type { CompiledDocument, Span } from './format.ts';
import { nearestPassage } from './suggest.ts';

export interface Wanted {
  /** Verbatim. */
  readonly text: string;
  /** Number from 1, where the text stands in several paragraphs. */
  readonly paragraph: number | null;
  /** Longer verbatim text around it, where the text stands there several times. */
  readonly within: string | null;
}

export type Located =
  | { readonly type: 'found'; readonly span: Span }
  | { readonly type: 'trouble'; readonly message: string };

/** Where `wanted` stands in `document`, or in words why that cannot be told. */
export function locate(document: CompiledDocument, wanted: Wanted): Located {
  const room = searchRoom(document, wanted.paragraph);
  if (!room) {
    const count = document.paragraphStarts.length;
    return trouble(`document ${document.id} has ${count} paragraphs, no paragraph ${wanted.paragraph}`);
  }
  if (wanted.within === null) return locateIn(document, wanted.text, room.start, room.end);
  const around = locateIn(document, wanted.within, room.start, room.end);
  if (around.type === 'trouble') return trouble(`\`within\`: ${around.message}`);
  return locateIn(document, wanted.text, around.span.start, around.span.end);
}

function searchRoom(document: CompiledDocument, paragraph: number | null): { start: number; end: number } | null {
  if (paragraph === null) return { start: 0, end: document.text.length };
  if (paragraph < 1 || paragraph > document.paragraphStarts.length) return null;
  return paragraphSpan(document, paragraph);
}

function locateIn(document: CompiledDocument, text: string, from: number, to: number): Located {
  const starts = occurrences(document.text, text, from, to);
  const [start] = starts;
  if (start === undefined) return trouble(missing(document, text));
  if (starts.length > 1) return trouble(ambiguous(document, starts));
  return { type: 'found', span: { document: document.id, start, end: start + text.length } };
}

/** Starts of `needle` in `text` between `from` and `to`, overlapping ones included. */
function occurrences(text: string, needle: string, from: number, to: number): number[] {
  const starts: number[] = [];
  if (needle === '') return starts;
  for (let at = text.indexOf(needle, from); at >= 0 && at + needle.length <= to; at = text.indexOf(needle, at + 1)) {
    starts.push(at);
  }
  return starts;
}

function ambiguous(document: CompiledDocument, starts: readonly number[]): string {
  const numbers = [...new Set(starts.map((start) => paragraphNumberAt(document, start)))];
  const places = `the text stands ${starts.length} times in document ${document.id}`;
  if (numbers.length === starts.length) return `${places}, in paragraphs ${numbers.join(', ')}: add \`paragraph:\``;
  return `${places} (paragraph ${numbers.join(', ')}): take in more words so that it stands there once`;
}

function missing(document: CompiledDocument, text: string): string {
  const not = `not verbatim in document ${document.id}`;
  const nearest = nearestPassage(text, sentenceRuns(document, text));
  if (!nearest) return `${not}, and nothing there is like it: check the document`;
  const paragraph = paragraphNumberAt(document, nearest.start);
  return `${not}; nearest is paragraph ${paragraph}: "${nearest.text}"${firstDifference(text, nearest.text)}`;
}

/** Where two texts part: the words at the first difference, when both begin alike. */
function firstDifference(wanted: string, found: string): string {
  let at = 0;
  while (at < wanted.length && at < found.length && wanted[at] === found[at]) at++;
  if (at === 0 || at === wanted.length) return '';
  const from = Math.max(0, wanted.lastIndexOf(' ', Math.max(0, at - 12)) + 1);
  return ` (it first differs at "${wanted.slice(from, at + 12)}", where the document has "${found.slice(from, at + 12)}")`;
}

/** Every run of as many sentences as `text` seems to have, within one paragraph. */
function sentenceRuns(document: CompiledDocument, text: string): { text: string; start: number }[] {
  const length = Math.max(1, (text.match(/[.!?]["'”’]*(?:\s|$)/g) ?? []).length);
  const { sentences } = document;
  return sentences.flatMap(([start], index) => {
    const last = sentences[Math.min(index + length, sentences.length) - 1];
    if (!last || paragraphNumberAt(document, start) !== paragraphNumberAt(document, last[0])) return [];
    return [{ text: document.text.slice(start, last[1]), start }];
  });
}

function trouble(message: string): Located {
  return { type: 'trouble', message };
}
