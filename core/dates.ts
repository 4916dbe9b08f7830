/** Comparing dates of which some are only a month. */
import type { PartialDate } from './ids.ts';

/** Whether `date` (null: not known) is certainly before `day`: a month is only before a day of a later month. */
export function isBefore(date: PartialDate | null, day: PartialDate): boolean {
  if (date === null) return false;
  const length = Math.min(date.length, day.length);
  return date.slice(0, length) < day.slice(0, length);
}
