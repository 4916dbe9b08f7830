import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRawLines, cleanLine, joinLines, type LeftOut } from './raw-lines.ts';

function problems(paragraphs: readonly string[], raw: string, leftOut: readonly Omit<LeftOut, 'at'>[] = []): string[] {
  const found: string[] = [];
  const placed = paragraphs.map((value, at) => ({ value, at }));
  const left = leftOut.map((entry) => ({ ...entry, at: -1 }));
  checkRawLines(placed, raw, left, (at, message) => found.push(`${at}: ${message}`), 99);
  return found;
}

describe('joining lines', () => {
  it('puts one space between, but none before closing marks and none behind an opening bracket', () => {
    expect(['four battalions (', 'battlegroups', ') in Slovakia', ', Hungary'].reduce(joinLines, '')).toBe(
      'four battalions (battlegroups) in Slovakia, Hungary',
    );
    expect(['deterrence', '," he said'].reduce(joinLines, '')).toBe('deterrence," he said');
  });
});

describe('checkRawLines', () => {
  const word = fc.stringMatching(/^[a-zA-Z][a-z]{0,5}[.,]?$/);
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

  it('passes any paragraphs that are joined from the raw lines, with left-out lines anywhere between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 4 }), noise: line })),
        (parts) => {
          const raw: string[] = [];
          const leftOut: Omit<LeftOut, 'at'>[] = [];
          for (const { lines, noise } of parts) {
            raw.push('', ...lines.map((text) => ` ${text.replace(' ', '\u00A0')}`), noise);
            leftOut.push({ line: raw.length, text: noise });
          }
          const paragraphs = parts.map(({ lines }) => lines.map(cleanLine).reduce(joinLines, ''));
          expect(problems(paragraphs, raw.join('\n'), leftOut)).toEqual([]);
        },
      ),
    );
  });

  it('finds any word that was changed, left out or put in', () => {
    const edits = fc.constantFrom<(words: string[], at: number) => void>(
      (words, at) => words.splice(at, 1, `${words[at]}x`),
      (words, at) => words.splice(at, 1),
      (words, at) => words.splice(at, 0, 'Zzz'),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.nat(), edits, (lines, place, edit) => {
        const words = lines.join(' ').split(' ');
        edit(words, place % words.length);
        expect(problems([words.join(' ')], lines.join('\n'))).toHaveLength(1);
      }),
    );
  });

  it('finds lines that changed places', () => {
    expect(problems(['One.', 'Two.'], 'Two.\nOne.')[0]).toMatch(/^0: paragraph 1 departs from raw line 1/);
  });

  it('finds a line that is in no paragraph', () => {
    expect(problems(['One.'], 'One.\n\nTwo.')).toEqual([expect.stringMatching(/^99: raw line 3 is in no paragraph/)]);
  });

  it('finds a left-out line that reads otherwise', () => {
    expect(problems(['One.'], 'One.\nTwo.', [{ line: 2, text: 'Three.' }])).toEqual([
      expect.stringMatching(/^-1: raw line 2 reads "Two."/),
    ]);
  });
});
