import { describe, expect, it } from 'vitest';
import { topicId } from '../ids.ts';
import { DEFAULT_SETTINGS } from './defaults.ts';
import { isTopicOn, withTopics } from './topics.ts';

const nato = { id: topicId('nato'), defaultOn: true };
const kremlin = { id: topicId('kremlin'), defaultOn: false };

describe('topic switches', () => {
  it('follow the pack until the reader says otherwise', () => {
    expect(isTopicOn(DEFAULT_SETTINGS, nato)).toBe(true);
    expect(isTopicOn(DEFAULT_SETTINGS, kremlin)).toBe(false);
    expect(isTopicOn(withTopics(DEFAULT_SETTINGS, [nato], false), nato)).toBe(false);
  });

  it('store only what differs from the pack', () => {
    const all = withTopics(DEFAULT_SETTINGS, [nato, kremlin], true);
    expect(all.topics).toEqual({ kremlin: true });
    expect(withTopics(all, [nato, kremlin], false).topics).toEqual({ nato: false });
  });
});
