/** Whether the page shows an element's text. Asked only where a mention was found: every answer costs layout. */
import { boxOf, isDrawn, parentElementOf } from './safe-dom.ts';

export interface Viewer {
  isSeen(element: Element): boolean;
  /** Number of the screenful, from the top of the page, on which the place is that lies `share` (0 to 1) into the element. */
  screenOf(element: Element, share: number): number;
}

/** Answers are remembered: make a new one for each look at the page. */
export function createViewer(): Viewer {
  const seen = new Map<Element, boolean>();
  const boxes = new Map<Element, DOMRect>();
  const knownBox = (element: Element) => {
    const known = boxes.get(element) ?? boxOf(element);
    boxes.set(element, known);
    return known;
  };
  return {
    isSeen(element) {
      const known = seen.get(element) ?? isShown(element, knownBox);
      seen.set(element, known);
      return known;
    },
    screenOf(element, share) {
      const { top, height } = knownBox(element);
      return Math.floor((top + window.scrollY + share * height) / Math.max(1, window.innerHeight));
    },
  };
}

function isShown(element: Element, knownBox: (element: Element) => DOMRect): boolean {
  if (!isDrawn(element)) {
    // An element without a box of its own says "not visible" while its text is: ask the element around it.
    const around = parentElementOf(element);
    return around !== null && getComputedStyle(element).display === 'contents' && isShown(around, knownBox);
  }
  const { width, height, right, bottom } = knownBox(element);
  // Text for screen readers only is clipped to a pixel or pushed off the page.
  return width > 1 && height > 1 && right + window.scrollX > 0 && bottom + window.scrollY > 0;
}
