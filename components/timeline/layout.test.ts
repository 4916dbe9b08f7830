import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTimeline, type TimelineView } from '../../core/briefing/timeline.ts';
import { partialDate } from '../../core/ids.ts';
import { layoutTimeline, PITCH } from './layout.ts';

const WIDTH = 352;
const viewOf = (days: readonly string[], milestones: readonly string[] = []): TimelineView => {
  const view = buildTimeline(
    days.map((day) => ({ said: partialDate(day) })),
    milestones.map((day) => ({ date: partialDate(day), label: day, before: '' })),
  );
  if (!view) throw new Error('two days are needed');
  return view;
};
const layout = (view: TimelineView) =>
  layoutTimeline(
    view,
    WIDTH,
    view.points.map(() => 70),
  );
const day = fc.integer({ min: 0, max: 800 }).map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
const view = fc
  .tuple(fc.array(day, { minLength: 2, maxLength: 50 }), fc.array(day, { maxLength: 2 }))
  .filter(([days]) => new Set(days).size > 1)
  .map(([days, milestones]) => viewOf(days, milestones));

describe('a timeline’s layout', () => {
  it('has a dot for each statement, none over another, all in sight', () => {
    fc.assert(
      fc.property(view, (one) => {
        const { dots, height } = layout(one);
        expect(dots.map(({ statement }) => statement).sort((a, b) => a - b)).toEqual(
          one.points.flatMap(({ quotes }) => quotes).sort((a, b) => a - b),
        );
        for (const [at, dot] of dots.entries()) {
          expect(dot.x).toBeGreaterThanOrEqual(0);
          expect(dot.x).toBeLessThanOrEqual(WIDTH);
          expect(dot.y).toBeLessThan(height);
          for (const other of dots.slice(at + 1)) {
            const apart = Math.max(Math.abs(dot.x - other.x), Math.abs(dot.y - other.y));
            if (one.points.length * PITCH <= WIDTH - 100) expect(apart).toBeGreaterThan(PITCH / 2);
          }
        }
      }),
    );
  });

  it('keeps the order of days and milestones', () => {
    fc.assert(
      fc.property(view, (one) => {
        const { dots, milestones } = layout(one);
        const lefts = one.points.map(({ quotes }) => dots.find(({ statement }) => statement === quotes[0])?.x ?? 0);
        const rows = [
          ...one.points.map(({ position }, at) => ({ position, x: lefts[at] ?? 0 })),
          ...one.milestones.map(({ position }, at) => ({ position, x: milestones[at]?.x ?? 0 })),
        ].sort((a, b) => a.position - b.position || a.x - b.x);
        if (one.points.length < 15)
          expect(rows.map(({ x }) => x)).toEqual(rows.map(({ x }) => x).sort((a, b) => a - b));
      }),
    );
  });

  it('writes the first and the last date, and of the others those that have room', () => {
    const close = layout(viewOf(['2019-12-04', '2022-03-16', '2022-03-20', '2022-03-23']));
    expect(close.labels.map(({ point }) => point)).toEqual([0, 3]);
    const wide = layout(viewOf(['2022-02-16', '2022-03-10', '2022-03-23']));
    expect(wide.labels.length).toBeGreaterThanOrEqual(2);
    for (const { x } of [...close.labels, ...wide.labels]) {
      expect(x).toBeGreaterThanOrEqual(35);
      expect(x).toBeLessThanOrEqual(WIDTH - 35);
    }
  });
});
