/**
 * What is said instead of a card when its script cannot be had: the extension was updated or removed behind the page's
 * back, or does not answer. Two sentences and two buttons, looked up beforehand: words, too, are out of reach then.
 */
import type { Translate } from '../core/message-keys.ts';
import type { Theme } from '../core/settings/types.ts';
import { makeClosedHost, modalAround } from './host-element.ts';
import type { Anchor } from './placement.ts';
import { append, rootElementOf } from './safe-dom.ts';

/** `orphaned`: only a reload of the page helps. */
export type Trouble = 'orphaned' | 'unreachable';

export interface Notice {
  /** Shows it at the anchor, or takes it there. */
  show(trouble: Trouble, anchor: Anchor, theme: Theme): void;
  /** False: it was not shown. */
  close(): boolean;
  /** The element in the page; null while it is not shown. */
  element(): Element | null;
}

/** Between the word, the notice and the edge of the viewport, in CSS pixels. */
const GAP = 8;
const WIDTH = 360;

const CSS = `
:host { all: initial !important; display: contents !important; }
section {
  position: fixed;
  inset: auto;
  box-sizing: border-box;
  inline-size: ${WIDTH}px;
  max-inline-size: calc(100vw - ${2 * GAP}px);
  margin: 0;
  padding: 20px 24px;
  border: 1px solid;
  border-radius: 10px;
  background: light-dark(#fff, #1c1b19);
  color: light-dark(#1d1b17, #ece8e0);
  font: 14px/1.5 system-ui, sans-serif;
}
h2 { margin: 0 0 6px; font-size: 15px; }
p { margin: 0 0 14px; }
button { margin-inline-end: 8px; padding: 6px 14px; border: 1px solid; border-radius: 6px; background: none; color: inherit; font: inherit; cursor: pointer; }
@media print { :host { display: none !important; } }
`;

export function createNotice(document: Document, t: Translate, signal: AbortSignal): Notice {
  const words: Record<Trouble, readonly [string, string]> = {
    orphaned: [t('card_orphaned_title'), t('card_orphaned_text')],
    unreachable: [t('card_unreachable_title'), t('card_unreachable_text')],
  };
  const buttons = [t('card_reload'), t('card_not_now')] as const;
  let shown: HTMLElement | null = null;

  function close(): boolean {
    const wasShown = shown !== null;
    shown?.remove();
    shown = null;
    return wasShown;
  }
  signal.addEventListener('abort', close);

  return {
    show(trouble, anchor, theme) {
      close();
      const { host, root, make } = makeClosedHost(document);
      const add = (parent: Node, name: string, text: string) => {
        const element = make(name);
        element.textContent = text;
        return append(parent, element) as HTMLElement;
      };
      add(root, 'style', CSS);
      const section = add(root, 'section', '');
      section.popover = 'manual';
      section.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
      section.setAttribute('role', 'dialog');
      section.setAttribute('aria-label', words[trouble][0]);
      section.style.colorScheme = theme === 'system' ? 'light dark' : theme;
      add(section, 'h2', words[trouble][0]);
      add(section, 'p', words[trouble][1]);
      add(section, 'button', buttons[0]).addEventListener('click', () => location.reload());
      add(section, 'button', buttons[1]).addEventListener('click', close);
      append(modalAround(anchor.element) ?? rootElementOf(document), host);
      shown = host;
      section.showPopover();
      placeAt(section, anchor);
    },
    close,
    element: () => shown,
  };
}

/** Below the word, or above it where there is no room. */
function placeAt({ style, offsetHeight }: HTMLElement, { boxes, line }: Anchor): void {
  const word = boxes()[line] ?? boxes()[0] ?? new DOMRect();
  const below = word.bottom + GAP;
  const top = below + offsetHeight > innerHeight ? word.top - GAP - offsetHeight : below;
  style.left = `${Math.max(GAP, Math.min(word.left, innerWidth - WIDTH - GAP))}px`;
  style.top = `${Math.max(GAP, top)}px`;
}
