/**
 * A card without anything fetched: two sentences and two buttons, for when the extension was updated or removed behind
 * the page's back. Its words are looked up beforehand, because they too are out of reach then.
 */
import type { Translate } from '../core/message-keys.ts';
import type { CardKit, PageActions } from './card-kit.ts';
import { makeHostElement } from './host-element.ts';
import { MARGIN } from './placement.ts';

/** Under the word's line. */
const GAP = 8;
const WIDTH = 360;

const PLAIN_CSS = `
section {
  box-sizing: border-box;
  inline-size: ${WIDTH}px;
  max-inline-size: calc(100vw - ${2 * MARGIN}px);
  padding: 20px 24px;
  border: 1px solid light-dark(rgb(20 18 14 / .16), rgb(255 255 255 / .18));
  border-radius: 10px;
  background: light-dark(#fff, #1c1b19);
  color: light-dark(#1d1b17, #ece8e0);
  font: 14px/1.5 system-ui, sans-serif;
  box-shadow: 0 8px 28px rgb(0 0 0 / .18);
}
h2 { margin: 0 0 6px; font-size: 15px; font-weight: 600; }
p { margin: 0 0 14px; }
button { margin-inline-end: 8px; padding: 6px 14px; border: 1px solid currentColor; border-radius: 6px; background: none; color: inherit; font: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid light-dark(#0a6464, #6fc4bd); outline-offset: 2px; }
`;

export function createPlainKit(t: Translate): CardKit {
  const orphaned = [t('card_orphaned_title'), t('card_orphaned_text')] as const;
  const unreachable = [t('card_unreachable_title'), t('card_unreachable_text')] as const;
  const [reload, notNow] = [t('card_reload'), t('card_not_now')];
  return {
    makeElement: (document) => makeHostElement(document, PLAIN_CSS),
    createStand({ element: { surface } }) {
      let at: DOMRect | undefined;
      const settle = () => {
        if (!at) return;
        const left = Math.max(MARGIN, Math.min(at.left, innerWidth - WIDTH - MARGIN));
        const isLow = at.bottom + GAP + surface.offsetHeight > innerHeight;
        const top = isLow ? at.top - GAP - surface.offsetHeight : at.bottom + GAP;
        surface.style.setProperty('--left', `${left}px`);
        surface.style.setProperty('--top', `${Math.max(MARGIN, top)}px`);
      };
      return {
        begin(anchor) {
          at = anchor.boxes()[anchor.line] ?? anchor.boxes()[0];
          settle();
        },
        settle,
        end() {
          at = undefined;
        },
        pin: () => undefined,
        moveTo: () => undefined,
        boxes: () => (at ? { card: surface.getBoundingClientRect(), word: at } : null),
      };
    },
    render(container, view, actions) {
      if (!view) container.replaceChildren();
      else if (view.content.type !== 'loading') {
        const words = view.content.type === 'orphaned' ? orphaned : unreachable;
        draw(container, words, [reload, notNow], actions);
      }
    },
  };
}

function draw(
  container: Element,
  [heading, text]: readonly [string, string],
  [reload, notNow]: readonly [string, string],
  actions: PageActions,
): void {
  const { ownerDocument: document } = container;
  const make = (name: string, words: string) => {
    const element = document.createElementNS(container.namespaceURI, name);
    element.textContent = words;
    return element;
  };
  const section = document.createElementNS(container.namespaceURI, 'section');
  section.setAttribute('role', 'dialog');
  section.setAttribute('aria-label', heading);
  const [again, close] = [make('button', reload), make('button', notNow)];
  again.addEventListener('click', () => actions.reloadPage());
  close.addEventListener('click', () => actions.close());
  section.append(make('h2', heading), make('p', text), again, close);
  container.replaceChildren(section);
}
