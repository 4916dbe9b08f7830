/** Where the dots, dates and lines of a timeline stand: pure arithmetic in pixels. */
import type { TimelineView } from '../../core/briefing/timeline.ts';

/** From dot to dot, in a stack and beside it. */
export const PITCH = 12;
/** Room for half a date at both ends. */
const EDGE = 34;
/** Statements of a day stand on one another up to this many, then side by side. */
const STACK = 6;
/** From the line's label to its foot, above the tallest stack. */
const HEADROOM = 20;
const UNDER_LINE = 22;
/** Between two dates that are written. */
const BETWEEN_LABELS = 8;

export interface Dot {
  readonly x: number;
  readonly y: number;
  /** Index of the statement. */
  readonly statement: number;
}

export interface TimelineLayout {
  readonly height: number;
  /** Of the line. */
  readonly baseline: number;
  /** In reading order: day by day, each from the line up. */
  readonly dots: readonly Dot[];
  /** Indices of the points whose dates have room, with their places. */
  readonly labels: readonly { readonly point: number; readonly x: number }[];
  /** As many as the view has. */
  readonly milestones: readonly { readonly x: number }[];
}

interface Item {
  readonly position: number;
  readonly half: number;
}

/**
 * Days stand where time puts them, moved apart where they would cover one another; nothing changes places.
 * @param labelWidths of the points' dates, in px
 */
export function layoutTimeline(view: TimelineView, width: number, labelWidths: readonly number[]): TimelineLayout {
  const room = width - 2 * EDGE;
  const rows = rowsFor(view, room);
  const columnsOf = (count: number) => Math.ceil(count / rows);
  const points = view.points.map(
    ({ position, quotes }): Item => ({ position, half: (columnsOf(quotes.length) * PITCH) / 2 }),
  );
  const milestones = view.milestones.map(({ position }): Item => ({ position, half: PITCH / 4 }));
  const items = [...points, ...milestones].sort((one, other) => one.position - other.position);
  const places = new Map(spread(items, room).map((x, at) => [items[at], x + EDGE]));
  const xOf = (item: Item | undefined) => (item && places.get(item)) ?? EDGE;
  const tallest = Math.max(...view.points.map(({ quotes }) => Math.min(quotes.length, rows)));
  const baseline = HEADROOM + tallest * PITCH;
  const dots = view.points.flatMap(({ quotes }, at) => {
    const left = xOf(points[at]) - ((columnsOf(quotes.length) - 1) * PITCH) / 2;
    return quotes.map((statement, n): Dot => {
      return { x: left + Math.floor(n / rows) * PITCH, y: baseline - (n % rows) * PITCH, statement };
    });
  });
  return {
    height: baseline + UNDER_LINE,
    baseline,
    dots,
    labels: labelsWithRoom(points.map(xOf), labelWidths, width),
    milestones: milestones.map((item) => ({ x: xOf(item) })),
  };
}

/** So many dots on one another that all days fit side by side. */
function rowsFor(view: TimelineView, room: number): number {
  const widthAt = (rows: number) =>
    view.points.reduce((sum, { quotes }) => sum + Math.ceil(quotes.length / rows) * PITCH, 0);
  const most = Math.max(STACK, ...view.points.map(({ quotes }) => quotes.length));
  let rows = STACK;
  while (rows < most && widthAt(rows) > room) rows++;
  return rows;
}

/** Middles of the items in 0…room, in their order, none over another while there is room for all. */
export function spread(items: readonly Item[], room: number): number[] {
  const places = items.map(({ position }) => position * room);
  const gap = (at: number) => (items[at]?.half ?? 0) + (items[at + 1]?.half ?? 0);
  for (let at = 1; at < places.length; at++) {
    places[at] = Math.max(places[at] ?? 0, (places[at - 1] ?? 0) + gap(at - 1));
  }
  let limit = room;
  for (let at = places.length - 1; at >= 0; at--) {
    places[at] = Math.min(places[at] ?? 0, limit);
    limit = (places[at] ?? 0) - (at > 0 ? gap(at - 1) : 0);
  }
  return places;
}

/** The last date and the first, then whatever has room between them, newest first. */
function labelsWithRoom(
  places: readonly number[],
  widths: readonly number[],
  width: number,
): { point: number; x: number }[] {
  const last = places.length - 1;
  const order = [
    last,
    0,
    ...places
      .map((_, at) => at)
      .slice(1, -1)
      .reverse(),
  ];
  const taken: { point: number; x: number; half: number }[] = [];
  for (const point of new Set(order)) {
    const half = (widths[point] ?? 0) / 2;
    const x = Math.min(Math.max(places[point] ?? 0, half), width - half);
    const isFree = taken.every((one) => Math.abs(one.x - x) >= one.half + half + BETWEEN_LABELS);
    if (isFree) taken.push({ point, x, half });
  }
  return taken.sort((one, other) => one.point - other.point).map(({ point, x }) => ({ point, x }));
}
