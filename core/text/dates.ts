/** Dates in words, the same for every reader: for what is copied out of the browser. */
import type { PartialDate } from '../ids.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "16 March 2022", or "March 2022" where the day is not known. */
export function formatDate(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
