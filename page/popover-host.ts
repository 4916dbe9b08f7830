/**
 * The cards' place in the page, made on first use: popovers in the top layer, above whatever the page stacks. The page may
 * take their element out; it comes back.
 */
import type { CardActions, CardView } from '../core/card.ts';
import type { Rect } from '../core/hover/wedge.ts';
import type { Settings } from '../core/settings/types.ts';
import { type HostElement, makeHostElement, modalAround } from './host-element.ts';
import type { Anchor } from './placement.ts';
import { append, rootElementOf } from './safe-dom.ts';
import { createStand } from './stand.ts';

/** Copying is none of them: it is the same for every card. */
export type PageActions = Omit<CardActions, 'copy'>;

/** Place for one card, shown or not. */
export interface CardSlot {
  /** Draws the card, or (null) takes it out. */
  draw(view: CardView | null, actions: PageActions): void;
  /** The card's box and the word it stands at; null while closed, as a sheet, or moved away by hand. */
  standing(): { readonly card: Rect; readonly word: Rect } | null;
  /** Whether the place lies on the shown card. CSS pixels of the viewport. */
  covers(x: number, y: number): boolean;
  /** Opens the card at the anchor, or takes it there. */
  show(anchor: Anchor): void;
  /** Places it again: its content changed. */
  place(): void;
  /** To a place of its own, CSS pixels of the viewport. */
  moveTo(left: number, top: number): void;
  hide(): void;
  pin(pinned: boolean): void;
  /** Whether the focus is inside the card. */
  hasFocus(): boolean;
  focus(): void;
  /** Ends it for good. */
  remove(): void;
}

export interface PopoverHost {
  /** The element in the page; null before the first card. */
  element(): Element | null;
  /** A new place for a card. */
  addSlot(): CardSlot;
  /** Whether an event of the page came from a card. Only while the event is being handled. */
  holds(event: Event): boolean;
  /** Cards are sheets at the bottom: there is room for one. */
  isSheet(): boolean;
  /** The look has changed. */
  restyle(): void;
  /** Takes the focus out of the cards. */
  blur(): void;
  /** Says something to those who do not see it. */
  announce(words: string): void;
}

type Look = Pick<Settings, 'theme' | 'textScale'>;

interface HostOptions {
  readonly document: Document;
  /** Style sheet of what `render` draws. */
  readonly css: string;
  /** Draws a card into an element of the closed shadow root; null takes it out. */
  readonly render: (container: Element, view: CardView | null, actions: PageActions) => void;
  readonly look: () => Look;
  /** There is nothing left to stand at. */
  readonly onLost: () => void;
  readonly signal: AbortSignal;
}

/** A page that takes the card out again and again has its way. */
const MOST_RETURNS = 10;

export function createPopoverHost(options: HostOptions): PopoverHost {
  const { document, signal } = options;
  let made: HostElement | null = null;
  /** Shown cards: how each is opened again. */
  const shown = new Map<CardSlot, () => void>();
  let returns = 0;

  function make(): HostElement {
    if (made) return made;
    made = makeHostElement(document, options.css);
    watchForRemoval(made.host);
    applyLook(made, options.look());
    return made;
  }

  function watchForRemoval(host: Element) {
    const observer = new MutationObserver(() => {
      if (shown.size === 0 || host.isConnected || made?.host !== host) return;
      if (returns++ < MOST_RETURNS) reopen();
      else options.onLost();
    });
    observer.observe(document, { childList: true });
    observer.observe(rootElementOf(document), { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  function reopen() {
    for (const open of shown.values()) open();
  }

  function addSlot(): CardSlot {
    const element = make().addSurface();
    const { surface, container } = element;
    const stop = new AbortController();
    let dismiss = () => {};
    const stand = createStand({
      element,
      onLost: options.onLost,
      onDismiss: () => dismiss(),
      signal: AbortSignal.any([signal, stop.signal]),
    });
    surface.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) dismiss();
    });

    function open(at: Anchor) {
      const { host } = element;
      const parent = modalAround(at.element) ?? rootElementOf(document);
      const isAway = host.parentNode !== parent;
      if (isAway) append(parent, host);
      try {
        if (!surface.matches(':popover-open')) surface.showPopover();
      } catch {
        options.onLost(); // the page took the element out in the same moment
      }
      if (isAway && shown.size > 1) reopen(); // moved, all its popovers are closed
    }

    const slot: CardSlot = {
      draw(view, actions) {
        dismiss = actions.close;
        options.render(container, view, actions);
      },
      standing: stand.boxes,
      covers(x, y) {
        const { left, right, top, bottom } = surface.getBoundingClientRect();
        return shown.has(slot) && x >= left && x < right && y >= top && y < bottom;
      },
      show(at) {
        if (signal.aborted) return;
        shown.set(slot, () => open(at));
        open(at);
        stand.begin(at);
      },
      place: stand.settle,
      moveTo: stand.moveTo,
      hide() {
        shown.delete(slot);
        if (shown.size === 0) returns = 0;
        stand.end();
        try {
          surface.hidePopover();
        } catch {
          // already closed: the page took our element out
        }
      },
      pin: stand.pin,
      hasFocus: () => surface.contains(made?.root.activeElement ?? null),
      focus: () => surface.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true }),
      remove() {
        slot.hide();
        stop.abort();
        surface.remove();
      },
    };
    return slot;
  }

  signal.addEventListener('abort', () => {
    shown.clear();
    made?.host.remove();
  });

  return {
    element: () => made?.host ?? null,
    addSlot,
    holds: (event) => made !== null && event.composedPath().includes(made.host),
    isSheet: () => made?.host.hasAttribute('data-sheet') === true,
    restyle() {
      if (made) applyLook(made, options.look());
    },
    blur() {
      if (made?.root.activeElement instanceof HTMLElement) made.root.activeElement.blur();
    },
    announce(words) {
      if (signal.aborted) return;
      const { host, announcer } = make();
      if (!host.isConnected) append(rootElementOf(document), host);
      announcer.textContent = words;
    },
  };
}

function applyLook({ host }: HostElement, { theme, textScale }: Look): void {
  if (theme === 'system') host.removeAttribute('data-theme');
  else host.setAttribute('data-theme', theme);
  // The tokens are worked out on the host, so the factor must be there, too.
  if (textScale === 1) host.style.removeProperty('--scale');
  else host.style.setProperty('--scale', String(textScale));
  if (host.getAttribute('style') === '') host.removeAttribute('style');
}
