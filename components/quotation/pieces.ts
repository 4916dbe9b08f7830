/** Cuts a source's words where something of ours is put beside them, so that no word can be lost or changed. */
import type { Insertion, LiveTopic } from '../../core/briefing/types.ts';
import type { TopicId } from '../../core/ids.ts';
import type { Highlights } from '../../core/search/types.ts';

/** In reading order. The `text` of all `words` pieces joined is the source's text, always. */
export type Piece =
  | { readonly type: 'words'; readonly text: string; readonly marked: boolean; readonly topic: TopicId | null }
  /** `before` and `after`: whether ours needs a space of its own to stand clear of the words. */
  | { readonly type: 'ours'; readonly insertion: Insertion; readonly before: boolean; readonly after: boolean };

/**
 * @param text the source's words
 * @param insertions by place; a place outside `text` is moved to its nearest end
 * @param marks stretches to stand out, as indices into `text`; ascending, end exclusive
 * @param topics names that lead somewhere; ascending and apart
 */
export function cutIntoPieces(
  text: string,
  insertions: readonly Insertion[],
  marks: Highlights,
  topics: readonly LiveTopic[] = [],
): Piece[] {
  const placed = insertions
    .map((insertion) => ({ insertion, at: clamp(insertion.at, text.length) }))
    .sort((first, second) => first.at - second.at);
  const cuts = new Set([0, text.length, ...placed.map(({ at }) => at)]);
  for (const [start, end] of marks) cuts.add(clamp(start, text.length)).add(clamp(end, text.length));
  for (const { start, end } of topics) cuts.add(clamp(start, text.length)).add(clamp(end, text.length));
  const pieces: Piece[] = [];
  let from = 0;
  let next = 0;
  for (const cut of [...cuts].sort((first, second) => first - second)) {
    if (cut > from) {
      const topic = topics.find(({ start, end }) => start <= from && cut <= end)?.topic ?? null;
      pieces.push({ type: 'words', text: text.slice(from, cut), marked: isMarked(marks, from, cut), topic });
    }
    for (let item = placed[next]; item && item.at === cut; item = placed[++next]) {
      pieces.push({ type: 'ours', insertion: item.insertion, ...spacing(text, cut) });
    }
    from = cut;
  }
  return pieces;
}

/** Ours is parted by its own space from a word before it, and from a word that follows without one. */
function spacing(text: string, at: number): { before: boolean; after: boolean } {
  const clear = at === 0 || /\s/u.test(text.charAt(at - 1));
  return { before: !clear, after: at < text.length && /[\p{L}\p{N}“‘«„(]/u.test(text.charAt(at)) };
}

function isMarked(marks: Highlights, start: number, end: number): boolean {
  return marks.some(([from, to]) => from <= start && end <= to);
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length);
}
