import { describe, expect, it } from 'vitest';
import { partialDate } from '../../core/ids.ts';
import { formatDate } from './date.ts';

describe('formatDate', () => {
  it('names the day that is meant, wherever the reader lives', () => {
    expect(formatDate(partialDate('2022-03-01'), 'en-GB')).toBe('1 March 2022');
    expect(formatDate(partialDate('2022-12-31'), 'en-GB')).toBe('31 December 2022');
  });

  it('does not make up a day where only the month is known', () => {
    expect(formatDate(partialDate('2022-03'), 'en-GB')).toBe('March 2022');
  });
});
