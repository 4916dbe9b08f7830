/** When a subscription is asked again. Times in ms. */
import type { Subscription } from './state.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** How often the alarm rings that looks for subscriptions which are due, in minutes. */
export const LOOK_EVERY = 60;

/** Once a day; after a failure an hour later, then twice as long each time, a week at most. */
export function dueAt({ checked, failures }: Subscription): number {
  if (checked === null) return 0;
  const wait = failures === 0 ? DAY : Math.min(WEEK, HOUR * 2 ** (failures - 1));
  return checked + wait;
}

/** A clock that was set back makes a subscription due rather than sleep for years. */
export function isDue(subscription: Subscription, now: number): boolean {
  return now >= dueAt(subscription) || (subscription.checked !== null && subscription.checked > now);
}
