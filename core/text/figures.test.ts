import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from './figures.ts';

const figuresOf = (text: string) =>
  findFigures(text).map(({ value, number, unit, counted }) => [value, number, unit, counted]);

describe('findFigures', () => {
  const cases: Record<string, [text: string, figures: unknown[]]> = {
    'reads a count and what is counted': ['They sent 5,000 US troops to Poland.', [['5,000', 5000, null, 'US troops']]],
    'keeps the qualifier': [
      'more than 20,000 anti-tank weapons',
      [['more than 20,000', 20000, null, 'anti-tank weapons']],
    ],
    'reads per cent and of what': [
      'around 60% of its entire land forces and ships',
      [['around 60%', 60, '%', 'entire land forces']],
    ],
    'reads money with its scale': ['It cost $3.5 million in all.', [['$3.5 million', 3_500_000, 'USD', null]]],
    'reads money with a short scale': ['a £11.5m show', [['£11.5m', 11_500_000, 'GBP', null]]],
    'reads lengths': ['within 15 miles of that line', [['15 miles', 15, 'mi', null]]],
    'reads numbers in words': [
      'four new battalions and twenty-one ships',
      [
        ['four', 4, null, 'new battalions'],
        ['twenty-one', 21, null, 'ships'],
      ],
    ],
    'reads crowds without a number': [
      'hundreds of thousands of soldiers',
      [['hundreds of thousands', null, null, 'soldiers']],
    ],
    'leaves dates, years, times and ages alone': [
      'On March 16, 2022, at 5:23 p.m., the 54-year-old left; 16 March was cold, 1997 warm, the 1990s wet.',
      [],
    ],
    'leaves numbers in names alone': ['Article 5, COP26, Boeing 737 jets, the G20 and Nord Stream 1.', []],
    'leaves scores alone': ['They won 3-2.', []],
  };
  for (const [name, [text, figures]] of Object.entries(cases)) {
    it(name, () => {
      expect(figuresOf(text)).toEqual(figures);
    });
  }

  it('slices back to its words, in order, for any text', () => {
    const piece = fc.constantFrom(
      '5,000 ',
      'more than ',
      '$',
      '3.5 ',
      'million ',
      'troops ',
      'of ',
      '%',
      '16 March ',
      'two ',
      '-',
      ' ',
      '\n',
      'hundreds of ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          let end = 0;
          for (const figure of findFigures(text)) {
            expect(text.slice(figure.start, figure.end)).toBe(figure.value);
            expect(figure.start).toBeGreaterThanOrEqual(end);
            end = figure.end;
          }
        },
      ),
    );
  });
});
