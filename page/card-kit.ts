/**
 * The cards as the page's script knows them. What shows them is a script of its own, fetched when a reader first turns to a
 * mark: a page that is only read pays nothing for it. Pages of ours have it from the start.
 */
import type { Attention, HoverEvent, MentionId } from '../core/hover/state.ts';
import type { TopicId } from '../core/ids.ts';
import type { Settings } from '../core/settings/types.ts';
import type { PageMark } from './marks.ts';
import type { Anchor } from './placement.ts';

/** What the cards need of the page they stand in. */
export interface CardPage {
  readonly document: Document;
  /** Host of the page; null on pages of ours. */
  readonly site: string | null;
  readonly settings: () => Settings;
  readonly mention: (id: MentionId) => PageMark | null;
  readonly anchor: (mention: PageMark) => Anchor;
  readonly nameOf: (topic: TopicId) => string | null;
  /** The mention whose card is open; null: none, or only pinned ones. */
  readonly onActive: (mention: PageMark | null) => void;
}

export interface Cards {
  /** @param late ms since it happened: waiting is counted from then */
  send(event: HoverEvent, late?: number): void;
  /** Whether a card is open that is not pinned to stay. */
  isOpen(): boolean;
  /** Closes the open card, else the one pinned last. False: there is none. */
  closeLast(): boolean;
  /** Whether a place is on the open card, or on the way to it from its word. CSS pixels of the viewport. */
  isNear(x: number, y: number, onCard: boolean): boolean;
  /** Whether an event of the page came from a card. Only while the event is being handled. */
  holds(event: Event): boolean;
  /** The element in the page; null before the first card. */
  element(): Element | null;
  /** Takes the focus out of the cards. */
  blur(): void;
  /** Says something to those who do not see it. */
  announce(words: string): void;
  /** Takes in settings that have changed. */
  restyle(): void;
}

export interface CardKit {
  /**
   * @param attention where the reader's attention is already
   * @param onOrphaned the extension is gone: no card can be shown any more, and one was wanted for this mention
   */
  start(page: CardPage, attention: Attention, onOrphaned: (mention: PageMark) => void, signal: AbortSignal): Cards;
}

/** Scripts of one extension share a global of their own, which the page does not see. */
const PLACE = Symbol.for('backgrounder.card-kit');

/** Called by the cards' script: leaves the kit where the page's script finds it. */
export function offerCardKit(kit: CardKit): void {
  Reflect.set(globalThis, PLACE, kit);
}

/** The kit, once the cards' script has run here; else null. */
export function offeredCardKit(): CardKit | null {
  return (Reflect.get(globalThis, PLACE) as CardKit | undefined) ?? null;
}
