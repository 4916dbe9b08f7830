/** The one element that Backgrounder puts into a page: a closed shadow root with a popover for each card. */
import { HOST_CSS } from './host-css.ts';
import { localNameOf, rootElementOf } from './safe-dom.ts';

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

const HOST_NAME = 'backgrounder-card';

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
    if (localNameOf(child) === HOST_NAME) child.remove();
  }
}

/** @param cardCss style sheet of what will be drawn */
export function makeHostElement(document: Document, cardCss: string): HostElement {
  const host = document.createElement(HOST_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = cardCss + HOST_CSS;
  const announcer = document.createElement('div');
  announcer.className = 'announcer';
  announcer.setAttribute('role', 'status');
  root.append(style, announcer);
  for (const name of PRIVATE_EVENTS) host.addEventListener(name, (event) => event.stopPropagation());
  return {
    host,
    root,
    announcer,
    addSurface() {
      const surface = document.createElement('div');
      surface.className = 'surface';
      surface.popover = 'manual';
      const container = document.createElement('div');
      surface.append(container);
      announcer.before(surface);
      return { host, surface, container };
    },
  };
}
