import { describe, expect, it } from 'vitest';
import { isDateLine, readDate } from './read-date.ts';

describe('a date in a text', () => {
  it.each([
    ['2022-03-16T22:41:00Z', '2022-03-16'],
    ['2022-03', '2022-03'],
    ["D:20220316224100+01'00'", '2022-03-16'],
    ['Wed, 16 Mar 2022 22:41:00 GMT', '2022-03-16'],
    ['March 16, 2022', '2022-03-16'],
    ['Published: Sept. 3rd, 2019 at 4 pm', '2019-09-03'],
    ['the 3rd of May 2019', '2019-05-03'],
    ['16.03.2022', '2022-03-16'],
    ['3/16/2022', '2022-03-16'],
    ['16/3/2022', '2022-03-16'],
    ['2022/03/16', '2022-03-16'],
    ['March 2022', '2022-03'],
  ])('%s', (text, date) => expect(readDate(text)).toBe(date));

  it.each(['03/04/2022', '2022', 'Wednesday', '2022-02-30', '31 February 2022', ''])('is not read from "%s"', (text) =>
    expect(readDate(text)).toBeNull(),
  );

  it.each([
    '16 March 2022',
    'Published on Wed 16 Mar 2022, 10:41 am GMT',
    'Last updated: March 16th, 2022',
    '2022-03-16T10:00:00Z',
  ])('stands alone in "%s"', (line) => expect(isDateLine(line)).toBe(true));
  it.each(['On 16 March 2022 ministers met', 'The March 16, 2022 meeting', 'Wednesday'])('does not in "%s"', (line) =>
    expect(isDateLine(line)).toBe(false),
  );
});
