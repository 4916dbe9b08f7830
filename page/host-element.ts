/** The one element that Backgrounder puts into a page: a closed shadow root with a popover for each card. */
import { HOST_CSS } from './host-css.ts';
import { closestTo, localNameOf, rootElementOf, rootOf } from './safe-dom.ts';
import { CARD_ELEMENT } from './skip.ts';

export interface HostElement {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** A live region that is there before its words are. */
  readonly announcer: HTMLElement;
  addSurface(): Surface;
}

/** Place for one card. */
export interface Surface {
  readonly host: HTMLElement;
  /** The popover. */
  readonly surface: HTMLElement;
  /** Where the card is drawn. */
  readonly container: HTMLElement;
}

/** Said outright: in an XML document a plain `createElement` would make elements that are nothing to the browser. */
const XHTML = 'http://www.w3.org/1999/xhtml';

/** What a reader does in the card is no key, click or focus of the page: no shortcut of its own fires, no dialog of its own closes. */
const PRIVATE_EVENTS = [
  'keydown',
  'keypress',
  'keyup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
];

/** Takes out the element of an earlier version: Firefox takes an extension's scripts away without a word to them. */
export function removeOldHosts(document: Document): void {
  for (const child of [...rootElementOf(document).children]) {
    if (localNameOf(child) === CARD_ELEMENT) child.remove();
  }
}

/** An element of ours for the page, with nothing in it, to which nothing that happens in it is told. */
export function makeClosedHost(document: Document) {
  const make = (name: string) => document.createElementNS(XHTML, name) as HTMLElement;
  const host = make(CARD_ELEMENT);
  const root = host.attachShadow({ mode: 'closed' });
  for (const name of PRIVATE_EVENTS) host.addEventListener(name, (event) => event.stopPropagation());
  return { host, root, make };
}

/** @param cardCss style sheet of what will be drawn */
export function makeHostElement(document: Document, cardCss: string): HostElement {
  const { host, root, make } = makeClosedHost(document);
  const style = make('style');
  style.textContent = cardCss + HOST_CSS;
  const announcer = make('div');
  announcer.className = 'announcer';
  announcer.setAttribute('role', 'status');
  root.append(style, announcer);
  return {
    host,
    root,
    announcer,
    addSurface() {
      const surface = make('div');
      surface.className = 'surface';
      surface.popover = 'manual';
      const container = make('div');
      surface.append(container);
      announcer.before(surface);
      return { host, surface, container };
    },
  };
}

/** A modal dialog, or an element in full screen, makes all outside it inert: a card for a word in one stands in it. */
export function modalAround(element: Element): Element | null {
  const modal = closestTo(element, ':modal');
  if (modal) return modal;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? modalAround(root.host) : null;
}
