/**
 * Word boundaries in scripts that write no spaces. There each character is read as a word of its own, so a name is
 * found wherever its characters stand; whether they are a word there ("中国" in "中国的", not in "发展中国家") is what
 * the engine's own dictionary says.
 */

import { classOf, SINGLE } from '../text/normalise-characters.ts';
import { unitAt } from '../text/unit-at.ts';

/** How much text around a name is segmented. Words of these scripts are short; a fixed reach keeps the work linear. */
const REACH = 12;
const AMPERSAND = 38;

let segmenter: Intl.Segmenter | null = null;

const isUnspacedAt = (text: string, index: number): boolean => {
  const code = unitAt(text, index);
  return code !== AMPERSAND && classOf(code) === SINGLE;
};

/** Whether the stretch begins and ends where words do. True at once where no unspaced script is beside its ends. */
export function isWholeInUnspaced(text: string, start: number, end: number): boolean {
  const opens = start > 0 && isUnspacedAt(text, start) && isUnspacedAt(text, start - 1);
  const closes = end < text.length && isUnspacedAt(text, end - 1) && isUnspacedAt(text, end);
  if (!opens && !closes) return true;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const from = Math.max(0, start - REACH);
  const bounds = new Set([text.length]);
  for (const { index, segment } of segmenter.segment(text.slice(from, end + REACH))) {
    bounds.add(from + index).add(from + index + segment.length);
  }
  return (!opens || bounds.has(start)) && (!closes || bounds.has(end));
}
