/** Dates as files and pages write them. */
import { isPartialDate, type PartialDate, partialDate } from '../ids.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const ISO = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/;
const COMPACT = /^\s*(?:D:)?(\d{4})(\d{2})(\d{2})(?:\d{2,6}|$|[T Z+-])/;
const DAY_FIRST = new RegExp(`\\b${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+(\\d{4})\\b`, 'i');
const MONTH_ONLY = new RegExp(`\\b${MONTH},?\\s+(\\d{4})\\b`, 'i');
const NUMBERS = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/;
const YEAR_FIRST = /\b(\d{4})[./](\d{1,2})[./](\d{1,2})\b/;

/**
 * The day (or month) that `text` names first, as it is written there: no time zone is reckoned in. Numbers that could be
 * day or month ("03/04/2022") are no date: a guess would be wrong half of the time. Null where there is none.
 */
export function readDate(text: string): PartialDate | null {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return dateOf(iso[1], Number(iso[2]), iso[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const month = MONTH_ONLY.exec(text);
  if (month) return dateOf(month[2], monthOf(month[1]), undefined);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dateOf(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const numbers = NUMBERS.exec(text);
  return numbers ? fromNumbers(Number(numbers[1]), Number(numbers[3]), numbers[4], numbers[2] === '.') : null;
}

/** With dots the day comes first wherever dots are used; otherwise only what can be read in one way. */
function fromNumbers(first: number, second: number, year: string | undefined, dots: boolean): PartialDate | null {
  if (dots || first > 12 || first === second) return dateOf(year, second, String(first));
  return second > 12 ? dateOf(year, first, String(second)) : null;
}

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function dateOf(year = '', month: number, day: string | undefined): PartialDate | null {
  const parts = [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  const text = parts.join('-');
  return isPartialDate(text) ? partialDate(text) : null;
}

/** Whether a whole line is nothing but a date, perhaps with a time or "Published" before it: a dateline of its own. */
export function isDateLine(line: string): boolean {
  if (line.length > 80 || readDate(line) === null) return false;
  const rest = line
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-][\d:]+)?/g, '')
    .replace(/^(?:first\s+)?(?:published|posted|updated|last\s+(?:updated|modified)|date)\b(?:\s+(?:on|at))?\s*:?/i, '')
    .replace(new RegExp(`${MONTH}`, 'gi'), '')
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi, '')
    .replace(/\b(?:am|pm|gmt|utc|est|edt|cet|cest|bst|at|on|of|st|nd|rd|th|z|t)\b|\d+(?:st|nd|rd|th)?/gi, '')
    .replace(/[a-z]\.m\./gi, '');
  return !/\p{L}/u.test(rest);
}
