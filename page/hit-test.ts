/** From a place on screen to the mark there: the caret position, a look-up, and a check of the mark's own boxes. */
import type { PageMark } from './marks.ts';
import { endsOf } from './marks.ts';
import { liveRange } from './painter.ts';
import { caretAt } from './safe-dom.ts';

/** The caret snaps to the nearest text however far: the pointer must be in a box of the mark, give or take this much. */
const TOLERANCE = 1;

export interface Hit {
  readonly mention: PageMark;
  /** The box (one for each line) that was hit; CSS pixels of the viewport. */
  readonly box: DOMRect;
}

export interface HitTest {
  /** Replaces the marks that can be hit. */
  set(marks: readonly PageMark[]): void;
  /** The mark at a place in the viewport. May force layout: once a frame at most. */
  at(x: number, y: number): Hit | null;
}

/** `highlightsFromPoint` would tell too, but its time grows with the number of marks: 0.9 ms for a thousand, this takes 0.06. */
export function createHitTest(document: Document, shadowRoots: () => ShadowRoot[]): HitTest {
  let byNode = new Map<Text, PageMark[]>();
  return {
    set(marks) {
      byNode = new Map();
      for (const mark of marks) {
        for (const { node, start, length } of mark.source.pieces) {
          if (start >= mark.end || start + length <= mark.start) continue;
          const known = byNode.get(node);
          if (known) known.push(mark);
          else byNode.set(node, [mark]);
        }
      }
    },
    at(x, y) {
      if (byNode.size === 0) return null;
      const caret = caretAt(document, x, y, shadowRoots());
      const node = caret?.offsetNode;
      if (!caret || node?.nodeType !== Node.TEXT_NODE) return null;
      for (const mention of nearest(byNode.get(node as Text), node as Text, caret.offset)) {
        const box = boxesOf(mention).find((rect) => holds(rect, x, y));
        if (box) return { mention, box };
      }
      return null;
    },
  };
}

/** The marks of a node that the caret is in or at the edge of: marks are in order, so they are searched by halves. */
function nearest(marks: readonly PageMark[] | undefined, node: Text, offset: number): readonly PageMark[] {
  if (!marks) return [];
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endIn(marks[middle] as PageMark, node) < offset) low = middle + 1;
    else high = middle;
  }
  return marks.slice(low, low + 2);
}

/** Where a mark ends, counted in the node's own offsets. */
function endIn(mention: PageMark, node: Text): number {
  for (const piece of mention.source.pieces) {
    if (piece.node === node && piece.start + piece.length > mention.start)
      return piece.from + mention.end - piece.start;
  }
  return Number.POSITIVE_INFINITY;
}

const holds = (rect: DOMRect, x: number, y: number) =>
  x >= rect.left - TOLERANCE &&
  x <= rect.right + TOLERANCE &&
  y >= rect.top - TOLERANCE &&
  y <= rect.bottom + TOLERANCE;

/** The mark's boxes, one for each line it stands on; none where its words changed or are not shown. */
export function boxesOf(mention: PageMark): DOMRect[] {
  const ends = endsOf(mention);
  if (!ends) return [];
  try {
    return [...liveRange(ends).getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  } catch {
    return [];
  }
}
