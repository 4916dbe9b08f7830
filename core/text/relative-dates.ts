/**
 * Words whose meaning depends on the day of writing, with the days they mean: "on Wednesday", "tomorrow", "last June",
 * "16 March", "over the last four months". Written for news prose: a bare weekday is the last one unless what stands
 * before it looks ahead, and a month without a year is the nearest to the document's (Associated Press Stylebook, "dates").
 */
import type { PartialDate } from '../ids.ts';
import { type Day, dayLabel, dayOf, isoDay, isoMonth, isSameDay, monthIndex, monthLabel, shift } from './calendar.ts';
import { type DateContext, PATTERNS, type Stretch } from './date-patterns.ts';

export interface RelativeDateFound {
  /** UTF-16 indices of the words, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** First and last day that are meant, both included. */
  readonly from: PartialDate;
  readonly to: PartialDate;
  /** The day, or the month; null for any other stretch of time. */
  readonly date: PartialDate | null;
  /** What to put beside the words: "16 Mar 2022", "week of 14 Mar 2022", "as of 16 Mar 2022". */
  readonly label: string;
}

const ABSOLUTE = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? (?:(\d{1,2}),? )?((?:19|20)\d\d)\b/gu;
/** "said at the time": what is said counts from the day that was named last. */
const BACK_THEN = /^[^\n]{0,120}\b(?:at the time|said then|told [\w ]+ then)\b/u;

/**
 * @param documentDate the day of writing. Where only its month is known, nothing that needs the day is found.
 * @returns ascending, without overlaps. Linear in the text's length.
 */
export function findRelativeDates(text: string, documentDate: PartialDate): RelativeDateFound[] {
  const found: RelativeDateFound[] = [];
  const written = dayOf(documentDate);
  const knowsDay = documentDate.length === 10;
  const anchors = absoluteDates(text);
  const matches = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern.words)].map((match) => ({ match, pattern })));
  matches.sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
  let end = 0;
  let named: Day | null = null;
  for (const { match, pattern } of matches) {
    if (match.index < end || (pattern.needsDay && !knowsDay)) continue;
    const now = backThen(text, match.index, anchors) ?? written;
    const context: DateContext = {
      now,
      named,
      looksAhead: looksAhead(text, match.index),
      before: text.slice(Math.max(0, match.index - 12), match.index),
    };
    const stretch = pattern.read(match, context);
    if (!stretch) continue;
    found.push({ start: match.index, end: match.index + match[0].length, ...describe(stretch) });
    end = match.index + match[0].length;
    named = stretch.from;
  }
  return found;
}

function describe({ from, to, label }: Stretch): Pick<RelativeDateFound, 'from' | 'to' | 'date' | 'label'> {
  const isDay = isSameDay(from, to);
  const isMonth = from.day === 1 && isSameDay(to, shift({ ...from, day: 1 }, { months: 1, days: -1 }));
  const date = isDay ? isoDay(from) : isMonth ? isoMonth(from) : null;
  const shown = label ?? (isDay ? dayLabel(from) : isMonth ? monthLabel(from) : `${dayLabel(from)} to ${dayLabel(to)}`);
  return { from: isoDay(from), to: isoDay(to), date, label: shown };
}

/** Whether the words before look ahead: "will meet on Friday". The nearest verb decides. */
function looksAhead(text: string, at: number): boolean {
  const before = (
    text
      .slice(Math.max(0, at - 70), at)
      .split(/[.!?;\n”"]/u)
      .at(-1) ?? ''
  ).toLowerCase();
  const ahead = Math.max(
    ...[
      ...before.matchAll(
        /\b(?:will|to|shall|due|scheduled|upcoming|planned|expected|plans|starting|beginning|ahead of)\b/gu,
      ),
    ].map(({ index }) => index),
    -1,
  );
  const behind = Math.max(
    ...[
      ...before.matchAll(
        /\b(?:said|told|\p{L}{3,}ed|was|were|had|met|began|spoke|came|went|took|made|wrote|held|hit|left|won|lost|saw)\b/gu,
      ),
    ].map(({ index, 0: word }) => (/^(?:scheduled|planned|expected)$/u.test(word) ? -1 : index)),
    -1,
  );
  return ahead > behind;
}

/** Days that the text names with their year, ascending. */
function absoluteDates(text: string): { at: number; day: Day }[] {
  return [...text.matchAll(ABSOLUTE)].map((match) => ({
    at: match.index,
    day: { year: Number(match[3]), month: monthIndex(match[1] ?? ''), day: Number(match[2] ?? 15) },
  }));
}

/** In a quotation that was said "at the time": the day named last before it. */
function backThen(text: string, at: number, anchors: readonly { at: number; day: Day }[]): Day | null {
  if (anchors.length === 0) return null;
  const close = text.slice(at, at + 800).search(/[”"](?=\s)/u);
  if (
    close < 0 ||
    text.slice(at, at + close).includes('\n') ||
    !BACK_THEN.test(text.slice(at + close, at + close + 140))
  )
    return null;
  return anchors.findLast((anchor) => anchor.at < at)?.day ?? null;
}
