import { describe, expect, it } from 'vitest';
import { type Label, type LabelledText, type Stretch, scoreText, total } from './scoring.ts';

const label = (start: number, end: number, topic: string, level: 'must' | 'may', also: string[] = []): Label => ({
  start,
  end,
  topic,
  level,
  also,
});
const at = (start: number, end: number, topic: string): Stretch => ({ start, end, topic });
const source: LabelledText = {
  id: 'x',
  text: 'a text of no matter',
  mentions: [label(0, 4, 'nato', 'must'), label(5, 9, 'eu', 'may'), label(10, 14, 'us', 'must', ['nato'])],
  traps: [at(15, 19, 'nato'), at(0, 4, 'nato')],
};
const score = (...found: Stretch[]) =>
  scoreText(
    source,
    () => found,
    (topic) => topic !== 'off',
  );

describe('scoreText', () => {
  it('takes a detection for right where it overlaps a label of its topic, or one that allows it', () => {
    const result = score(at(2, 6, 'nato'), at(8, 9, 'eu'), at(12, 20, 'nato'));
    expect([result.right.length, result.wrong.length]).toEqual([3, 0]);
    expect(result.missed).toEqual([]);
  });

  it('takes it for wrong elsewhere, and beside a label', () => {
    expect(score(at(4, 6, 'nato'), at(0, 4, 'eu')).wrong).toHaveLength(2);
  });

  it('counts a trap as hit only by a detection of its topic that is not right', () => {
    expect(score(at(16, 19, 'nato'), at(0, 4, 'nato')).trapsHit).toEqual([source.traps[0]]);
    expect(score(at(16, 19, 'eu')).trapsHit).toEqual([]);
  });

  it('leaves out topics that do not count', () => {
    expect(score(at(16, 19, 'off')).wrong).toEqual([]);
  });

  it('sums to shares', () => {
    const sum = total([score(at(0, 4, 'nato'), at(16, 19, 'nato'))]);
    expect(sum).toMatchObject({
      right: 1,
      wrong: 1,
      found: 1,
      musts: 2,
      precision: 0.5,
      recall: 0.5,
      trapsHit: 1,
      traps: 2,
    });
    expect(total([score()])).toMatchObject({ precision: 1, recall: 0 });
  });
});
