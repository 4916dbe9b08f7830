/** Pinned cards side by side, to be compared. */
import { MARGIN } from './placement.ts';
import type { CardSlot } from './popover-host.ts';

/** A card and the gap behind it, in px. */
const STEP = 412;

/** From the window's left edge to its right at one height, over one another where they do not fit. */
export function lineUp(slots: readonly Pick<CardSlot, 'moveTo'>[]): void {
  const step = Math.min(STEP, (innerWidth - STEP) / Math.max(1, slots.length - 1));
  for (const [at, slot] of slots.entries()) slot.moveTo(MARGIN + Math.round(at * step), MARGIN * 2);
}
