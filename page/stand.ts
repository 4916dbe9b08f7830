/** Keeps an open card where it belongs: at its word, where the reader moved it, or at the bottom as a sheet. */
import type { Rect } from '../core/hover/wedge.ts';
import { makeDraggable } from './drag.ts';
import type { Surface } from './host-element.ts';
import { type Anchor, betterSide, clamp, isInSight, MARGIN, placeAt, roomAt, type Side } from './placement.ts';
import { rootElementOf } from './safe-dom.ts';

/** Narrower, or touched by a finger: the card is a sheet at the bottom. */
const SHEET = '(max-width: 480px), (pointer: coarse) and (hover: none)';

export interface Stand {
  /** Begins at an anchor; the card must be open, to be measured. */
  begin(anchor: Anchor): void;
  end(): void;
  /** Something changed its size or moved the word. */
  settle(): void;
  /** A pinned card can be moved by its header, and keeps its place while the page scrolls. */
  pin(pinned: boolean): void;
  /** Puts a card that stands free to a place, CSS pixels of the viewport. */
  moveTo(left: number, top: number): void;
  /** The card's box and the word it stands at; null while it stands at none. */
  boxes(): { readonly card: Rect; readonly word: Rect } | null;
}

export interface StandOptions {
  readonly element: Surface;
  /** The word is gone, or scrolled out of sight. */
  readonly onLost: () => void;
  /** The reader pulled the sheet away. */
  readonly onDismiss: () => void;
  readonly signal: AbortSignal;
}

export function createStand({ element, onLost, onDismiss, signal }: StandOptions): Stand {
  const { host, surface } = element;
  let anchor: Anchor | null = null;
  let side: Side | null = null;
  let word: Rect | null = null;
  let isMoved = false;
  let isPinned = false;

  const isSheet = () => matchMedia(SHEET).matches;
  const setSheet = (isTall: boolean) => host.setAttribute('data-sheet', isTall ? 'full' : '');

  function put(left: number, top: number) {
    surface.style.setProperty('--left', `${Math.round(left)}px`);
    surface.style.setProperty('--top', `${Math.round(top)}px`);
  }

  /** A moved card stays where it was put, but not beyond the edge. */
  function keepInView() {
    const { left, top, width, height } = surface.getBoundingClientRect();
    const view = viewSize(surface.ownerDocument);
    put(clamp(left, MARGIN, view.width - width - MARGIN), clamp(top, MARGIN, view.height - height - MARGIN));
  }

  /** An open card keeps to its side, so that it does not jump under the reader's eyes. */
  function standAt(at: Rect, isRightToLeft: boolean) {
    const view = viewSize(surface.ownerDocument);
    if (!side) surface.style.removeProperty('--card-room');
    side ??= betterSide(at, surface.offsetHeight, view);
    surface.setAttribute('data-side', side);
    surface.style.setProperty('--card-room', `${roomAt(at, side, view)}px`);
    const card = { width: surface.offsetWidth, height: surface.offsetHeight };
    const { left, top } = placeAt(at, side, card, view, isRightToLeft);
    put(left, top);
  }

  function settle() {
    if (!anchor || signal.aborted) return;
    if (isSheet()) {
      if (!host.hasAttribute('data-sheet')) setSheet(false);
      return;
    }
    host.removeAttribute('data-sheet');
    if (isMoved) {
      keepInView();
      return;
    }
    const boxes = anchor.boxes();
    word = boxes[anchor.line] ?? boxes[0] ?? null;
    if (word && isInSight(word, viewSize(surface.ownerDocument))) standAt(word, anchor.isRightToLeft);
    else if (isPinned) isMoved = true;
    else onLost();
  }

  function reset(at: Anchor | null) {
    anchor = at;
    side = null;
    word = null;
    isMoved = false;
  }

  const sizes = new ResizeObserver(settle);
  sizes.observe(surface);
  signal.addEventListener('abort', () => sizes.disconnect());
  makeDraggable(surface, {
    canDrag: () => isPinned && !isSheet(),
    onMove(left, top) {
      isMoved = true;
      put(left, top);
    },
    isSheet,
    onSheet: setSheet,
    onDismiss,
    signal,
  });
  for (const name of ['scroll', 'resize']) {
    window.addEventListener(name, settle, { capture: true, passive: true, signal });
  }

  return {
    begin(at) {
      reset(at);
      if (isSheet()) setSheet(false);
      settle();
    },
    end: () => reset(null),
    settle,
    pin(pinned) {
      isPinned = pinned;
    },
    moveTo(left, top) {
      isMoved = true;
      put(left, top);
      keepInView();
    },
    boxes() {
      if (!anchor || !word || isMoved || host.hasAttribute('data-sheet')) return null;
      return { card: surface.getBoundingClientRect(), word };
    },
  };
}

/** What can be seen of the page, without its scroll bar. */
function viewSize(document: Document) {
  const { clientWidth } = rootElementOf(document);
  return { width: Math.min(window.innerWidth, clientWidth || window.innerWidth), height: window.innerHeight };
}
