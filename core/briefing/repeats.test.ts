import { describe, expect, it } from 'vitest';
import { topicId } from '../ids.ts';
import { isRepeat, wordingOf } from './repeats.ts';

const speaker = { type: 'topic', topic: topicId('ada-moe') } as const;
const wording = (text: string, who: typeof speaker | null = speaker) => wordingOf(text, who);
const long = 'We have a responsibility to ensure that this war does not escalate beyond the country';

describe('the same statement in another wording', () => {
  it('is one of the same speaker with most of the telling words of the shorter', () => {
    const short = 'The alliance has a responsibility to ensure that this does not escalate, she added.';
    expect(isRepeat(wording(long), wording(short))).toBe(true);
    expect(isRepeat(wording(short), wording(long))).toBe(true);
  });

  it('is none of somebody else, nor of the article, which says nothing twice', () => {
    const other = { type: 'label', label: 'ada-moe' } as const;
    expect(isRepeat(wording(long), wordingOf(long, other))).toBe(false);
    expect(isRepeat(wording(long, null), wording(long, null))).toBe(false);
  });

  it('is none that shares a few words', () => {
    expect(isRepeat(wording(long), wording('The war is ugly and the country suffers, she told a newspaper.'))).toBe(
      false,
    );
    expect(isRepeat(wording('We agree.'), wording('We agree.'))).toBe(false);
  });
});
