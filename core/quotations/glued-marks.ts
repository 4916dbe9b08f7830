/**
 * Straight marks between two paragraphs whose break was lost: `…here."It's no surprise…`. Such a mark closes the quotation,
 * or it opens the next paragraph of the same one anew. What the next marks can be, and how the words sound, tell which.
 */
import type { Mark } from './marks.ts';

/** Fewer marks of this kind than that in a row are weighed against each other; more tell nothing. */
const LONGEST_CHAIN = 8;
/** So much of the words between two marks is listened to (UTF-16 units). */
const SAMPLE = 300;
const SPOKEN =
  /\b(?:I|I'm|I've|I'd|I'll|we|we're|we've|we'll|my|our|us|me|you|you're|your|it's|that's|there's|don't|can't|won't|let's|please|isn't|didn't|they're)\b/giu;
const TOLD =
  /\b(?:said|says|told|added|according|reported|was|were|had|his|her|their|Mr|Mrs|Ms)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu;

const isGlued = (mark: Mark | undefined): boolean => mark?.sign === 'either' && !mark.atOpening && !mark.atClosing;

/** Whether the mark at `index`, met inside a quotation, opens it anew instead of closing it. */
export function opensAnew(text: string, marks: readonly Mark[], index: number): boolean {
  let end = index;
  while (isGlued(marks[end]) && end - index < LONGEST_CHAIN) end++;
  const count = end - index;
  if (count === 0 || count === LONGEST_CHAIN) return false;
  const endsOpen = marks[end]?.atClosing === true;
  if ((count % 2 === 0) === endsOpen) return false;
  const segments = Array.from({ length: count }, (_, at) => spokenness(text, marks, index + at));
  let best = { at: -1, score: -Infinity };
  for (let at = 0; at < count; at += 2) {
    const score = segments.reduce((sum, segment, place) => sum + (isOpenAfter(place, at) ? segment : -segment), 0);
    if (score > best.score) best = { at, score };
  }
  return best.at === 0;
}

/** Whether a quotation is open behind the mark at `place` when the one at `anew` opens anew. */
const isOpenAfter = (place: number, anew: number): boolean => (place % 2 === 1) !== place >= anew;

/** Above 0 where the words behind the mark sound spoken, below where they tell of somebody. */
function spokenness(text: string, marks: readonly Mark[], index: number): number {
  const from = (marks[index] as Mark).at + 1;
  const words = text.slice(from, Math.min(marks[index + 1]?.at ?? text.length, from + SAMPLE));
  return (words.match(SPOKEN)?.length ?? 0) - (words.match(TOLD)?.length ?? 0);
}
