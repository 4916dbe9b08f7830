/**
 * What draws and places a card. It is a script of its own, fetched when a reader first rests on a mark: a page that is
 * only read pays nothing for it. Pages of ours have it from the start.
 */
import type { CardActions, CardView } from '../core/card.ts';
import { copyClip } from './clipboard.ts';
import { type HostElement, makeHostElement } from './host-element.ts';
import { createStand, type Stand, type StandOptions } from './stand.ts';

export interface CardKit {
  /** The element that a card lives in, not yet in the document. */
  makeElement(document: Document): HostElement;
  createStand(options: StandOptions): Stand;
  /** Draws the card into an element of a closed shadow root; null takes it out. */
  render(container: Element, view: CardView | null, actions: PageActions): void;
}

/** Copying is done by the kit itself: the page's script need not know how. */
export type PageActions = Omit<CardActions, 'copy'>;

/** @param css style sheet of what `render` draws */
export function createCardKit(
  css: string,
  render: (container: Element, view: CardView | null, actions: CardActions) => void,
): CardKit {
  const copy: CardActions['copy'] = (clip) => copyClip(document, clip);
  return {
    makeElement: (document) => makeHostElement(document, css),
    createStand,
    render: (container, view, actions) => render(container, view, { ...actions, copy }),
  };
}

/** Scripts of one extension share a global of their own, which the page does not see. */
const PLACE = Symbol.for('backgrounder.card-kit');

/** Called by the card's script: leaves the kit where the page's script finds it. */
export function offerCardKit(kit: CardKit): void {
  Reflect.set(globalThis, PLACE, kit);
}

/** The kit, once the card's script has run here; else null. */
export function offeredCardKit(): CardKit | null {
  return (Reflect.get(globalThis, PLACE) as CardKit | undefined) ?? null;
}
