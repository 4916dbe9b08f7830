import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSE_GRACE, FETCH_AFTER, KEY_REST, SETTLE } from './delays.ts';
import { isWanted } from './reducer.ts';
import { createTable } from './test-table.ts';

const AWAY = { x: 400, y: 400 };
const A = { x: 10, y: 10 };
const B = { x: 200, y: 10 };

describe('opening', () => {
  it('opens after the rest, with the briefing asked for on the way', () => {
    const table = createTable();
    table.moveTo(A);
    table.pass(FETCH_AFTER);
    expect(table.fetches).toEqual([1]);
    table.pass(249);
    expect(table.openings).toEqual([]);
    table.pass(1);
    expect(table.openings).toEqual([1]);
    expect(table.fetches).toEqual([1]);
  });

  it('asks for nothing when the pointer only passes by', () => {
    const table = createTable();
    table.moveTo(A);
    table.pass(FETCH_AFTER - 1);
    table.moveTo(AWAY);
    table.pass(1000);
    expect(table.fetches).toEqual([]);
    expect(table.openings).toEqual([]);
  });

  it('keeps to the delay of the settings', () => {
    const table = createTable({ delay: 800 });
    table.moveTo(A);
    table.pass(799);
    expect(table.openings).toEqual([]);
    table.pass(1);
    expect(table.openings).toEqual([1]);
  });

  it('begins the rest anew when the pointer strays along the words', () => {
    const table = createTable();
    table.moveTo({ x: 5, y: 10 });
    for (let x = 10; x <= 90; x += 5) {
      table.pass(60);
      table.moveTo({ x, y: 10 });
    }
    expect(table.openings).toEqual([]);
    table.pass(350);
    expect(table.openings).toEqual([1]);
  });

  it('lets the pointer tremble', () => {
    const table = createTable();
    table.moveTo(A);
    for (let turn = 0; turn < 7; turn++) {
      table.pass(50);
      table.moveTo({ x: 10 + (turn % 2) * 3, y: 10 });
    }
    expect(table.openings).toEqual([1]);
  });

  it('opens nothing after a scroll until the pointer really moves', () => {
    const table = createTable();
    table.moveTo(AWAY);
    table.send({ type: 'scrolled', over: 1, safe: false });
    table.send({ type: 'pointerMoved', at: table.now(), ...AWAY, over: 1, safe: false });
    table.pass(1000);
    expect(table.openings).toEqual([]);
    table.pass(100);
    table.send({ type: 'pointerMoved', at: table.now(), x: AWAY.x + 3, y: AWAY.y, over: 1, safe: false });
    table.pass(350);
    expect(table.openings).toEqual([1]);
  });

  it.each(['button', 'drag', 'selection'] as const)('opens nothing while busy with a %s', (by) => {
    const table = createTable();
    table.moveTo(A);
    table.pass(200);
    table.send({ type: 'busyChanged', by, on: true });
    table.pass(1000);
    table.moveTo({ x: 12, y: 10 });
    table.pass(1000);
    expect(table.openings).toEqual([]);
    table.send({ type: 'busyChanged', by, on: false });
    table.moveTo({ x: 14, y: 10 });
    table.pass(350);
    expect(table.openings).toEqual([1]);
  });

  it('opens nothing while the reader types, until the pointer moves', () => {
    const table = createTable();
    table.moveTo(A);
    table.pass(200);
    table.send({ type: 'typed' });
    table.pass(1000);
    expect(table.openings).toEqual([]);
    table.moveTo({ x: 14, y: 10 });
    table.pass(350);
    expect(table.openings).toEqual([1]);
  });

  it('opens nothing in 200 fast sweeps over a page full of marks', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 1200 }), y: fc.integer({ min: 0, max: 800 }) });
    const sweep = fc.record({
      points: fc.array(point, { minLength: 2, maxLength: 12 }),
      speed: fc.double({ min: 0.55, max: 6, noNaN: true }),
      interval: fc.constantFrom(4, 8, 16),
    });
    fc.assert(
      fc.property(sweep, ({ points, speed, interval }) => {
        const table = createTable({ delay: 150, needsKey: false });
        // Marks 450 px wide and 22 high, every 500 px and 30 px: hardly a way past them, and long to cross.
        const over = (x: number, y: number) =>
          x % 500 < 450 && y % 30 < 22 ? Math.floor(y / 30) * 100 + Math.floor(x / 500) : null;
        table.sweep(points, speed, interval, over);
        table.send({ type: 'pointerLeft' });
        table.pass(2000);
        expect(table.openings).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an open card', () => {
  const opened = () => {
    const table = createTable();
    table.moveTo(A);
    table.pass(350);
    expect(table.openings).toEqual([1]);
    return table;
  };

  it('closes when the pointer has been away for the grace', () => {
    const table = opened();
    table.moveTo(AWAY);
    table.pass(CLOSE_GRACE - 1);
    expect(table.closings).toBe(0);
    table.pass(1);
    expect(table.closings).toBe(1);
  });

  it('stays open when the pointer comes back inside the grace, without asking again', () => {
    const table = opened();
    for (let turn = 0; turn < 3; turn++) {
      table.moveTo(AWAY);
      table.pass(CLOSE_GRACE - 50);
      table.moveTo(A);
      table.pass(1000);
    }
    expect(table.closings).toBe(0);
    expect(table.openings).toEqual([1]);
    expect(table.fetches).toEqual([1]);
  });

  it('stays open while the pointer is on the card or on the way to it', () => {
    const table = opened();
    table.send({ type: 'pointerMoved', at: table.now(), ...AWAY, over: null, safe: true });
    table.pass(60_000);
    expect(table.closings).toBe(0);
  });

  it('moves to another mention at once', () => {
    const table = opened();
    table.pass(400);
    table.moveTo(B);
    expect(table.openings).toEqual([1, 2]);
    expect(table.closings).toBe(0);
  });

  it('waits for a fast pointer to settle before it moves on', () => {
    const table = opened();
    table.pass(8);
    table.moveTo({ x: 100, y: 10 });
    table.pass(8);
    table.moveTo(B);
    expect(table.openings).toEqual([1]);
    table.pass(SETTLE);
    expect(table.openings).toEqual([1, 2]);
  });

  it('does not move on to a mention that the pointer crosses on the way to the card', () => {
    const table = opened();
    table.pass(100);
    table.send({ type: 'pointerMoved', at: table.now(), ...B, over: 2, safe: true });
    table.pass(100);
    table.send({ type: 'pointerMoved', at: table.now(), x: 210, y: 40, over: null, safe: true });
    table.pass(2000);
    expect(table.openings).toEqual([1]);
    expect(table.closings).toBe(0);
  });

  it('goes on Esc and stays away until the pointer has left the words', () => {
    const table = opened();
    table.send({ type: 'closed', by: 'reader' });
    expect(table.closings).toBe(1);
    table.moveTo({ x: 12, y: 10 });
    table.pass(2000);
    expect(table.openings).toEqual([1]);
    table.moveTo(AWAY);
    table.pass(100);
    table.moveTo(A);
    table.pass(350);
    expect(table.openings).toEqual([1, 1]);
  });

  it('stays when pinned, wherever the pointer goes', () => {
    const table = opened();
    table.send({ type: 'mentionChosen', mention: 1, by: 'click' });
    table.moveTo(AWAY);
    table.moveTo(B);
    table.pass(60_000);
    expect(table.openings).toEqual([1]);
    expect(table.closings).toBe(0);
    table.send({ type: 'pinToggled' });
    table.send({ type: 'closed', by: 'outside' });
    expect(table.closings).toBe(1);
  });

  it('makes room for another when the pinned one stands by itself', () => {
    const table = createTable({ kept: [1] });
    table.send({ type: 'mentionChosen', mention: 1, by: 'click' });
    table.send({ type: 'kept' });
    table.moveTo(A);
    table.pass(2000);
    expect(table.openings).toEqual([1]);
    table.moveTo(B);
    table.pass(350);
    expect(table.openings).toEqual([1, 2]);
    expect(table.closings).toBe(0);
  });

  it('is the open card again when it is unpinned, and goes when the pointer leaves it', () => {
    const table = createTable({ kept: [1] });
    table.send({ type: 'mentionChosen', mention: 1, by: 'click' });
    table.send({ type: 'kept' });
    table.send({ type: 'unkept', mention: 1 });
    expect(table.state().phase).toMatchObject({ type: 'open', mention: 1, pinned: false });
    table.moveTo(AWAY);
    table.pass(CLOSE_GRACE);
    expect(table.closings).toBe(1);
  });

  it('goes with its words, unless it is pinned', () => {
    const table = opened();
    table.send({ type: 'mentionLost', mention: 2 });
    expect(table.closings).toBe(0);
    table.send({ type: 'mentionLost', mention: 1 });
    expect(table.closings).toBe(1);
    const pinned = opened();
    pinned.send({ type: 'pinToggled' });
    pinned.send({ type: 'mentionLost', mention: 1 });
    expect(pinned.closings).toBe(0);
  });

  it('closes when the page is scrolled from under the pointer', () => {
    const table = opened();
    table.send({ type: 'scrolled', over: null, safe: false });
    table.pass(CLOSE_GRACE);
    expect(table.closings).toBe(1);
  });

  it('rests on the next mention when the first closes meanwhile', () => {
    const table = opened();
    table.pass(100);
    table.send({ type: 'scrolled', over: null, safe: false });
    table.moveTo(B);
    table.pass(2000);
    expect(table.openings.at(-1)).toBe(2);
  });
});

describe('a card that was asked for', () => {
  it.each(['click', 'keyboard', 'touch', 'list'] as const)('opens at once on %s and waits to be closed', (by) => {
    const table = createTable();
    table.send({ type: 'mentionChosen', mention: 7, by });
    expect(table.openings).toEqual([7]);
    expect(table.fetches).toEqual([7]);
    table.moveTo(AWAY);
    table.pass(60_000);
    expect(table.closings).toBe(0);
    table.send({ type: 'closed', by: 'reader' });
    expect(table.closings).toBe(1);
  });

  it('uses the briefing that the rest has asked for already', () => {
    const table = createTable();
    table.moveTo(A);
    table.pass(FETCH_AFTER);
    table.send({ type: 'mentionChosen', mention: 1, by: 'click' });
    table.pass(2000);
    expect(table.fetches).toEqual([1]);
    expect(table.openings).toEqual([1]);
  });

  it('goes on a click elsewhere, unless it is pinned', () => {
    const touched = createTable();
    touched.send({ type: 'mentionChosen', mention: 1, by: 'touch' });
    touched.send({ type: 'closed', by: 'outside' });
    expect(touched.closings).toBe(1);
    const clicked = createTable();
    clicked.send({ type: 'mentionChosen', mention: 1, by: 'click' });
    clicked.send({ type: 'closed', by: 'outside' });
    expect(clicked.closings).toBe(0);
  });
});

describe('the hover key', () => {
  it('is needed where the settings want it', () => {
    const table = createTable({ delay: 350, needsKey: true });
    table.moveTo(A);
    table.pass(2000);
    expect(table.openings).toEqual([]);
    table.send({ type: 'keyChanged', held: true });
    table.pass(KEY_REST);
    expect(table.openings).toEqual([1]);
  });

  it('may be let go once the card is open', () => {
    const table = createTable({ delay: 350, needsKey: true });
    table.moveTo(A);
    table.send({ type: 'keyChanged', held: true });
    table.pass(KEY_REST);
    table.send({ type: 'keyChanged', held: false });
    table.pass(5000);
    expect(table.closings).toBe(0);
  });
});

describe('answers', () => {
  it('are unwanted once the pointer looks at something else', () => {
    const table = createTable();
    table.moveTo(A);
    table.pass(FETCH_AFTER);
    const [token] = table.tokens;
    expect(token !== undefined && isWanted(table.state(), token)).toBe(true);
    table.pass(20);
    table.moveTo(B);
    expect(token !== undefined && isWanted(table.state(), token)).toBe(false);
  });

  it('never show a closing without an opening, whatever happens', () => {
    const mention = fc.constantFrom(1, 2, 3);
    const over = fc.option(mention, { nil: null });
    const place = { x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }) };
    const event = fc.oneof(
      fc.record({ type: fc.constant('pointerMoved' as const), at: fc.constant(0), ...place, over, safe: fc.boolean() }),
      fc.constant({ type: 'pointerLeft' as const }),
      fc.record({ type: fc.constant('scrolled' as const), over, safe: fc.boolean() }),
      fc.constant({ type: 'typed' as const }),
      fc.record({
        type: fc.constant('busyChanged' as const),
        by: fc.constantFrom('button' as const, 'drag' as const, 'selection' as const),
        on: fc.boolean(),
      }),
      fc.record({ type: fc.constant('keyChanged' as const), held: fc.boolean() }),
      fc.record({
        type: fc.constant('mentionChosen' as const),
        mention,
        by: fc.constantFrom('click' as const, 'keyboard' as const, 'touch' as const),
      }),
      fc.constant({ type: 'pinToggled' as const }),
      fc.constant({ type: 'kept' as const }),
      fc.record({
        type: fc.constant('closed' as const),
        by: fc.constantFrom('reader' as const, 'outside' as const, 'lost' as const),
      }),
      fc.record({ type: fc.constant('mentionLost' as const), mention }),
    );
    const script = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 500 }), event }), { maxLength: 40 });
    fc.assert(
      fc.property(script, fc.boolean(), (steps, needsKey) => {
        const table = createTable({ needsKey });
        for (const { wait, event } of steps) {
          table.pass(wait);
          table.send(event.type === 'pointerMoved' ? { ...event, at: table.now() } : event);
          const { phase } = table.state();
          expect(table.isOpen()).toBe(phase.type === 'open');
          if (phase.type === 'open') expect(table.openTokens).toContain(phase.token);
        }
        // A card that nobody holds goes by itself.
        table.send({ type: 'pointerLeft' });
        table.pass(CLOSE_GRACE);
        const { phase } = table.state();
        expect(phase.type !== 'open' || phase.by !== 'hover' || phase.pinned).toBe(true);
      }),
    );
  });
});
