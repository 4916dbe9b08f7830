/** Comparing dates of which some are only a month. */
import type { PartialDate } from './ids.ts';

/** Whether `date` is certainly before `day`: a month is only before a day of a later month. */
export function isBefore(date: PartialDate, day: PartialDate): boolean {
  const length = Math.min(date.length, day.length);
  return date.slice(0, length) < day.slice(0, length);
}
