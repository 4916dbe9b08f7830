/**
 * Where the card stands: below the word, its text aligned with it, above where there is more room; never on the word.
 * Plain arithmetic of a dozen lines: @floating-ui/dom does it too, in 4.2 kB.
 */
import type { Rect } from '../core/hover/wedge.ts';

/** Between word and card. */
const GAP = 8;
/** The card's text begins this far from its edge: it is the text that is aligned with the word. */
const TEXT_INSET = 24;
/** Kept free at the edges of the viewport. */
export const MARGIN = 8;
/** So much room below is enough, whatever the card would like: longer briefings scroll in themselves. */
const ENOUGH_ROOM = 280;

export type Side = 'below' | 'above';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Anchor {
  /** The word's boxes, one for each line, CSS pixels of the viewport; none: the word is gone. */
  readonly boxes: () => DOMRect[];
  /** Which of the boxes was pointed at. */
  readonly line: number;
  readonly isRightToLeft: boolean;
  /** The element the word stands in. */
  readonly element: Element;
}

/** The side that shows more of a card of this height. All in CSS pixels of the viewport. */
export function betterSide(word: Rect, cardHeight: number, view: Size): Side {
  const below = roomAt(word, 'below', view);
  return below >= Math.min(cardHeight, ENOUGH_ROOM) || below >= roomAt(word, 'above', view) ? 'below' : 'above';
}

/** How tall a card may be on a side without touching the word or the edge. */
export function roomAt(word: Rect, side: Side, view: Size): number {
  const room = side === 'below' ? view.height - MARGIN - word.bottom - GAP : word.top - GAP - MARGIN;
  return Math.max(0, Math.floor(room));
}

/** The card's corner, for a card that keeps to the room on its side. */
export function placeAt(word: Rect, side: Side, card: Size, view: Size, isRightToLeft: boolean) {
  const wanted = isRightToLeft ? word.right + TEXT_INSET - card.width : word.left - TEXT_INSET;
  return {
    left: clamp(wanted, MARGIN, view.width - MARGIN - card.width),
    top: side === 'below' ? word.bottom + GAP : word.top - GAP - card.height,
  };
}

/** Whether any of the word can be seen. */
export const isInSight = (word: Rect, view: Size): boolean =>
  word.bottom > 0 && word.right > 0 && word.top < view.height && word.left < view.width;

/** `least` wins where the two limits cross. */
export const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
