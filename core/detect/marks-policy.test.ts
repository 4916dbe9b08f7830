import { describe, expect, it } from 'vitest';
import { topicId } from '../ids.ts';
import { chooseMarks, MARKS_PER_PAGE, MARKS_PER_SCREENFUL } from './marks-policy.ts';
import type { Mention } from './types.ts';

const mention = (topic: string, block: number, start = 0): Mention => ({
  block,
  start,
  end: start + 1,
  topic: topicId(topic),
  alias: topic,
  rule: { type: 'always' },
  checks: [],
});

const body = (section: number) => ({ section, heading: false });
const heading = (section: number) => ({ section, heading: true });
const oneScreen = () => 0;

describe('chooseMarks', () => {
  it('takes the first mention of a topic in each section', () => {
    const mentions = [mention('a', 0), mention('a', 0, 5), mention('b', 0, 9), mention('a', 1)];
    const marks = chooseMarks(mentions, { density: 'section', blocks: [body(0), body(1)], screenOf: oneScreen });
    expect(marks).toEqual([mentions[0], mentions[2], mentions[3]]);
  });

  it('takes the first on the page, or all', () => {
    const mentions = [mention('a', 0), mention('a', 1), mention('b', 1)];
    const blocks = [body(0), body(1)];
    expect(chooseMarks(mentions, { density: 'page', blocks, screenOf: oneScreen })).toEqual([mentions[0], mentions[2]]);
    expect(chooseMarks(mentions, { density: 'all', blocks, screenOf: oneScreen })).toEqual(mentions);
  });

  it('leaves a heading alone where the text below has the topic', () => {
    const mentions = [mention('a', 0), mention('b', 0, 5), mention('a', 1)];
    const marks = chooseMarks(mentions, { density: 'section', blocks: [heading(0), body(0)], screenOf: oneScreen });
    expect(marks).toEqual([mentions[1], mentions[2]]);
  });

  it('keeps to the cap of a screenful, and of a page', () => {
    const many = Array.from({ length: 100 }, (_, index) => mention(`t${index}`, 0, index));
    const policy = { density: 'section', blocks: [body(0)] } as const;
    expect(chooseMarks(many, { ...policy, screenOf: oneScreen })).toEqual(many.slice(0, MARKS_PER_SCREENFUL));
    const spread = chooseMarks(many, { ...policy, screenOf: ({ start }) => Math.floor(start / 10) });
    expect(spread).toEqual(many.slice(0, MARKS_PER_PAGE));
    expect(chooseMarks(many, { ...policy, density: 'all', screenOf: oneScreen })).toHaveLength(100);
  });
});
