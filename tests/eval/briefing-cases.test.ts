import { describe, expect, it } from 'vitest';
import { overlaps, pack, topic } from '../pack/bundled-pack.ts';
import { readBriefingCases } from './briefing-cases.ts';

describe('the cases of the briefing evaluation', () => {
  const cases = readBriefingCases(pack);

  it('are many, of many topics, each once', () => {
    expect(cases.filter(({ half }) => half === 'final').length).toBeGreaterThanOrEqual(100);
    expect(new Set(cases.map((one) => one.topic)).size).toBeGreaterThanOrEqual(40);
    expect(new Set(cases.map((one) => one.sentence)).size).toBe(cases.length);
  });

  it('can be met: a best passage is quoted under the topic, and so is something else', () => {
    for (const { id, topic: name, best } of cases) {
      const { quotes } = topic(name);
      const met = quotes.filter((quote) => best.some((span) => overlaps(quote, span)));
      expect(met.length, id).toBeGreaterThan(0);
      expect(met.length, id).toBeLessThan(quotes.length);
    }
  });

  it('never call a passage best and misleading at once', () => {
    for (const { id, best, good, misleading } of cases)
      expect(
        misleading.filter((one) => [...best, ...good].some((other) => overlaps(one, other))),
        id,
      ).toEqual([]);
  });
});
