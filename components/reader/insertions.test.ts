import { describe, expect, it } from 'vitest';
import type { Defect } from '../../core/pack/format.ts';
import { insertionsOfParagraph } from './insertions.ts';

const defect = (start: number, end: number, sic: boolean): Defect => ({
  start,
  end,
  type: 'typo',
  reading: 'Its',
  sic,
  quotable: true,
});

describe('insertionsOfParagraph', () => {
  const document = {
    relativeDates: [
      { start: 5, end: 14, label: '16 Feb 2022' },
      { start: 120, end: 130, label: '2022' },
    ],
    defects: [defect(100, 104, true), defect(106, 110, false)],
  };

  it('places what is ours behind its words, counted from the paragraph’s start', () => {
    expect(insertionsOfParagraph(document, { start: 100, end: 150 })).toEqual([
      { type: 'sic', at: 4, defect: 'typo', reading: 'Its' },
      { type: 'date', at: 30, label: '2022' },
    ]);
  });

  it('leaves to other paragraphs what is theirs', () => {
    expect(insertionsOfParagraph(document, { start: 0, end: 100 })).toEqual([
      { type: 'date', at: 14, label: '16 Feb 2022' },
    ]);
  });
});
