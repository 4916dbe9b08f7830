import { describe, expect, it } from 'vitest';
import { detectText } from './detect.ts';
import { lexiconFor } from './pack-for-tests.ts';

const lexicon = lexiconFor({ nato: { always: ['NATO'] }, germany: { always: ['Germany'], off: true } });

describe('detectText', () => {
  it('gives places in the whole text, and what the quiet default marks', () => {
    const text = 'Talks\n\nNATO and Germany met. NATO left.\n\nLater\n\nNATO\u00a0spoke.';
    const found = detectText(lexicon, text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['NATO', 'NATO', 'NATO']);
    expect(found.map(({ marked }) => marked)).toEqual([true, false, true]);
  });

  it('lets the caller choose topics and density', () => {
    const found = detectText(lexicon, 'NATO, Germany, NATO', { enabled: () => true, density: 'all' });
    expect(found.map(({ topic, marked }) => [topic, marked])).toEqual([
      ['nato', true],
      ['germany', true],
      ['nato', true],
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(detectText(lexicon, '')).toEqual([]);
  });
});
