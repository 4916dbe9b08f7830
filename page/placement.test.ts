import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betterSide, isInSight, placeAt, roomAt } from './placement.ts';

const view = { width: 1100, height: 800 };
const wordAt = (left: number, top: number, width = 60, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the card', () => {
  it('stands 8 px below the word, its text aligned with it', () => {
    const place = placeAt(wordAt(300, 100), 'below', { width: 400, height: 500 }, view, false);
    expect(place).toEqual({ left: 276, top: 128 });
  });

  it('is aligned with the end of a word that is read from the right', () => {
    const place = placeAt(wordAt(600, 100), 'below', { width: 400, height: 500 }, view, true);
    expect(place.left + 400 - 24).toBe(660);
  });

  it('goes above where there is more room', () => {
    expect(betterSide(wordAt(300, 700), 500, view)).toBe('above');
    expect(placeAt(wordAt(300, 700), 'above', { width: 400, height: 500 }, view, false).top).toBe(192);
  });

  it('stays below where it has room enough, though it would have more above', () => {
    expect(betterSide(wordAt(300, 460), 590, view)).toBe('below');
    expect(betterSide(wordAt(300, 560), 120, view)).toBe('below');
  });

  it('never covers the word and never leaves the viewport', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(
        number(-20, 1200),
        number(-10, 790),
        number(1, 700),
        number(8, 60),
        number(100, 1000),
        number(500, 1400),
        number(300, 1000),
        fc.boolean(),
        (left, top, width, height, cardHeight, viewWidth, viewHeight, isRightToLeft) => {
          const sized = { width: viewWidth, height: viewHeight };
          const word = wordAt(left, top, width, height);
          fc.pre(isInSight(word, sized));
          const side = betterSide(word, cardHeight, sized);
          const room = roomAt(word, side, sized);
          const card = { width: 400, height: Math.min(cardHeight, room) };
          const place = placeAt(word, side, card, sized, isRightToLeft);
          expect(place.top >= word.bottom || place.top + card.height <= word.top).toBe(true);
          expect(place.left).toBeGreaterThanOrEqual(8);
          expect(place.left + card.width).toBeLessThanOrEqual(viewWidth - 8);
          if (room > 0) {
            expect(place.top).toBeGreaterThanOrEqual(0);
            expect(place.top + card.height).toBeLessThanOrEqual(viewHeight);
          }
        },
      ),
    );
  });
});
