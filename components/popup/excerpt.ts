/** Which part of a long passage is shown in a few lines, so that the matched words are among it. */
import type { Highlights } from '../../core/search/types.ts';

export interface Excerpt {
  /** Indices into the passage, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** How much of the passage is shown before the first match, at most, as a share of what is shown. */
const LEAD = 0.35;

/**
 * @param length about how many characters are shown
 * @returns the whole passage where it is short or starts with a match; otherwise a stretch around the first matches, cut between words
 */
export function excerptAround(text: string, highlights: Highlights, length: number): Excerpt {
  const first = highlights[0]?.[0] ?? 0;
  const firstEnd = highlights[0]?.[1] ?? 0;
  // What follows is cut by the line clamp, which knows the real width; only what stands before the match is cut here.
  if (text.length <= length || firstEnd <= length * 0.8) return { start: 0, end: text.length };
  const start = Math.min(first - Math.floor(length * LEAD), text.length - Math.floor(length * 0.8));
  return { start: nextWord(text, Math.max(start, 0), first), end: text.length };
}

/** The start of the first word at or after `from`, but not after `limit`. */
function nextWord(text: string, from: number, limit: number): number {
  const gap = text.slice(from, limit).search(/\s/u);
  return gap === -1 ? limit : from + gap + 1;
}
