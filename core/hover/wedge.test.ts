import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInWedge } from './wedge.ts';

const mention = { left: 100, top: 100, right: 160, bottom: 120 };
const below = { left: 80, top: 128, right: 480, bottom: 500 };
const above = { left: 80, top: -300, right: 480, bottom: 92 };

describe('isInWedge', () => {
  it('keeps the straight way to the card open, below and above', () => {
    expect(isInWedge(130, 124, mention, below)).toBe(true);
    expect(isInWedge(130, 96, mention, above)).toBe(true);
  });

  it('opens 60° to each side', () => {
    // 14 px from the middle line: 14 · tan 60° ≈ 24 px aside.
    expect(isInWedge(160 + 23, 124, mention, below)).toBe(true);
    expect(isInWedge(160 + 26, 124, mention, below)).toBe(false);
    expect(isInWedge(100 - 23, 124, mention, below)).toBe(true);
    expect(isInWedge(100 - 26, 124, mention, below)).toBe(false);
  });

  it('ends at the card and behind the mention', () => {
    expect(isInWedge(130, 129, mention, below)).toBe(false);
    expect(isInWedge(130, 99, mention, below)).toBe(false);
    expect(isInWedge(130, 121, mention, above)).toBe(false);
  });

  it('has no way where mention and card lie side by side', () => {
    const beside = { left: 200, top: 90, right: 400, bottom: 300 };
    expect(isInWedge(180, 110, mention, beside)).toBe(false);
  });

  it('is never left on a straight line from the mention into the card', () => {
    // Pointers move in steps of 1/64 px at the finest; finer ones only test the rounding of numbers.
    const part = fc.integer({ min: 0, max: 64 }).map((steps) => steps / 64);
    fc.assert(
      fc.property(part, part, part, (from, to, share) => {
        const start = { x: mention.left + from * 60, y: 110 };
        // A target within 60° of straight down.
        const end = { x: start.x + (to * 2 - 1) * 18 * Math.tan((59 * Math.PI) / 180), y: 128 };
        const x = start.x + share * (end.x - start.x);
        const y = start.y + share * (end.y - start.y);
        expect(isInWedge(x, y, mention, below)).toBe(true);
      }),
    );
  });
});
