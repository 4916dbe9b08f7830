/** The way from a mention to its card. */

/** In CSS pixels of the viewport. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Half of 120°, as in 10ten. */
const SLOPE = Math.tan((60 * Math.PI) / 180);

/**
 * Whether a pointer is between a mention and its card, inside a wedge of 120° that opens from the mention's middle
 * line toward the card and is as wide there as the mention. False where mention and card overlap in height: there is
 * no way between them to keep open.
 */
export function isInWedge(x: number, y: number, mention: Rect, card: Rect): boolean {
  const below = card.top >= mention.bottom;
  if (!below && card.bottom > mention.top) return false;
  const between = below ? y >= mention.top && y <= card.top : y <= mention.bottom && y >= card.bottom;
  if (!between) return false;
  const along = Math.abs(y - (mention.top + mention.bottom) / 2);
  const aside = Math.max(mention.left - x, 0, x - mention.right);
  return aside <= SLOPE * along;
}
