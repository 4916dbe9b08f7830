/** Pairs single marks, which are apostrophes far more often than quotation marks. */
import type { Mark } from './marks.ts';
import type { MarkedSpan } from './pair-marks.ts';

/** Words that begin with an apostrophe, and decades. */
const CLIPPED =
  /^['’‘](?:tis|twas|twere|twill|em|til|till|cause|cos|bout|round|n|ere|neath|ello|ow|im|er|appen|\d\ds?)(?![\p{L}\p{N}])/iu;
/** Longer stretches between single marks in one paragraph are apostrophes that happen to match. */
const LONGEST = 2500;

/**
 * @param isInside whether an offset lies inside another family's quotation: marks there are nested ones.
 * @returns spans in ascending order that do not overlap.
 */
export function pairSingleMarks(
  text: string,
  marks: readonly Mark[],
  isInside: (offset: number) => boolean,
): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  for (let index = 0; index < marks.length; index++) {
    const open = marks[index] as Mark;
    if (!canOpen(text, open) || isInside(open.at)) continue;
    const close = findClose(text, marks, index, isInside);
    if (close < 0) continue;
    const { at, length } = marks[close] as Mark;
    spans.push({ start: open.at + open.length, end: at, outerStart: open.at, outerEnd: at + length });
    index = close;
  }
  return spans;
}

function canOpen(text: string, mark: Mark): boolean {
  if (!mark.atOpening || mark.sign === 'closes') return false;
  return !CLIPPED.test(text.slice(mark.at, mark.at + 12));
}

/** Index of the mark that closes the one at `index`, or -1. */
function findClose(text: string, marks: readonly Mark[], index: number, isInside: (offset: number) => boolean): number {
  const open = marks[index] as Mark;
  let doubtful = -1;
  for (let next = index + 1; next < marks.length; next++) {
    const mark = marks[next] as Mark;
    if (mark.at - open.at > LONGEST || text.slice((marks[next - 1] as Mark).at, mark.at).includes('\n')) break;
    if (isInside(mark.at)) continue;
    if (mark.atOpening && canOpen(text, mark)) break;
    if (!mark.atClosing || (mark.sign === 'opens' && open.sign !== 'low')) continue;
    if (!isElision(text, mark)) return next;
    if (doubtful < 0) doubtful = next;
  }
  return doubtful;
}

/** "the workers' plan", "rock 'n' roll", "goin' home": an apostrophe rather than a closing mark. */
function isElision(text: string, mark: Mark): boolean {
  const before = text.slice(Math.max(0, mark.at - 3), mark.at);
  const behind = text.slice(mark.at + 1, mark.at + 3);
  return /(?:\p{L}s|in|\bn|o|\bth)$/iu.test(before) && /^\s[\p{Ll}\p{N}]/u.test(behind);
}
