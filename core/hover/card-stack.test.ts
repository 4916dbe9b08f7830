import { describe, expect, it } from 'vitest';
import { topicId } from '../ids.ts';
import { shownTopic, startStack, walkBack, walkTo } from './card-stack.ts';

const [a, b, c] = [topicId('a'), topicId('b'), topicId('c')];

describe('the card stack', () => {
  it('goes back the way it came', () => {
    const there = walkTo(walkTo(startStack(a), b), c);
    expect(shownTopic(there)).toBe(c);
    expect(shownTopic(walkBack(there))).toBe(b);
    expect(shownTopic(walkBack(walkBack(there)))).toBe(a);
  });

  it('cannot go back behind the topic it was opened on', () => {
    expect(walkBack(startStack(a))).toEqual([a]);
  });

  it('does not grow by walking to what is shown', () => {
    expect(walkTo(startStack(a), a)).toEqual([a]);
  });

  it('forgets the oldest steps of a very long walk, never the first topic', () => {
    let stack = startStack(a);
    for (let step = 0; step < 100; step++) stack = walkTo(stack, step % 2 ? b : c);
    expect(stack.length).toBe(20);
    expect(stack[0]).toBe(a);
    expect(shownTopic(stack)).toBe(b);
  });
});
