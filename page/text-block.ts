/** A block of a page's text, and the way back from a place in it to the page's text nodes. */

/** A run of text nodes that reads as one. Offsets are UTF-16 indices. */
export interface TextBlock {
  readonly text: string;
  /** The element the text stands in. */
  readonly owner: Element;
  /** The heading it is part of; null for other text. */
  readonly heading: Element | null;
  readonly pieces: readonly Piece[];
}

/** A stretch of one text node. Between two pieces the block's text may have a space for what is no text. */
export interface Piece {
  readonly node: Text;
  /** Where the stretch begins in the block's text. */
  readonly start: number;
  /** Where it begins in the node: 0 except where a very long node had to be cut. */
  readonly from: number;
  readonly length: number;
}

/** The text node and the offset in it where the stretch from `start` to `end` of a block begins and ends; null where it is no text. */
export function locate(
  block: TextBlock,
  start: number,
  end: number,
): { startNode: Text; startOffset: number; endNode: Text; endOffset: number } | null {
  let first = pieceAt(block, start);
  const last = pieceAt(block, end - 1);
  let firstPiece = block.pieces[first];
  const lastPiece = block.pieces[last];
  if (firstPiece && start >= firstPiece.start + firstPiece.length) firstPiece = block.pieces[++first];
  if (!firstPiece || !lastPiece || first > last) return null;
  return {
    startNode: firstPiece.node,
    startOffset: firstPiece.from + Math.max(0, start - firstPiece.start),
    endNode: lastPiece.node,
    endOffset: lastPiece.from + Math.min(end - lastPiece.start, lastPiece.length),
  };
}

/** Index of the piece that holds the character at `offset`, or of the one before it. */
function pieceAt(block: TextBlock, offset: number): number {
  let low = 0;
  let high = block.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.pieces[middle]?.start ?? Number.POSITIVE_INFINITY) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the page still has the stretch's words where the block found them. */
export function isUnchanged(block: TextBlock, start: number, end: number): boolean {
  for (let at = pieceAt(block, start); at < block.pieces.length; at++) {
    const piece = block.pieces[at];
    if (!piece || piece.start >= end) break;
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.start + piece.length);
    if (from >= to) continue;
    const there = piece.from + from - piece.start;
    if (!piece.node.isConnected) return false;
    if (piece.node.data.slice(there, there + to - from) !== block.text.slice(from, to)) return false;
  }
  return true;
}
