/** Moving a pinned card by its header, and pulling a sheet up and down by its top. */
import { clamp, MARGIN } from './placement.ts';

interface DragOptions {
  /** Whether the card can be moved now. */
  readonly canDrag: () => boolean;
  readonly isSheet: () => boolean;
  /** The card's new place, CSS pixels of the viewport. */
  readonly onMove: (left: number, top: number) => void;
  /** The sheet was pulled up (true) or down from its full height (false). */
  readonly onSheet: (taller: boolean) => void;
  /** The sheet was pulled away. */
  readonly onDismiss: () => void;
  readonly signal: AbortSignal;
}

/** A sheet follows a pull of at least so many pixels. */
const PULL = 40;
const HANDLE = 'header, [data-drag-handle]';
const CONTROL = 'button, a, input, select';

export function makeDraggable(surface: HTMLElement, options: DragOptions): void {
  const { signal } = options;
  surface.addEventListener(
    'pointerdown',
    (down) => {
      const target = down.target as Element;
      const isHandle = target.closest(HANDLE) && !target.closest(CONTROL);
      if (down.button !== 0 || !isHandle) return;
      if (options.isSheet()) followPull(surface, down, options);
      else if (options.canDrag()) followMove(surface, down, options);
    },
    { signal },
  );
}

function followMove(surface: HTMLElement, down: PointerEvent, options: DragOptions): void {
  const { left, top, width, height } = surface.getBoundingClientRect();
  down.preventDefault(); // no selection of the header's words
  until(surface, down, options.signal, (move) => {
    const x = clamp(left + move.clientX - down.clientX, MARGIN, innerWidth - width - MARGIN);
    const y = clamp(top + move.clientY - down.clientY, MARGIN, innerHeight - height - MARGIN);
    options.onMove(x, y);
  });
}

function followPull(surface: HTMLElement, down: PointerEvent, options: DragOptions): void {
  const { height } = surface.getBoundingClientRect();
  const isFull = height > innerHeight * 0.85;
  let pulled = 0;
  const move = (event: PointerEvent) => {
    pulled = event.clientY - down.clientY;
  };
  until(surface, down, options.signal, move, () => {
    if (pulled < -PULL) options.onSheet(true);
    else if (pulled > PULL && isFull) options.onSheet(false);
    else if (pulled > PULL) options.onDismiss();
  });
}

/** Follows one pointer until it is let go. */
function until(
  surface: HTMLElement,
  down: PointerEvent,
  signal: AbortSignal,
  onMove: (event: PointerEvent) => void,
  onEnd?: () => void,
): void {
  const end = new AbortController();
  const over = AbortSignal.any([signal, end.signal]);
  surface.setPointerCapture(down.pointerId);
  const isThis = (event: PointerEvent) => event.pointerId === down.pointerId;
  surface.addEventListener('pointermove', (event) => isThis(event) && onMove(event), { signal: over });
  const stop = (event: PointerEvent) => {
    if (!isThis(event)) return;
    end.abort();
    onEnd?.();
  };
  surface.addEventListener('pointerup', stop, { signal: over });
  surface.addEventListener('pointercancel', stop, { signal: over });
}
