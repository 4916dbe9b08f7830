/** A topic's statements by day: what the small timeline draws. */
import type { PartialDate } from '../ids.ts';
import type { Milestone } from '../pack/format.ts';

/** Statements of one day or, where the day is not known, of one month. */
export interface TimelinePoint {
  readonly date: PartialDate;
  /** 0 at the left end of the line, 1 at the right; of a month its middle. */
  readonly position: number;
  /** Indices of the statements in `everyQuotation`, ascending. */
  readonly quotes: readonly number[];
}

export interface TimelineMilestone {
  readonly date: PartialDate;
  readonly position: number;
  /** As in "invasion". Ours. */
  readonly label: string;
}

/** A line from the earliest statement to the latest; positions are linear in time. */
export interface TimelineView {
  /** Oldest first. */
  readonly points: readonly TimelinePoint[];
  /** Those of the pack that lie between the ends, oldest first. */
  readonly milestones: readonly TimelineMilestone[];
}

/** @param statements in the order in which the view lists them; undated ones are left out. @returns null where fewer than two days are known */
export function buildTimeline(
  statements: readonly { readonly said: PartialDate | null }[],
  milestones: readonly Milestone[],
): TimelineView | null {
  const byDate = new Map<PartialDate, number[]>();
  for (const [index, { said }] of statements.entries()) {
    if (said === null) continue;
    const list = byDate.get(said);
    if (list) list.push(index);
    else byDate.set(said, [index]);
  }
  const dates = [...byDate.keys()].sort((one, other) => dayNumber(one) - dayNumber(other) || (one < other ? -1 : 1));
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || dayNumber(first) === dayNumber(last)) return null;
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const position = (date: PartialDate) => (dayNumber(date) - from) / (to - from);
  return {
    points: dates.map((date) => ({ date, position: position(date), quotes: byDate.get(date) ?? [] })),
    milestones: milestones
      .filter(({ date }) => dayNumber(date) >= from && dayNumber(date) <= to)
      .map(({ date, label }) => ({ date, position: position(date), label }))
      .sort((one, other) => one.position - other.position),
  };
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1 January 1970; of a month its middle, which may be half a day. */
export function dayNumber(date: PartialDate): number {
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  const at = (months: number, days: number) => Date.UTC(year, months - 1, days) / MILLISECONDS_A_DAY;
  return day === undefined ? (at(month, 1) + at(month + 1, 1) - 1) / 2 : at(month, day);
}
