import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptAround } from './excerpt.ts';

const LENGTH = 130;
const filler = 'one two three four five six seven eight nine ten '.repeat(8);

test('a passage whose match is near its start is shown from its start', () => {
  const text = `Chemical weapons ${filler}`;
  expect(excerptAround(text, [[0, 8]], LENGTH)).toEqual({ start: 0, end: text.length });
});

test('a short passage, and one without a match, is shown whole', () => {
  expect(excerptAround('short', [[0, 5]], LENGTH)).toEqual({ start: 0, end: 5 });
  expect(excerptAround(filler, [], LENGTH)).toEqual({ start: 0, end: filler.length });
});

test('a late match comes into view, with some words before it', () => {
  const text = `${filler}chemical agents`;
  const at = text.indexOf('chemical');
  const { start } = excerptAround(text, [[at, at + 8]], LENGTH);
  expect(start).toBeGreaterThan(0);
  expect(at - start).toBeLessThan(LENGTH);
  expect(at - start).toBeGreaterThan(20);
});

test('whatever the passage, the first match is inside and the excerpt starts with a word', () => {
  const words = fc.array(fc.stringMatching(/^[a-zé—“]{1,12}$/u), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(words, fc.nat(), (parts, pick) => {
      const text = parts.join(' ');
      const index = pick % parts.length;
      const from = parts.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
      const to = from + (parts[index] ?? '').length;
      const { start, end } = excerptAround(text, [[from, to]], LENGTH);
      expect(start).toBeLessThanOrEqual(from);
      expect(end).toBeGreaterThanOrEqual(to);
      expect(from - start).toBeLessThan(LENGTH);
      if (start > 0) expect(text.charAt(start - 1)).toBe(' ');
    }),
  );
});
