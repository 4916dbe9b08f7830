import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PartialDate, partialDate } from '../ids.ts';
import { buildTimeline, dayNumber } from './timeline.ts';

const said = (date: string | null) => ({ said: date === null ? null : partialDate(date) });
const invasion = { date: partialDate('2022-02-24'), label: 'invasion, 24 Feb', before: 'Before the invasion' };

describe('the timeline of a topic', () => {
  it('has a point for each day, with the statements of that day', () => {
    const timeline = buildTimeline([said('2022-03-16'), said('2022-02-16'), said('2022-03-16')], []);
    expect(timeline?.points).toEqual([
      { date: '2022-02-16', position: 0, quotes: [1] },
      { date: '2022-03-16', position: 1, quotes: [0, 2] },
    ]);
  });

  it('shows the milestones between its ends and no others', () => {
    const late = { ...invasion, date: partialDate('2023-01-01'), label: 'later' };
    const timeline = buildTimeline([said('2022-02-14'), said('2022-03-06')], [late, invasion]);
    expect(timeline?.milestones).toEqual([{ date: '2022-02-24', position: 0.5, label: 'invasion, 24 Feb' }]);
  });

  it('is not drawn where there is one day, or none', () => {
    expect(buildTimeline([], [invasion])).toBeNull();
    expect(buildTimeline([said(null)], [invasion])).toBeNull();
    expect(buildTimeline([said('2022-03-16'), said('2022-03-16'), said(null)], [invasion])).toBeNull();
  });

  it('puts a month in its middle', () => {
    expect(dayNumber(partialDate('1970-01-01'))).toBe(0);
    expect(dayNumber(partialDate('1970-01'))).toBe(15);
    expect(dayNumber(partialDate('2021-12')) - dayNumber(partialDate('2021-12-16'))).toBe(0);
  });

  it('has every dated statement once, in the order of time, within the line', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .chain((date) => fc.constantFrom(date.toISOString().slice(0, 10), date.toISOString().slice(0, 7)));
    fc.assert(
      fc.property(fc.array(fc.option(day, { nil: null })), (days) => {
        const statements = days.map(said);
        const timeline = buildTimeline(statements, [invasion]);
        const dated = statements.flatMap((one, place) => (one.said === null ? [] : [place]));
        const numbers = new Set(dated.map((place) => dayNumber(statements[place]?.said as PartialDate)));
        if (timeline === null) return numbers.size < 2;
        const places = timeline.points.flatMap(({ quotes }) => quotes);
        expect([...places].sort((one, other) => one - other)).toEqual(dated);
        const positions = timeline.points.map(({ position }) => position);
        expect(positions).toEqual([...positions].sort((one, other) => one - other));
        expect([positions[0], positions.at(-1)]).toEqual([0, 1]);
        for (const { position } of timeline.milestones) expect(position).toBeGreaterThanOrEqual(0);
        return timeline.milestones.every(({ position }) => position <= 1);
      }),
    );
  });
});
