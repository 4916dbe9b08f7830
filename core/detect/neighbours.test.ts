import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptMentions } from './accept.ts';
import { type Candidate, findCandidates } from './find.ts';
import { Decoys, indexFrom, steps } from './neighbours.ts';
import { lexiconFor } from './pack-for-tests.ts';

describe('indexFrom', () => {
  it('is the first index at or behind a position', () => {
    const lists = fc.array(fc.nat(50)).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(lists, fc.nat(60), (list, position) => {
        const naive = list.findIndex((item) => item >= position);
        expect(indexFrom(list, (item) => item, position)).toBe(naive < 0 ? list.length : naive);
      }),
    );
  });
});

describe('Decoys', () => {
  const stretch = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]): Candidate => ({ start, head: start, end: start + length, alias: 0, around: null }));

  it('take what a look at each of them says', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), stretch, (list, candidate) => {
        const decoys = list.sort((a, b) => a.start - b.start);
        const naive = decoys.some(
          ({ start, end }) =>
            start < candidate.end && candidate.start < end && !(candidate.head <= start && end <= candidate.end),
        );
        expect(new Decoys(decoys).take(candidate)).toBe(naive);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the work of acceptance', () => {
  const lexicon = lexiconFor({
    nato: { always: ['NATO'], decoys: ['Real Madrid'] },
    members: { kind: 'organisation', context: ['allies'], near: ['nato'] },
    article: { kind: 'treaty', context: ['Article 5'], near: ['nato'] },
    summit: { kind: 'event', context: ['Madrid', 'NATO summit'], near: ['nato'], years: { from: 2022, to: 2022 } },
  });

  it.each(['Real Madrid ', "Trump's allies NATO's allies ", 'NATO summit in Vilnius ', 'Article 5 of the lease '])(
    'grows with the text and little faster: %s',
    (unit) => {
      const work = [2000, 8000].map((times) => {
        const candidates = findCandidates(lexicon, unit.repeat(times));
        steps.taken = 0;
        acceptMentions(lexicon, [{ candidates, section: 0, heading: false }], { enabled: () => true });
        return steps.taken;
      });
      // Binary search makes it n log n: four times the text, less than five times the work; quadratic would be sixteen.
      expect(work[1]).toBeLessThan((work[0] as number) * 5);
    },
  );
});
