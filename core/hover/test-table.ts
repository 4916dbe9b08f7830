/** A pointer, a clock and two mentions to try the reducer on. For tests. */
import { NO_ATTENTION } from './attention.ts';
import { reduceHover, startHover } from './reducer.ts';
import type { HoverEvent, HoverOptions, HoverState, TimerName } from './state.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Mention 1 lies at x 0-100, mention 2 at 190-300, both at y 0-20. */
function mentionAt({ x, y }: Point): number | null {
  if (y > 20) return null;
  if (x <= 100) return 1;
  return x >= 190 && x <= 300 ? 2 : null;
}

export function createTable({ delay = 350, needsKey = false, kept = [] }: Partial<HoverOptions> = {}) {
  const options: HoverOptions = { delay, needsKey, kept };
  let state: HoverState = startHover(NO_ATTENTION);
  let now = 0;
  let isOpen = false;
  const timers = new Map<TimerName, { due: number; token: number }>();
  const table = {
    fetches: [] as number[],
    tokens: [] as number[],
    openings: [] as number[],
    openTokens: [] as number[],
    closings: 0,
    now: () => now,
    state: () => state,
    isOpen: () => isOpen,
    send(event: HoverEvent) {
      // Whoever takes the card over, or gives it back, has it open.
      if (event.type === 'kept') isOpen = false;
      else if (event.type === 'unkept') isOpen = true;
      const step = reduceHover(state, event, options);
      state = step.state;
      for (const effect of step.effects) {
        if (effect.type === 'wait') timers.set(effect.timer, { due: now + effect.delay, token: effect.token });
        else if (effect.type === 'stopWaiting') timers.delete(effect.timer);
        else if (effect.type === 'fetch') {
          table.fetches.push(effect.mention);
          table.tokens.push(effect.token);
        } else if (effect.type === 'open') {
          isOpen = true;
          table.openings.push(effect.mention);
          table.openTokens.push(effect.token);
        } else if (effect.type === 'close') {
          isOpen = false;
          table.closings++;
        }
      }
    },
    /** Lets time pass; timers fire when they are due. */
    pass(milliseconds: number) {
      const until = now + milliseconds;
      for (;;) {
        const next = [...timers].filter(([, { due }]) => due <= until).sort((a, b) => a[1].due - b[1].due)[0];
        if (!next) break;
        const [timer, { due, token }] = next;
        timers.delete(timer);
        now = due;
        table.send({ type: 'timerFired', timer, token });
      }
      now = until;
    },
    moveTo(point: Point) {
      table.send({ type: 'pointerMoved', at: now, ...point, over: mentionAt(point), safe: false });
    },
    /** Moves along the points at `speed` px/ms, with an event every `interval` ms. */
    sweep(points: readonly Point[], speed: number, interval: number, over: (x: number, y: number) => number | null) {
      const [first, ...rest] = points;
      let at = first ?? { x: 0, y: 0 };
      for (const to of rest) {
        const steps = Math.floor(Math.hypot(to.x - at.x, to.y - at.y) / (speed * interval));
        const from = at;
        for (let step = 1; step <= steps; step++) {
          at = { x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps };
          table.pass(interval);
          table.send({ type: 'pointerMoved', at: now, ...at, over: over(at.x, at.y), safe: false });
        }
      }
    },
  };
  return table;
}
