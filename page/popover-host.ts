/**
 * The card's place in the page, made on first use: a popover in the top layer, above whatever the page stacks. The page
 * may take it out; it comes back.
 */
import type { CardContent, CardView } from '../core/card.ts';
import type { Rect } from '../core/hover/wedge.ts';
import type { Translate } from '../core/message-keys.ts';
import type { Theme } from '../core/settings/types.ts';
import type { CardKit, PageActions } from './card-kit.ts';
import { type HostElement, removeOldHosts } from './host-element.ts';
import type { Anchor } from './placement.ts';
import { createPlainKit } from './plain-kit.ts';
import { append, closestTo, rootElementOf } from './safe-dom.ts';
import type { Stand } from './stand.ts';

export interface PopoverHost {
  /** The element in the page; null before the first card. */
  element(): Element | null;
  /** Gets what draws the card; at once where it is there. Where it cannot be had, a plain card says so. Never rejects. */
  load(): Promise<void>;
  isLoaded(): boolean;
  /** Draws the card, or (null) takes it out. Only once it is loaded. */
  draw(view: CardView | null, actions: PageActions): void;
  /** Whether an event of the page came from the card. Only while the event is being handled. */
  holds(event: Event): boolean;
  /** The card's box and the word it stands at; null while closed, as a sheet, or moved away by hand. */
  standing(): { readonly card: Rect; readonly word: Rect } | null;
  /** Opens the card at the anchor, or takes it there. */
  show(anchor: Anchor): void;
  /** Places it again: its content changed. */
  place(): void;
  hide(): void;
  pin(pinned: boolean): void;
  setLook(theme: Theme, textScale: number): void;
  /** Says something to those who do not see it. */
  announce(words: string): Promise<void>;
  /** Whether the focus is inside the card. */
  hasFocus(): boolean;
}

interface HostOptions {
  readonly document: Document;
  readonly loadCard: () => Promise<CardKit>;
  readonly t: Translate;
  /** There is nothing left to stand at. */
  readonly onLost: () => void;
  /** The reader closes the card by key or by pulling it away. */
  readonly onDismiss: () => void;
  readonly signal: AbortSignal;
}

/** A page that takes the card out again and again has its way. */
const MOST_RETURNS = 10;

export function createPopoverHost(options: HostOptions): PopoverHost {
  const { document, signal } = options;
  const plain = createPlainKit(options.t);
  let kit: CardKit | null = null;
  let loading: Promise<void> | null = null;
  let made: { readonly element: HostElement; readonly stand: Stand } | null = null;
  let anchor: Anchor | null = null;
  let look = { theme: 'system' as Theme, textScale: 1 };
  let returns = 0;

  function load(): Promise<void> {
    loading ??= options.loadCard().then(
      (loaded) => {
        kit = loaded;
      },
      () => {
        kit = plain;
      },
    );
    return loading;
  }

  /** What is left of an extension that was replaced can still say so, but nothing else. Whether this changed the card. */
  function fallBack(content: CardContent): boolean {
    if (content.type !== 'orphaned' || kit === plain) return false;
    kit = plain;
    made?.stand.end();
    made?.element.host.remove();
    made = null;
    return true;
  }

  function make() {
    if (made) return made;
    kit ??= plain;
    const element = kit.makeElement(document);
    made = { element, stand: kit.createStand({ ...options, element }) };
    element.surface.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) options.onDismiss();
    });
    watchForRemoval(element.host);
    applyLook(element, look);
    return made;
  }

  function watchForRemoval(host: Element) {
    const observer = new MutationObserver(() => {
      if (!anchor || host.isConnected) return;
      if (returns++ < MOST_RETURNS) open(anchor);
      else options.onLost();
    });
    observer.observe(document, { childList: true });
    observer.observe(rootElementOf(document), { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** A modal dialog makes all outside it inert, so a card for a word in one stands in it. */
  function open(at: Anchor) {
    const { host, surface } = make().element;
    const parent = closestTo(at.element, 'dialog:modal') ?? rootElementOf(document);
    if (host.parentNode !== parent) append(parent, host);
    try {
      if (!surface.matches(':popover-open')) surface.showPopover();
    } catch {
      options.onLost(); // the page took the element out in the same moment
    }
  }

  function hide() {
    anchor = null;
    returns = 0;
    if (!made) return;
    made.stand.end();
    try {
      made.element.surface.hidePopover();
    } catch {
      // already closed: the page took our element out
    }
  }

  removeOldHosts(document);
  signal.addEventListener('abort', () => {
    hide();
    made?.element.host.remove();
  });

  return {
    element: () => made?.element.host ?? null,
    load,
    isLoaded: () => kit !== null,
    draw(view, actions) {
      if (!view && !made) return;
      const isReplaced = view !== null && fallBack(view.content);
      const { element, stand } = make();
      kit?.render(element.container, view, actions);
      if (!isReplaced || !anchor) return;
      open(anchor);
      stand.begin(anchor);
    },
    holds: (event) => made !== null && event.composedPath().includes(made.element.host),
    standing: () => made?.stand.boxes() ?? null,
    show(at) {
      if (signal.aborted) return;
      anchor = at;
      open(at);
      make().stand.begin(at);
    },
    place: () => made?.stand.settle(),
    hide,
    pin: (pinned) => make().stand.pin(pinned),
    setLook(theme, textScale) {
      look = { theme, textScale };
      if (made) applyLook(made.element, look);
    },
    async announce(words) {
      await load();
      if (signal.aborted) return;
      const { host, announcer } = make().element;
      if (!host.isConnected) append(rootElementOf(document), host);
      announcer.textContent = words;
    },
    hasFocus: () => made !== null && made.element.root.activeElement !== null,
  };
}

function applyLook({ host }: HostElement, { theme, textScale }: { theme: Theme; textScale: number }): void {
  if (theme === 'system') host.removeAttribute('data-theme');
  else host.setAttribute('data-theme', theme);
  // The tokens are worked out on the host, so the factor must be there, too.
  if (textScale === 1) host.style.removeProperty('--scale');
  else host.style.setProperty('--scale', String(textScale));
  if (host.getAttribute('style') === '') host.removeAttribute('style');
}
