// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_ATTENTION } from '../core/hover/attention.ts';
import { CALL_AFTER, NOTICE_GRACE } from '../core/hover/delays.ts';
import type { HoverEvent } from '../core/hover/state.ts';
import { DEFAULT_SETTINGS } from '../core/settings/defaults.ts';
import { createCardDriver } from './card-driver.ts';
import type { CardKit, CardPage, Cards } from './card-kit.ts';
import { createLateCards } from './late-cards.ts';
import type { PageMark } from './marks.ts';
import type { Notice, Trouble } from './notice.ts';
import type { CardSlot, PopoverHost } from './popover-host.ts';

const DELAY = DEFAULT_SETTINGS.hoverDelay;
const [A, B] = [1, 2];

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const markOf = (id: number) => ({ id, topic: null, words: '', source: { text: '' }, start: 0 }) as unknown as PageMark;

/** Openings of cards: of which mention, and when. */
type Openings = { mention: number; at: number }[];

function fakePage(openings: Openings, settings = DEFAULT_SETTINGS): CardPage {
  return {
    document,
    site: null,
    settings: () => settings,
    mention: markOf,
    anchor: () => ({ boxes: () => [], line: 0, isRightToLeft: false, element: document.body }),
    nameOf: () => null,
    onActive: (mark) => mark && openings.push({ mention: mark.id, at: performance.now() }),
  };
}

const nothing = () => undefined;
const slot = {
  ...{ draw: nothing, show: nothing, place: nothing, hide: nothing, pin: nothing, remove: nothing },
  hasFocus: () => false,
} as unknown as CardSlot;
const host = { addSlot: () => slot, blur: nothing, isSheet: () => true } as unknown as PopoverHost;

/** The real driver on a page without elements. */
const kit = (content: 'loading' | 'orphaned' = 'loading'): CardKit => ({
  start(page, attention, onOrphaned, signal) {
    const driver = createCardDriver({
      ...page,
      ...{ host, attention, onOrphaned, signal },
      fetchBriefing: async () => ({ type: content }),
      fetchQuote: async () => ({ type: content }),
      actions: {} as never,
    });
    return { ...driver, holds: () => false, element: () => null, announce: nothing } as unknown as Cards;
  },
});

function fakeNotice(shown: { trouble: Trouble; at: number }[]): Notice {
  let isShown = false;
  return {
    show(trouble) {
      isShown = true;
      shown.push({ trouble, at: performance.now() });
    },
    close() {
      const wasShown = isShown;
      isShown = false;
      return wasShown;
    },
    element: () => (isShown ? document.body : null),
  };
}

/** Cards whose script takes `coming` ms, or cannot be had. */
function lateCards({
  coming = 50,
  trouble = null as Trouble | null,
  loaded = kit(),
  settings = DEFAULT_SETTINGS,
} = {}) {
  const openings: Openings = [];
  const told: { trouble: Trouble; at: number }[] = [];
  let calls = 0;
  let arrived: number | null = null;
  const notice = fakeNotice(told);
  const cards = createLateCards({
    ...fakePage(openings, settings),
    async loadCards() {
      calls++;
      await new Promise((resolve) => setTimeout(resolve, coming));
      arrived = performance.now();
      return trouble ?? loaded;
    },
    notice,
    signal: end.signal,
  });
  return { cards, openings, told, notice, calls: () => calls, arrived: () => arrived };
}

const moveTo = (over: number | null, x = over ?? 50, safe = false): HoverEvent => ({
  ...{ type: 'pointerMoved', at: performance.now(), x: x * 10, y: 0, over, safe },
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('cards whose script comes late', () => {
  it('opens the first card when any other would, however the pointer trembled meanwhile', async () => {
    const { cards, openings } = lateCards({ coming: 120 });
    const start = performance.now();
    cards.send(moveTo(A));
    await pass(30);
    cards.send(moveTo(A, 1.2));
    await pass(60);
    cards.send(moveTo(A, 1));
    await pass(DELAY);
    expect(openings).toEqual([{ mention: A, at: start + DELAY }]);
  });

  it('opens at once when the script comes after the delay', async () => {
    const { cards, openings, arrived } = lateCards({ coming: 2000 });
    cards.send(moveTo(A));
    await pass(3000);
    expect(openings).toEqual([{ mention: A, at: Number(arrived()) + 1 }]); // the shortest timeout is 1 ms
  });

  it('opens nothing for a pointer that has left before the script came', async () => {
    const { cards, openings } = lateCards({ coming: 500 });
    cards.send(moveTo(A));
    await pass(400);
    cards.send(moveTo(null));
    await pass(2000);
    expect(openings).toEqual([]);
  });

  it('calls nothing for a pointer that passes by, that selects, or that lacks its key', async () => {
    const passing = lateCards();
    passing.cards.send(moveTo(A));
    await pass(CALL_AFTER - 1);
    passing.cards.send(moveTo(null));
    await pass(1000);
    passing.cards.send({ type: 'busyChanged', by: 'selection', on: true });
    passing.cards.send(moveTo(A));
    await pass(1000);
    expect(passing.calls()).toBe(0);
    const keyed = lateCards({ settings: { ...DEFAULT_SETTINGS, hoverKey: 'alt' } });
    keyed.cards.send(moveTo(A));
    await pass(1000);
    expect(keyed.calls()).toBe(0);
    keyed.cards.send({ type: 'keyChanged', held: true });
    await pass(1000);
    expect(keyed.openings.map(({ mention }) => mention)).toEqual([A]);
  });

  it('opens what was clicked or opened by key as soon as it can, once, and counts it as open from the start', async () => {
    const { cards, openings, calls, arrived } = lateCards();
    cards.send({ type: 'mentionChosen', mention: A, by: 'keyboard' });
    expect(cards.isOpen()).toBe(true);
    await pass(1000);
    expect(openings).toEqual([{ mention: A, at: arrived() }]);
    expect(calls()).toBe(1);
    expect(cards.isOpen()).toBe(true);
  });

  it('forgets what was closed before it could open', async () => {
    const { cards, openings } = lateCards();
    cards.send({ type: 'mentionChosen', mention: A, by: 'click' });
    expect(cards.closeLast()).toBe(true);
    expect(cards.closeLast()).toBe(false);
    await pass(1000);
    expect(openings).toEqual([]);
  });

  it('does as cards that were there from the start, whatever happens before they come', async () => {
    const event = fc.oneof(
      { weight: 6, arbitrary: fc.record({ over: fc.constantFrom(null, A, A, B), x: fc.integer({ min: 0, max: 12 }) }) },
      fc.constantFrom<HoverEvent>(
        { type: 'pointerLeft' },
        { type: 'typed' },
        { type: 'scrolled', over: A, safe: false },
        { type: 'scrolled', over: null, safe: false },
        { type: 'closed', by: 'outside' },
        { type: 'mentionLost', mention: B },
      ),
      fc.record({
        type: fc.constant('busyChanged' as const),
        by: fc.constantFrom('button' as const, 'drag' as const),
        on: fc.boolean(),
      }),
    );
    const steps = fc.array(fc.record({ event, wait: fc.integer({ min: 0, max: 420 }) }), {
      minLength: 1,
      maxLength: 14,
    });
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 0, max: 300 }), async (happens, coming) => {
        const seen: Openings = [];
        const stop = new AbortController();
        const present = kit().start(fakePage(seen), NO_ATTENTION, nothing, stop.signal);
        const late = lateCards({ coming });
        for (const { event: what, wait } of happens) {
          const told = 'type' in what ? what : moveTo(what.over, what.x);
          present.send(told);
          late.cards.send(told);
          await pass(wait);
        }
        await pass(2000);
        stop.abort();
        end.abort();
        end = new AbortController();
        if (seen.length > 0) compared++;
        expect(late.openings).toEqual(seen);
      }),
    );
    expect(compared, 'cards opened').toBeGreaterThan(5);
  });
});

describe('cards that cannot be had', () => {
  it('says so after the delay, once, and not to a pointer that has gone on', async () => {
    const { cards, told, calls } = lateCards({ coming: 0, trouble: 'orphaned' });
    cards.send(moveTo(A));
    await pass(DELAY / 2);
    cards.send(moveTo(null));
    await pass(1000);
    expect(told).toEqual([]);
    cards.send(moveTo(A));
    await pass(1000);
    cards.send(moveTo(A, 1.1));
    await pass(1000);
    expect(told.map(({ trouble }) => trouble)).toEqual(['orphaned']);
    expect(calls()).toBe(2);
  });

  it('says so at once to who clicks, and again to who clicks again', async () => {
    const { cards, told, notice } = lateCards({ coming: 0, trouble: 'unreachable' });
    for (const times of [1, 2]) {
      cards.send({ type: 'mentionChosen', mention: A, by: 'click' });
      await pass(1);
      expect(told.length).toBe(times);
      expect(cards.closeLast()).toBe(true);
      expect(notice.element()).toBeNull();
    }
  });

  it('lets the notice go when the pointer has left it for a while', async () => {
    const { cards, notice } = lateCards({ coming: 0, trouble: 'orphaned' });
    cards.send(moveTo(A));
    await pass(1000);
    cards.send(moveTo(null));
    await pass(NOTICE_GRACE - 1);
    cards.send(moveTo(null, 40, true));
    await pass(NOTICE_GRACE * 2);
    expect(notice.element(), 'the pointer is on it').not.toBeNull();
    cards.send(moveTo(null));
    await pass(NOTICE_GRACE);
    expect(notice.element()).toBeNull();
  });

  it('asks again at the next mark: a background may have come back', async () => {
    const { cards, calls } = lateCards({ coming: 0, trouble: 'unreachable' });
    cards.send(moveTo(A));
    await pass(1000);
    cards.send(moveTo(B));
    await pass(1000);
    expect(calls()).toBe(2);
  });

  it('takes the cards down when the extension goes behind their back, and says so in their place', async () => {
    const { cards, told, openings } = lateCards({ coming: 0, loaded: kit('orphaned') });
    cards.send(moveTo(A));
    await pass(1000);
    expect(openings).toEqual([]);
    expect(told.map(({ trouble }) => trouble)).toEqual(['orphaned']);
    expect(cards.isOpen()).toBe(false);
  });
});
