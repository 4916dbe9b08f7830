/** Dates as a reader reads them. */
import type { PartialDate } from '../../core/ids.ts';

/**
 * @param date a day or a month
 * @param language BCP 47 tag, as in `en-GB`
 * @returns as in "16 March 2022" or "March 2022"
 */
export function formatDate(date: PartialDate, language: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day !== undefined) parts.day = 'numeric';
  return new Intl.DateTimeFormat(language, parts).format(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
}

/** As in "16 Mar", "16 Mar 2022" or "Dec 2019": for places under a line. A month always has its year. */
export function formatShortDate(date: PartialDate, language: string, withYear: boolean): string {
  const [year, month, day] = date.split('-').map(Number);
  const parts: Intl.DateTimeFormatOptions = { month: 'short', timeZone: 'UTC' };
  if (day !== undefined) parts.day = 'numeric';
  if (withYear || day === undefined) parts.year = 'numeric';
  return new Intl.DateTimeFormat(language, parts).format(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
}
