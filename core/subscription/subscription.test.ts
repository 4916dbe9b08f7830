import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packId } from '../ids.ts';
import { judgeSigner, judgeUpdate } from './judge.ts';
import { dueAt, isDue } from './schedule.ts';
import { normaliseSubscriptions, type Subscription, storedSubscriptions } from './state.ts';

const HOUR = 3_600_000;
const subscription = (change: Partial<Subscription> = {}): Subscription => ({
  address: 'https://a.example/index.json',
  etag: null,
  lastModified: null,
  checked: 1_000_000,
  failures: 0,
  trouble: null,
  key: null,
  automatic: false,
  ...change,
});

describe('the schedule of a subscription', () => {
  it('asks at once, then daily, and waits longer after each failure, a week at most', () => {
    expect(dueAt(subscription({ checked: null }))).toBe(0);
    const waits = [0, 1, 2, 3, 4, 20, 2000].map((failures) => (dueAt(subscription({ failures })) - 1_000_000) / HOUR);
    expect(waits).toEqual([24, 1, 2, 4, 8, 168, 168]);
  });

  it('is not put to sleep by a clock that was wrong', () => {
    expect(isDue(subscription({ checked: 9e12 }), 1_000_000)).toBe(true);
    expect(isDue(subscription(), 1_000_001)).toBe(false);
  });
});

describe('an update', () => {
  const current = { id: 'a', version: '1.2.0', hash: 'x' };

  it.each([
    [null, { id: 'a', version: '0.0.1', hash: 'y' }, 'update'],
    [current, { id: 'a', version: '1.10.0', hash: 'y' }, 'update'],
    [current, current, 'same'],
  ] as const)('that may come: %j, then %j', (before, next, verdict) => {
    expect(judgeUpdate('It', before, next)).toBe(verdict);
  });

  it.each([
    [{ id: 'a', version: '1.1.9', hash: 'y' }, 'It: is version 1.1.9, older than your 1.2.0'],
    [{ id: 'a', version: '1.2.0-rc.1', hash: 'y' }, 'older than your 1.2.0'],
    [{ id: 'a', version: '1.2.0', hash: 'y' }, 'other contents than your version 1.2.0'],
    [{ id: 'b', version: '2.0.0', hash: 'y' }, 'is another pack: "b", not "a"'],
  ])('that may not: %j', (next, message) => {
    expect(() => judgeUpdate('It', current, next)).toThrow(message);
  });

  it('must be signed with the key that was pinned', () => {
    judgeSigner('It', null, null);
    judgeSigner('It', null, 'key');
    judgeSigner('It', 'key', 'key');
    expect(() => judgeSigner('It', 'key', null)).toThrow('not signed any more');
    expect(() => judgeSigner('It', 'key', 'other')).toThrow('another key');
  });
});

describe('stored subscriptions', () => {
  it('come back as they were, and are sound whatever was stored', () => {
    const stored = { a: subscription(), b: subscription({ etag: '"1"', trouble: 'no answer', failures: 2 }) };
    expect(storedSubscriptions(normaliseSubscriptions(stored))).toEqual(stored);
    const { automatic: _, ...older } = subscription();
    expect(normaliseSubscriptions({ a: older }).get(packId('a'))).toEqual(subscription());
    expect(normaliseSubscriptions({ a: subscription({ address: 'file:///etc' }), '<b>': subscription() }).size).toBe(0);
    fc.assert(fc.property(fc.anything(), (value) => normaliseSubscriptions(value).size >= 0));
  });
});
