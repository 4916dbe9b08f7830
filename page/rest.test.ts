import { describe, expect, it } from 'vitest';
import { createRests } from './rest.ts';

/** Share of the time that is spent reading. @param pauses until the page changes again, once a rest is over */
function shareOf(cost: number, pauses: number, readings: number): number {
  const rests = createRests();
  let now = 0;
  let spent = 0;
  for (let at = 0; at < readings; at++) {
    const began = now;
    now += cost;
    spent += cost;
    now += rests.after(began, now) + pauses;
  }
  return spent / now;
}

describe('rests', () => {
  it('are ten times as long as the reading where a page changes now and then', () => {
    const rests = createRests();
    expect(rests.after(0, 5)).toBe(50);
    expect(rests.after(5000, 5005)).toBe(50);
  });

  it('grow to half a hundredth of a core on a page that never stops, also where it waits a little each time', () => {
    expect(shareOf(5, 0, 500)).toBeLessThan(0.006);
    expect(shareOf(5, 90, 500)).toBeLessThan(0.006);
    expect(shareOf(0.4, 16, 5000)).toBeLessThan(0.006);
  });

  it('begin anew once the page was quiet for a second', () => {
    const rests = createRests();
    let now = 0;
    for (let at = 0; at < 20; at++) now += 5 + rests.after(now, now + 5);
    expect(rests.after(now, now + 5)).toBe(1000);
    expect(rests.after(now + 5000, now + 5005)).toBe(50);
  });

  it('never keep what is new waiting longer than two seconds', () => {
    expect(createRests().after(0, 900)).toBe(2000);
  });
});
