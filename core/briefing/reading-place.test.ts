import { describe, expect, it } from 'vitest';
import { readingContext } from './reading-place.ts';

describe('a place in a page', () => {
  const text = 'Gen. Smith spoke first.\n  Then  Jens Stoltenberg answered. Nobody else did.';

  it('is read as its sentence and its block, white space tidied', () => {
    expect(readingContext({ text, start: text.indexOf('Jens') })).toEqual({
      sentence: 'Then Jens Stoltenberg answered.',
      paragraph: 'Gen. Smith spoke first. Then Jens Stoltenberg answered. Nobody else did.',
    });
  });

  it('outside the text is the nearest sentence', () => {
    expect(readingContext({ text, start: 10_000 }).sentence).toBe('Nobody else did.');
  });
});
