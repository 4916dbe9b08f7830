/** The expressions of time that news prose leaves to its reader, and how each is reckoned. */
import { type Day, dayLabel, monthIndex, monthLabel, monthsBetween, shift, WEEKDAYS, weekdayOf } from './calendar.ts';

export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  /** Left out where the days say it. */
  readonly label?: string;
}

export interface DateContext {
  /** The day that is counted from. */
  readonly now: Day;
  /** The day that was meant by the expression before: "a day before" counts from it. */
  readonly named: Day | null;
  readonly looksAhead: boolean;
  /** Up to twelve characters before the expression. */
  readonly before: string;
}

interface Pattern {
  readonly words: RegExp;
  readonly needsDay: boolean;
  /** Null: these words mean something else here. */
  readonly read: (match: RegExpMatchArray, context: DateContext) => Stretch | null;
}

const WEEKDAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
const COUNT =
  '(\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|a couple of|few|many)';
const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
  },
};
/** What "a few" and "several" may be at most. */
const VAGUE = 6;

const day = (from: Day): Stretch => ({ from, to: from });
const month = (from: Day): Stretch => ({
  from: { ...from, day: 1 },
  to: shift({ ...from, day: 1 }, { months: 1, days: -1 }),
});
const year = (number: number): Stretch => ({
  from: { year: number, month: 0, day: 1 },
  to: { year: number, month: 11, day: 31 },
  label: String(number),
});
const asOf = (now: Day, from: Day): Stretch => ({ from, to: now, label: `as of ${dayLabel(now)}` });
const steps = (unit: string, count: number) =>
  unit === 'day'
    ? { days: count }
    : unit === 'week'
      ? { days: 7 * count }
      : unit === 'month'
        ? { months: count }
        : { years: count };

/** The week from Monday, as news count it. */
function week(now: Day, by: number): Stretch {
  const monday = shift(now, { days: 7 * by - ((weekdayOf(now) + 6) % 7) });
  return { from: monday, to: shift(monday, { days: 6 }), label: `week of ${dayLabel(monday)}` };
}

export const PATTERNS: readonly Pattern[] = [
  {
    words: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/giu,
    needsDay: true,
    read: (_, { now }) => day(now),
  },
  {
    words: /\b(?:the day before yesterday|yesterday|last night)\b/giu,
    needsDay: true,
    read: ([words], { now }) => day(shift(now, { days: /^the/iu.test(words ?? '') ? -2 : -1 })),
  },
  {
    words: /\b(?:the day after tomorrow|tomorrow)(?:['’]s)?\b/giu,
    needsDay: true,
    read: ([words], { now }) => day(shift(now, { days: /^the/iu.test(words ?? '') ? 2 : 1 })),
  },
  {
    words: /(?:(?<=\b(?:is|are|has|have) )now|\bnow(?= (?:has|have|is|are|faces|\d)))\b/giu,
    needsDay: true,
    read: (_, { now }) => asOf(now, now),
  },
  {
    words: new RegExp(
      `\\b(?:(?:on|by|until|since|from) )?(?:(last|next|this|this coming|this past) )?${WEEKDAY}(?:['’]s)?\\b(?! (?:\\d|${MONTH}))(?!, (?:\\d|${MONTH}))`,
      'gu',
    ),
    needsDay: true,
    read: readWeekday,
  },
  {
    words: new RegExp(`\\b(?:on )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,? (?:19|20)\\d\\d|[\\d:%])`, 'gu'),
    needsDay: false,
    read: ([, name, number], context) => readDay(name ?? '', Number(number), context),
  },
  {
    words: new RegExp(`\\b(?:on )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?!,? (?:19|20)\\d\\d)(?![\\p{L}])`, 'gu'),
    needsDay: false,
    read: ([, number, name], context) => readDay(name ?? '', Number(number), context),
  },
  {
    words: new RegExp(
      `\\b(?:(last|next|this|[Ll]ast|in|since|until|by|early|late|mid-|the|during|from|of|In|Since|Last|Next) ?)${MONTH}(?! \\d|,? (?:19|20)\\d\\d|[\\p{L}’'])`,
      'gu',
    ),
    needsDay: false,
    read: readMonth,
  },
  { words: /\b(?:(earlier|later) )?(this|last|next) (week|month|year|weekend)\b/giu, needsDay: true, read: readPeriod },
  {
    words: new RegExp(`\\b${COUNT} (day|week|month|year)s? (ago|earlier|before|later)\\b`, 'giu'),
    needsDay: true,
    read: readDistance,
  },
  {
    words: new RegExp(
      `\\b(?:over|in|during|for|within) the (?:last|past) (?:${COUNT} )?(day|week|month|year)s?(?: and (?:months|years))?\\b`,
      'giu',
    ),
    needsDay: true,
    read: readSpan,
  },
  {
    words:
      /\b(?:in recent (?:days|weeks|months|years)|the (?:last|past) (?:days|weeks|months|years)(?: and (?:weeks|months|years))?)\b/giu,
    needsDay: true,
    read: ([words], { now }) =>
      asOf(
        now,
        shift(now, {
          years: /year/u.test(words ?? '') ? -5 : 0,
          months: /month/u.test(words ?? '') ? -VAGUE : 0,
          days: /week/u.test(words ?? '') ? -42 : -7,
        }),
      ),
  },
];

function readWeekday([, which, name]: RegExpMatchArray, { now, looksAhead }: DateContext): Stretch {
  const back = (weekdayOf(now) - WEEKDAYS.indexOf((name ?? '').toLowerCase()) + 7) % 7;
  const ahead = (7 - back) % 7;
  if (which === 'last' || which === 'this past') return day(shift(now, { days: -(back || 7) }));
  if (which === 'next') return day(shift(now, { days: ahead || 7 }));
  if (which !== undefined || looksAhead) return day(shift(now, { days: ahead }));
  return day(shift(now, { days: -back }));
}

function readDay(name: string, number: number, { now, looksAhead }: DateContext): Stretch | null {
  const nearest = nearestMonth(monthIndex(name), now, looksAhead);
  const date = { ...nearest, day: number };
  return number >= 1 && number <= shift({ ...nearest, day: 1 }, { months: 1, days: -1 }).day ? day(date) : null;
}

function readMonth([, which = '', name]: RegExpMatchArray, { now, looksAhead }: DateContext): Stretch | null {
  const index = monthIndex(name ?? '');
  const same: Day = { year: now.year, month: index, day: 1 };
  const ahead = monthsBetween(now, same);
  const word = which.toLowerCase();
  if (word === 'last') return month(ahead >= 0 ? shift(same, { years: -1 }) : same);
  if (word === 'next') return month(ahead <= 0 ? shift(same, { years: 1 }) : same);
  const found = month(nearestMonth(index, now, looksAhead));
  const part = /^(?:early|late|mid)/u.exec(word)?.[0];
  return part ? { ...found, label: `${part}${part === 'mid' ? '-' : ' '}${monthLabel(found.from)}` } : found;
}

/** This year's, unless that lies more than half a year ahead, or long past where the words look ahead. */
function nearestMonth(index: number, now: Day, looksAhead: boolean): Day {
  const same: Day = { year: now.year, month: index, day: 1 };
  const ahead = monthsBetween(now, same);
  if (ahead > 6 && !(looksAhead && ahead < 10)) return shift(same, { years: -1 });
  return ahead < -6 && looksAhead ? shift(same, { years: 1 }) : same;
}

function readPeriod([, which, period, unit]: RegExpMatchArray, { now }: DateContext): Stretch {
  const by = period?.toLowerCase() === 'last' ? -1 : period?.toLowerCase() === 'next' ? 1 : 0;
  if (unit === 'year') return year(now.year + by);
  if (unit === 'month') return month(shift({ ...now, day: 1 }, { months: by }));
  const days = week(now, by);
  if (unit === 'weekend') return { from: shift(days.from, { days: 5 }), to: days.to };
  if (which?.toLowerCase() === 'earlier') return { from: days.from, to: now };
  return which?.toLowerCase() === 'later' ? { from: now, to: days.to } : days;
}

function readDistance(
  [, count = '', unit = '', direction]: RegExpMatchArray,
  { now, named }: DateContext,
): Stretch | null {
  const isAgo = direction?.toLowerCase() === 'ago';
  const from = isAgo ? now : named;
  if (!from) return null;
  const sign = direction?.toLowerCase() === 'later' ? 1 : -1;
  const number = NUMBERS[count.toLowerCase()] ?? Number(count);
  if (Number.isNaN(number)) {
    return {
      from: shift(from, steps(unit, sign * VAGUE)),
      to: from,
      label: `${count.toLowerCase()} ${unit}s ${sign < 0 ? 'before' : 'after'} ${dayLabel(from)}`,
    };
  }
  const there = shift(from, steps(unit, sign * number));
  if (unit === 'day' || (unit === 'week' && number < 5)) return day(there);
  return unit === 'year' ? year(there.year) : month(there);
}

function readSpan([, count, unit = '']: RegExpMatchArray, { now }: DateContext): Stretch {
  const number = count === undefined ? 1 : (NUMBERS[count.toLowerCase()] ?? Number(count));
  if (Number.isNaN(number)) return asOf(now, shift(now, steps(unit, -VAGUE)));
  if (unit === 'day') return { from: shift(now, { days: 1 - number }), to: now };
  const from = shift(now, steps(unit, -number));
  return unit === 'week' ? { from, to: now } : { from, to: now, label: `${monthLabel(from)} to ${monthLabel(now)}` };
}
