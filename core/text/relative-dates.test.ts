import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartialDate, partialDate } from '../ids.ts';
import { findRelativeDates } from './relative-dates.ts';

/** A Wednesday. */
const WRITTEN = partialDate('2022-03-16');
const datesOf = (text: string, date = WRITTEN) =>
  findRelativeDates(text, date).map(({ start, end, label }) => [text.slice(start, end), label]);

describe('findRelativeDates', () => {
  const cases: Record<string, [text: string, dates: [string, string][]]> = {
    'takes a bare weekday for the last one': ['He spoke on Sunday.', [['on Sunday', '13 Mar 2022']]],
    'takes the weekday of writing for that day': ['They met on Wednesday.', [['on Wednesday', '16 Mar 2022']]],
    'looks ahead where the sentence does': ['Leaders will meet on Friday.', [['on Friday', '18 Mar 2022']]],
    'does not look ahead when the nearest verb looks back': [
      'He said on Monday that it will rain.',
      [['on Monday', '14 Mar 2022']],
    ],
    'knows last and next weekdays': [
      'last Wednesday, next Monday',
      [
        ['last Wednesday', '9 Mar 2022'],
        ['next Monday', '21 Mar 2022'],
      ],
    ],
    'takes in a possessive ending, so that the date stands behind it': [
      "tomorrow's summit",
      [["tomorrow's", '17 Mar 2022']],
    ],
    'knows the days around': [
      'yesterday, today and the day after tomorrow',
      [
        ['yesterday', '15 Mar 2022'],
        ['today', '16 Mar 2022'],
        ['the day after tomorrow', '18 Mar 2022'],
      ],
    ],
    'gives a day without a year its year, in either order': [
      'on March 1 and 24 February',
      [
        ['on March 1', '1 Mar 2022'],
        ['24 February', '24 Feb 2022'],
      ],
    ],
    'leaves days with a year alone': ['on March 16, 2021 and 4 May 2020', []],
    'knows last June': ['Last June they agreed.', [['Last June', 'Jun 2021']]],
    'takes a coming month for this year': ['at the June summit', [['the June', 'Jun 2022']]],
    'takes a far month for the year before': ['It began in November.', [['in November', 'Nov 2021']]],
    'leaves "may" and "march" as verbs': ['They may march on.', []],
    'counts days, weeks and months back': [
      'two days ago, three months ago',
      [
        ['two days ago', '14 Mar 2022'],
        ['three months ago', 'Dec 2021'],
      ],
    ],
    'counts "a day before" from the day named last': [
      'It was hit on Sunday; a day before, they warned.',
      [
        ['on Sunday', '13 Mar 2022'],
        ['a day before', '12 Mar 2022'],
      ],
    ],
    'leaves "a day before" alone where no day is named': ['They warned a day before.', []],
    'knows weeks and years': [
      'earlier this week, next week, later this year',
      [
        ['earlier this week', '14 Mar 2022 to 16 Mar 2022'],
        ['next week', 'week of 21 Mar 2022'],
        ['later this year', '2022'],
      ],
    ],
    'knows spans': ['Over the last four months it grew.', [['Over the last four months', 'Nov 2021 to Mar 2022']]],
    'dates "now" where it tells how things stand': [
      'It now has 30 members; until now, now that',
      [['now', 'as of 16 Mar 2022']],
    ],
    'dates what only holds for now': ['in recent weeks', [['in recent weeks', 'as of 16 Mar 2022']]],
    'counts from the day named last in what was said at the time': [
      'In London in December 2019, a text was read. "A few weeks ago it tested a missile," he said at the time.',
      [['A few weeks ago', 'a few weeks before 15 Dec 2019']],
    ],
  };
  for (const [name, [text, dates]] of Object.entries(cases)) {
    it(name, () => {
      expect(datesOf(text)).toEqual(dates);
    });
  }

  it('gives a month as a month and a day as a day', () => {
    expect(findRelativeDates('Last June, yesterday, next week', WRITTEN).map(({ date }) => date)).toEqual([
      '2021-06',
      '2022-03-15',
      null,
    ]);
  });

  it('finds only what needs no day where the day of writing is unknown', () => {
    expect(datesOf('on Sunday, last June', partialDate('2022-03'))).toEqual([['last June', 'Jun 2021']]);
  });

  it('crosses ends of months and leap days', () => {
    expect(datesOf('yesterday, a month ago', partialDate('2024-03-01'))).toEqual([
      ['yesterday', '29 Feb 2024'],
      ['a month ago', 'Feb 2024'],
    ]);
  });

  it('gives existing days in ascending spans for any text', () => {
    const piece = fc.constantFrom(
      'on Sunday ',
      'February 29 ',
      'a few weeks ago ',
      '31 April ',
      'last ',
      'June ',
      'said then" ',
      '"',
      'in 2019 ',
      'next year. ',
      'two days before ',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        let last = 0;
        for (const { start, end, from, to } of findRelativeDates(pieces.join(''), WRITTEN)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(isPartialDate(from) && isPartialDate(to) && from <= to).toBe(true);
          last = end;
        }
      }),
    );
  });
});
