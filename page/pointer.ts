/** The reader's pointer, scrolling, selecting and typing, told to the hover reducer: at most once a frame where it costs layout. */
import { SELECTING_FOR } from '../core/hover/delays.ts';
import type { HoverKey } from '../core/settings/types.ts';
import type { Cards } from './card-kit.ts';
import { isTyping } from './fields.ts';
import type { Hit, HitTest } from './hit-test.ts';
import { closestTo, rootElementOf, selectionOf } from './safe-dom.ts';
import type { ShadowLook } from './shadow-search.ts';

interface PointerOptions {
  readonly document: Document;
  readonly shadowRootOf: ShadowLook;
  readonly hitTest: HitTest;
  readonly cards: Pick<Cards, 'send' | 'holds' | 'isNear'>;
  /** A mention is pointed at: which of its lines is told to the card. */
  readonly onHit: (hit: Hit) => void;
  readonly hoverKey: () => HoverKey;
  /** For what must be looked after from time to time: the page may have cleared the marks. */
  readonly onFrame: () => void;
  readonly signal: AbortSignal;
}

/** What a click on does something of its own: the reader means that, not the mark in it. */
const ACTS =
  'a[href], area[href], button, input, label, select, textarea, summary, option, [role="button"], [role="link"], [contenteditable]:not([contenteditable="false"])';
const KEYS: Record<HoverKey, string | null> = { none: null, alt: 'Alt', control: 'Control', shift: 'Shift' };

export function followPointer(options: PointerOptions): void {
  const { document, hitTest, cards, signal } = options;
  const { send } = cards;
  /** Where the pointer was seen last; an event forgets its path once it is over. */
  let last: { readonly x: number; readonly y: number; readonly at: number; readonly onCard: boolean } | null = null;
  let frame = 0;
  let scrolled = false;
  let selecting = 0;

  function look() {
    frame = 0;
    options.onFrame();
    if (!last) return;
    const { x, y, at, onCard } = last;
    const hit = onCard ? null : hitTest.at(x, y);
    if (hit) options.onHit(hit);
    const over = hit?.mention.id ?? null;
    const safe = cards.isNear(x, y, onCard);
    if (scrolled) send({ type: 'scrolled', over, safe });
    else send({ type: 'pointerMoved', at, x, y, over, safe });
    scrolled = false;
  }

  const soon = () => {
    frame ||= requestAnimationFrame(look);
  };

  const on = <Name extends keyof WindowEventMap>(name: Name, handle: (event: WindowEventMap[Name]) => void) =>
    window.addEventListener(name, handle, { capture: true, passive: true, signal });

  on('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    last = { x: event.clientX, y: event.clientY, at: event.timeStamp, onCard: cards.holds(event) };
    if (event.buttons === 0) send({ type: 'busyChanged', by: 'button', on: false });
    scrolled = false;
    soon();
  });
  on('scroll', (event) => {
    if (cards.holds(event)) return;
    scrolled = true;
    soon();
  });
  on('pointerdown', (event) => {
    if (event.pointerType !== 'touch' && !cards.holds(event)) send({ type: 'busyChanged', by: 'button', on: true });
  });
  for (const name of ['pointerup', 'pointercancel'] as const) {
    on(name, () => send({ type: 'busyChanged', by: 'button', on: false }));
  }
  on('dragstart', () => send({ type: 'busyChanged', by: 'drag', on: true }));
  for (const name of ['dragend', 'drop'] as const) on(name, () => send({ type: 'busyChanged', by: 'drag', on: false }));
  on('blur', (event) => {
    if (event.target === window) send({ type: 'keyChanged', held: false });
  });
  rootElementOf(document).addEventListener('pointerleave', () => leaveWindow(), { signal });

  function leaveWindow() {
    last = null;
    cancelAnimationFrame(frame);
    frame = 0;
    send({ type: 'pointerLeft' });
  }

  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(selecting);
      const isMade = selectionOf(document)?.isCollapsed === false;
      send({ type: 'busyChanged', by: 'selection', on: isMade });
      if (!isMade) return;
      selecting = setTimeout(() => send({ type: 'busyChanged', by: 'selection', on: false }), SELECTING_FOR) as never;
    },
    { signal },
  );

  on('keydown', (event) => {
    if (isTyping(event, options.shadowRootOf)) {
      if (!cards.holds(event)) send({ type: 'typed' });
    } else if (event.key === KEYS[options.hoverKey()]) send({ type: 'keyChanged', held: true });
  });
  on('keyup', (event) => {
    if (event.key === KEYS[options.hoverKey()]) send({ type: 'keyChanged', held: false });
  });

  on('click', (event) => {
    if (cards.holds(event)) return;
    const pointer = event as PointerEvent;
    const hit = isPlain(pointer, document) ? hitTest.at(pointer.clientX, pointer.clientY) : null;
    if (!hit) return send({ type: 'closed', by: 'outside' });
    options.onHit(hit);
    send({ type: 'mentionChosen', mention: hit.mention.id, by: pointer.pointerType === 'touch' ? 'touch' : 'click' });
  });

  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(selecting);
  });
}

/** A click that asks for nothing else: no link, no control, no selection, no key. */
function isPlain(event: PointerEvent, document: Document): boolean {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  if (selectionOf(document)?.isCollapsed === false) return false;
  const target = event.composedPath()[0];
  return !(target instanceof Element) || closestTo(target, ACTS) === null;
}
