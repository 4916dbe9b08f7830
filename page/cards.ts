/** Cards put together: their place in the page, what opens and closes them, and what is drawn in them. */
import type { CardActions, CardView } from '../core/card.ts';
import { isInWedge } from '../core/hover/wedge.ts';
import { type CardLibrary, createCardDriver } from './card-driver.ts';
import type { CardKit } from './card-kit.ts';
import { copyClip } from './clipboard.ts';
import { type CardSlot, createPopoverHost } from './popover-host.ts';

/** How a card looks. */
export interface CardDrawing {
  /** Style sheet of what `render` draws. */
  readonly css: string;
  /** Draws a card into an element of a closed shadow root; null takes it out. */
  readonly render: (container: Element, view: CardView | null, actions: CardActions) => void;
}

export function createCardKit({ css, render }: CardDrawing, library: CardLibrary): CardKit {
  return {
    start(page, attention, onOrphaned, signal) {
      const { document, settings } = page;
      const copy: CardActions['copy'] = (clip) => copyClip(document, clip);
      const host = createPopoverHost({
        document,
        css,
        render: (container, view, actions) => render(container, view, { ...actions, copy }),
        look: settings,
        onLost: () => driver.send({ type: 'closed', by: 'lost' }),
        signal,
      });
      const driver = createCardDriver({ ...page, ...library, host, attention, onOrphaned, signal });
      return {
        send: driver.send,
        isOpen: driver.isOpen,
        closeLast: driver.closeLast,
        isNear(x, y, onCard) {
          const slot = driver.slot();
          return slot !== null && ((onCard && slot.covers(x, y)) || isOnTheWay(x, y, slot));
        },
        holds: host.holds,
        element: host.element,
        blur: host.blur,
        announce: host.announce,
        restyle: host.restyle,
      };
    },
  };
}

function isOnTheWay(x: number, y: number, card: CardSlot): boolean {
  const standing = card.standing();
  return standing !== null && isInWedge(x, y, standing.word, standing.card);
}
