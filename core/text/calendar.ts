/** Days as ISO text, reckoned without a clock and without time zones. */
import { type PartialDate, partialDate } from '../ids.ts';

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = 86_400_000;

/** A day; months count from 0. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day, or the first of the month, that `date` names. */
export function dayOf(date: PartialDate): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month: month - 1, day };
}

/** Days, months and years after `from`; a day that its month does not have becomes the month's last. */
export function shift(from: Day, by: { days?: number; months?: number; years?: number }): Day {
  const months = from.year * 12 + from.month + (by.months ?? 0) + 12 * (by.years ?? 0);
  const [year, month] = [Math.floor(months / 12), ((months % 12) + 12) % 12];
  const day = Math.min(from.day, new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  const moved = new Date(Date.UTC(year, month, day) + (by.days ?? 0) * DAY);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth(), day: moved.getUTCDate() };
}

/** 0 is Sunday. */
export const weekdayOf = ({ year, month, day }: Day): number => new Date(Date.UTC(year, month, day)).getUTCDay();

/** `2022-03-16`. */
export const isoDay = ({ year, month, day }: Day): PartialDate =>
  partialDate(`${String(year).padStart(4, '0')}-${two(month + 1)}-${two(day)}`);

/** `2022-03`. */
export const isoMonth = ({ year, month }: Day): PartialDate =>
  partialDate(`${String(year).padStart(4, '0')}-${two(month + 1)}`);

/** Months from `from` to `to`, days left out. */
export const monthsBetween = (from: Day, to: Day): number => (to.year - from.year) * 12 + to.month - from.month;

/** Whether both are the same day. */
export const isSameDay = (a: Day, b: Day): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

/** "16 Mar 2022". */
export const dayLabel = ({ year, month, day }: Day): string => `${day} ${monthName(month)} ${year}`;

/** "Mar 2022". */
export const monthLabel = ({ year, month }: Day): string => `${monthName(month)} ${year}`;

/** 0 for "January", "Jan" or "Jan."; -1 for what is no month. */
export const monthIndex = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase());

function monthName(month: number): string {
  const name = MONTHS[month] ?? '';
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

const two = (number: number): string => String(number).padStart(2, '0');
