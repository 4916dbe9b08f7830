import { describe, expect, it } from 'vitest';
import { topicId } from '../ids.ts';
import { shownTopic, startTrail, walkAlong, walkTo } from './card-stack.ts';

const [a, b, c] = [topicId('a'), topicId('b'), topicId('c')];

describe('the trail of a card', () => {
  it('goes back the way it came, and forward again', () => {
    const there = walkTo(walkTo(startTrail(a), b), c);
    expect(shownTopic(there)).toBe(c);
    const back = walkAlong(walkAlong(there, -1), -1);
    expect(shownTopic(back)).toBe(a);
    expect(shownTopic(walkAlong(walkAlong(back, 1), 1))).toBe(c);
  });

  it('ends at both ends', () => {
    expect(walkAlong(startTrail(a), -1)).toEqual(startTrail(a));
    expect(walkAlong(startTrail(a), 1)).toEqual(startTrail(a));
  });

  it('forgets what lay ahead when another way is taken', () => {
    const back = walkAlong(walkTo(startTrail(a), b), -1);
    expect(walkTo(back, c).topics).toEqual([a, c]);
  });

  it('does not grow by walking to what is shown', () => {
    expect(walkTo(startTrail(a), a)).toEqual(startTrail(a));
  });

  it('forgets the oldest steps of a very long walk, never the first topic', () => {
    let trail = startTrail(a);
    for (let step = 0; step < 100; step++) trail = walkTo(trail, step % 2 ? b : c);
    expect(trail.topics.length).toBe(20);
    expect(trail.topics[0]).toBe(a);
    expect(shownTopic(trail)).toBe(b);
  });
});
