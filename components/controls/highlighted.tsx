/** A text with the stretches that matched a query marked. */
import type { Highlights } from '../../core/search/types.ts';

/** @param highlights ascending indices into `text`; stretches that overlap or lie outside are left out. */
export function Highlighted({ text, highlights }: { text: string; highlights: Highlights }) {
  const parts = [];
  let at = 0;
  for (const [start, end] of highlights) {
    if (start < at || end > text.length || end <= start) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
