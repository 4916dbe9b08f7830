/** The delays and limits of hovering, in milliseconds and CSS pixels. The rest before a card opens is a setting. */

/** Into the rest, the briefing is asked for: late enough that a pointer passing by asks for nothing. */
export const FETCH_AFTER = 100;
/** On a mention for so long, the cards' script is called: a pointer passing by calls nothing, and it is there when it must fetch. */
export const CALL_AFTER = 40;
/** Between leaving the mention and its card, and the card going. Page Previews' `ABANDON_END_DELAY`. */
export const CLOSE_GRACE = 300;
/** The same for the notice that stands in for a card: there is nothing to tell the way to it from any other. */
export const NOTICE_GRACE = 1000;
/** A card is open and the pointer came upon another mention too fast: this long without haste, and it is meant. */
export const SETTLE = 80;
/** Rest while the hover key is held: the key says what is wanted, so only a twitch has to be waited out. */
export const KEY_REST = 80;
/** From the last change of a selection until it counts as made. */
export const SELECTING_FOR = 600;

/** px/ms; a pointer at least this fast is on its way elsewhere (10ten's measure). */
export const FAST = 0.5;
/** A resting pointer may tremble this far before its rest begins anew. */
export const REST_RADIUS = 10;
/** Less is no movement: browsers send moves of a pointer that stands still while the page scrolls under it. */
export const REAL_MOVE = 1;
