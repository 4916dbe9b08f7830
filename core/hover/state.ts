/** What hovering knows, what happens to it, and what it asks for. Pure data: no elements, no promises, no clock. */

/** Names a mention of the page for as long as its words stay. */
export type MentionId = number;

/** Each look at a mention gets a new token; what is asked under one token is never shown under another. */
export type Token = number;

export type TimerName = 'fetch' | 'rest' | 'grace';

/** `hover` closes when the pointer leaves; the others wait to be closed. `list`: from the popup's list. */
export type OpenedBy = 'hover' | 'click' | 'keyboard' | 'touch' | 'list';

export interface Sample {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

export interface Target {
  readonly mention: MentionId;
  readonly token: Token;
}

export type HoverPhase =
  | { readonly type: 'idle' }
  | (Target & { readonly type: 'resting'; readonly from: Sample; readonly fetched: boolean })
  | (Target & {
      readonly type: 'open';
      readonly by: OpenedBy;
      readonly pinned: boolean;
      /** The pointer is away and the grace runs. */
      readonly leaving: boolean;
      /** Another mention that the pointer seems to make for. */
      readonly next: Target | null;
    });

/** What pointer and keys tell, card or no card. */
export interface Attention {
  /** The pointer's last places, newest last, three at most. */
  readonly samples: readonly Sample[];
  /** What the pointer is on, as far as known. */
  readonly over: MentionId | null;
  /** The page scrolled or the reader typed: nothing opens until the pointer moves. */
  readonly waitsForMove: boolean;
  readonly busy: Readonly<Record<Busy, boolean>>;
  readonly keyHeld: boolean;
}

export interface HoverState extends Attention {
  readonly phase: HoverPhase;
  readonly lastToken: Token;
  /** Closed on purpose: stays away until the pointer has left it. */
  readonly dismissed: MentionId | null;
}

/** What keeps cards from opening under the pointer. */
export type Busy = 'button' | 'drag' | 'selection';

export type HoverEvent =
  /** `safe`: on the card, or on the way to it. */
  | (Sample & { readonly type: 'pointerMoved'; readonly over: MentionId | null; readonly safe: boolean })
  | { readonly type: 'pointerLeft' }
  /** What is under the pointer after a scroll. */
  | { readonly type: 'scrolled'; readonly over: MentionId | null; readonly safe: boolean }
  | { readonly type: 'typed' }
  | { readonly type: 'busyChanged'; readonly by: Busy; readonly on: boolean }
  | { readonly type: 'keyChanged'; readonly held: boolean }
  | { readonly type: 'timerFired'; readonly timer: TimerName; readonly token: Token }
  /** The reader asked for this very mention. */
  | { readonly type: 'mentionChosen'; readonly mention: MentionId; readonly by: Exclude<OpenedBy, 'hover'> }
  | { readonly type: 'pinToggled' }
  /** The pinned card now stands by itself: another may open. */
  | { readonly type: 'kept' }
  /** A card that stood by itself is unpinned: it is the open card again, and any other has been closed. */
  | { readonly type: 'unkept'; readonly mention: MentionId }
  /** The card was closed on purpose, or (`lost`) has nothing to stand at. */
  | { readonly type: 'closed'; readonly by: 'reader' | 'outside' | 'lost' }
  /** The mention's words left the page. */
  | { readonly type: 'mentionLost'; readonly mention: MentionId };

export type HoverEffect =
  /** Start (or start anew) the timer of this name. */
  | { readonly type: 'wait'; readonly timer: TimerName; readonly token: Token; readonly delay: number }
  | { readonly type: 'stopWaiting'; readonly timer: TimerName }
  | (Target & { readonly type: 'fetch' })
  /** Show the card at the mention, moving it there if it is open elsewhere. */
  | (Target & { readonly type: 'open' })
  /** Pinned or unpinned: draw it again. */
  | { readonly type: 'redraw' }
  | { readonly type: 'close'; readonly returnFocus: boolean };

export interface HoverOptions {
  /** Rest before a card opens, in ms. */
  readonly delay: number;
  /** Cards open only while the hover key is held. */
  readonly needsKey: boolean;
  /** Mentions whose cards stand by themselves: no second card opens for them. */
  readonly kept: readonly MentionId[];
}

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}
