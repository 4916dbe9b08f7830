/**
 * When a card opens, moves and goes. A reducer with tokens, as in Page Previews: effects are asked for, never done here,
 * and an answer or a timer of an earlier look is known by its token and dropped.
 */
import { attend, distance, isAttentive, isBusy } from './attention.ts';
import { CLOSE_GRACE, FAST, FETCH_AFTER, KEY_REST, REST_RADIUS, SETTLE } from './delays.ts';
import type {
  Attention,
  HoverEffect,
  HoverEvent,
  HoverOptions,
  HoverPhase,
  HoverState,
  HoverStep,
  MentionId,
  OpenedBy,
  Sample,
  TimerName,
  Token,
} from './state.ts';

type Open = Extract<HoverPhase, { type: 'open' }>;
type Moved = Extract<HoverEvent, { type: 'pointerMoved' }>;

const IDLE: HoverPhase = { type: 'idle' };
const STOP_RESTING: readonly HoverEffect[] = [
  { type: 'stopWaiting', timer: 'rest' },
  { type: 'stopWaiting', timer: 'fetch' },
];

/** No card yet. @param attention where the reader's attention is already */
export const startHover = (attention: Attention): HoverState => ({
  ...attention,
  phase: IDLE,
  lastToken: 0,
  dismissed: null,
});

/** The next state, and what is to be done. Times in ms, places in CSS pixels of the viewport. */
export function reduceHover(before: HoverState, event: HoverEvent, options: HoverOptions): HoverStep {
  const state = attend(before, event);
  switch (event.type) {
    case 'pointerMoved':
      return pointerMoved(state, event, options);
    case 'pointerLeft':
      return away({ ...state, dismissed: null });
    case 'scrolled':
      return scrolled(state, event.over, event.safe);
    case 'typed':
      return away(state);
    case 'busyChanged':
      return isBusy(state) ? stopResting(state) : { state, effects: [] };
    case 'keyChanged':
      return keyChanged(state, options);
    case 'timerFired':
      return timerFired(state, event.timer, event.token, options);
    case 'mentionChosen':
      return mentionChosen(state, event.mention, event.by);
    case 'pinToggled':
      return pinToggled(state);
    case 'kept':
      return kept(state);
    case 'unkept':
      return unkept(state, event.mention);
    case 'closed':
      return closed(state, event.by);
    case 'mentionLost':
      return mentionLost(state, event.mention);
  }
}

/** Whether an answer asked for under `token` is still wanted. */
export function isWanted(state: HoverState, token: Token): boolean {
  const { phase } = state;
  if (phase.type === 'idle') return false;
  return phase.token === token || (phase.type === 'open' && phase.next?.token === token);
}

function pointerMoved(seen: HoverState, event: Moved, options: HoverOptions): HoverStep {
  const sample: Sample = { at: event.at, x: event.x, y: event.y };
  const state: HoverState = { ...seen, dismissed: seen.dismissed === event.over ? seen.dismissed : null };
  const { phase } = state;
  if (phase.type === 'open') return movedWhileOpen(state, phase, event, options);
  if (event.over === null || !mayOpen(state, event.over, options)) return stopResting(state);
  if (phase.type === 'idle' || phase.mention !== event.over) return startResting(state, event.over, sample, options);
  if (!isFast(state.samples) && distance(phase.from, sample) <= REST_RADIUS) return { state, effects: [] };
  const rest = restOf(options);
  return {
    state: { ...state, phase: { ...phase, from: sample } },
    effects: [{ type: 'wait', timer: 'rest', token: phase.token, delay: rest }],
  };
}

function movedWhileOpen(state: HoverState, open: Open, event: Moved, options: HoverOptions): HoverStep {
  if (!closesOnLeaving(open)) return { state, effects: [] };
  if (event.over === open.mention) return stay(state, open);
  if (event.over === null) return event.safe ? stay(state, open) : leave(state, { ...open, next: null });
  if (!mayOpen(state, event.over, options))
    return event.safe ? stay(state, open) : leave(state, { ...open, next: null });
  const fast = isFast(state.samples);
  if (!fast && !event.safe) return moveOn(state, event.over);
  if (open.next?.mention === event.over && !fast) return { state, effects: [] };
  const token = state.lastToken + 1;
  const next = { mention: event.over, token };
  const wait: HoverEffect = { type: 'wait', timer: 'rest', token, delay: event.safe ? restOf(options) : SETTLE };
  const step = event.safe
    ? { state, effects: [], open: { ...open, leaving: false } }
    : { ...leave(state, open), open: { ...open, leaving: true } };
  return {
    state: { ...step.state, lastToken: token, phase: { ...step.open, next } },
    effects: [...step.effects, wait],
  };
}

/** To another mention while a card is open: at once. */
function moveOn(state: HoverState, mention: MentionId): HoverStep {
  const token = state.lastToken + 1;
  return {
    state: {
      ...state,
      lastToken: token,
      phase: { type: 'open', mention, token, by: 'hover', pinned: false, leaving: false, next: null },
    },
    effects: [
      ...STOP_RESTING,
      { type: 'stopWaiting', timer: 'grace' },
      { type: 'fetch', mention, token },
      { type: 'open', mention, token },
    ],
  };
}

function stay(state: HoverState, open: Open): HoverStep {
  if (!open.leaving && !open.next) return { state, effects: [] };
  return {
    state: { ...state, phase: { ...open, leaving: false, next: null } },
    effects: [...STOP_RESTING, { type: 'stopWaiting', timer: 'grace' }],
  };
}

function leave(state: HoverState, open: Open): HoverStep {
  const settled: readonly HoverEffect[] = open.next ? [] : STOP_RESTING;
  if (open.leaving) return { state: { ...state, phase: open }, effects: settled };
  return {
    state: { ...state, phase: { ...open, leaving: true } },
    effects: [...settled, { type: 'wait', timer: 'grace', token: open.token, delay: CLOSE_GRACE }],
  };
}

function startResting(state: HoverState, mention: MentionId, from: Sample, options: HoverOptions): HoverStep {
  const token = state.lastToken + 1;
  const rest = restOf(options);
  return {
    state: { ...state, lastToken: token, phase: { type: 'resting', mention, token, from, fetched: false } },
    effects: [
      { type: 'wait', timer: 'rest', token, delay: rest },
      { type: 'wait', timer: 'fetch', token, delay: Math.min(FETCH_AFTER, rest / 2) },
    ],
  };
}

function stopResting(state: HoverState): HoverStep {
  if (state.phase.type !== 'resting') return { state, effects: [] };
  return { state: { ...state, phase: IDLE }, effects: STOP_RESTING };
}

/** The pointer is neither on a mention nor on a card any more. */
function away(state: HoverState): HoverStep {
  const { phase } = state;
  if (phase.type === 'open') {
    return closesOnLeaving(phase) ? leave(state, { ...phase, next: null }) : { state, effects: [] };
  }
  return stopResting(state);
}

function scrolled(state: HoverState, over: MentionId | null, safe: boolean): HoverStep {
  const { phase } = state;
  if (phase.type === 'open' && (safe || over === phase.mention)) return { state, effects: [] };
  return away(state);
}

function keyChanged(state: HoverState, options: HoverOptions): HoverStep {
  const from = state.samples.at(-1);
  if (!options.needsKey || state.phase.type === 'open') return { state, effects: [] };
  if (!state.keyHeld) return stopResting(state);
  if (state.phase.type === 'resting' || !from || state.over === null || !mayOpen(state, state.over, options)) {
    return { state, effects: [] };
  }
  return startResting(state, state.over, from, options);
}

function timerFired(state: HoverState, timer: TimerName, token: Token, options: HoverOptions): HoverStep {
  const { phase } = state;
  if (phase.type === 'resting' && phase.token === token) {
    if (timer === 'fetch') return fetchEarly(state, phase);
    if (timer === 'rest') return openRested(state, phase);
  }
  if (phase.type === 'open') {
    if (timer === 'rest' && phase.next?.token === token && mayOpen(state, phase.next.mention, options)) {
      return moveOn(state, phase.next.mention);
    }
    if (timer === 'grace' && phase.token === token && phase.leaving) return graceOver(state, phase);
  }
  return { state, effects: [] };
}

function fetchEarly(state: HoverState, phase: Extract<HoverPhase, { type: 'resting' }>): HoverStep {
  const { mention, token } = phase;
  return { state: { ...state, phase: { ...phase, fetched: true } }, effects: [{ type: 'fetch', mention, token }] };
}

function openRested(state: HoverState, phase: Extract<HoverPhase, { type: 'resting' }>): HoverStep {
  const { mention, token, fetched } = phase;
  return {
    state: {
      ...state,
      phase: { type: 'open', mention, token, by: 'hover', pinned: false, leaving: false, next: null },
    },
    effects: [
      { type: 'stopWaiting', timer: 'fetch' },
      ...(fetched ? [] : [{ type: 'fetch', mention, token } as const]),
      { type: 'open', mention, token },
    ],
  };
}

function graceOver(state: HoverState, open: Open): HoverStep {
  const close: HoverEffect = { type: 'close', returnFocus: false };
  const from = state.samples.at(-1);
  if (!open.next || !from) return { state: { ...state, phase: IDLE }, effects: [...STOP_RESTING, close] };
  return { state: { ...state, phase: { type: 'resting', ...open.next, from, fetched: false } }, effects: [close] };
}

function mentionChosen(state: HoverState, mention: MentionId, by: Exclude<OpenedBy, 'hover'>): HoverStep {
  const { phase } = state;
  const stop: HoverEffect[] = [...STOP_RESTING, { type: 'stopWaiting', timer: 'grace' }];
  if (phase.type === 'open' && phase.mention === mention) {
    const pinned = by === 'touch' ? phase.pinned : true;
    const open: Open = { ...phase, by, pinned, leaving: false, next: null };
    return { state: { ...state, phase: open }, effects: [...stop, { type: 'redraw' }] };
  }
  const known = phase.type === 'resting' && phase.mention === mention;
  const token = known ? phase.token : state.lastToken + 1;
  const pinned = by === 'click' || by === 'list' || (phase.type === 'open' && phase.pinned);
  return {
    state: {
      ...state,
      lastToken: Math.max(state.lastToken, token),
      dismissed: null,
      phase: { type: 'open', mention, token, by, pinned, leaving: false, next: null },
    },
    effects: [
      ...stop,
      ...(known && phase.fetched ? [] : [{ type: 'fetch', mention, token } as const]),
      { type: 'open', mention, token },
    ],
  };
}

function pinToggled(state: HoverState): HoverStep {
  const { phase } = state;
  if (phase.type !== 'open') return { state, effects: [] };
  const open: Open = { ...phase, pinned: !phase.pinned, leaving: false, next: null };
  const stop: HoverEffect[] = [...STOP_RESTING, { type: 'stopWaiting', timer: 'grace' }];
  return { state: { ...state, phase: open }, effects: [...stop, { type: 'redraw' }] };
}

function kept(state: HoverState): HoverStep {
  const { phase } = state;
  if (phase.type !== 'open') return { state, effects: [] };
  return {
    state: { ...state, phase: IDLE },
    effects: [...STOP_RESTING, { type: 'stopWaiting', timer: 'grace' }],
  };
}

/** As if hovered: it goes when the pointer leaves it. */
function unkept(state: HoverState, mention: MentionId): HoverStep {
  const token = state.lastToken + 1;
  const phase: Open = { type: 'open', mention, token, by: 'hover', pinned: false, leaving: false, next: null };
  return { state: { ...state, lastToken: token, phase }, effects: STOP_RESTING };
}

function closed(state: HoverState, by: 'reader' | 'outside' | 'lost'): HoverStep {
  const { phase } = state;
  const stop: HoverEffect[] = [...STOP_RESTING, { type: 'stopWaiting', timer: 'grace' }];
  if (phase.type === 'idle') return { state, effects: [] };
  const dismissed = by === 'reader' ? state.over : state.dismissed;
  if (phase.type === 'resting') return { state: { ...state, dismissed, phase: IDLE }, effects: stop };
  if (by === 'outside' && (phase.pinned || phase.by === 'hover')) return { state, effects: [] };
  return {
    state: { ...state, dismissed, phase: IDLE },
    effects: [...stop, { type: 'close', returnFocus: by === 'reader' }],
  };
}

function mentionLost(state: HoverState, mention: MentionId): HoverStep {
  const { phase } = state;
  if (phase.type === 'resting' && phase.mention === mention) return stopResting(state);
  if (phase.type !== 'open') return { state, effects: [] };
  if (phase.next?.mention === mention) return stay(state, { ...phase });
  return phase.mention === mention && !phase.pinned ? closed(state, 'lost') : { state, effects: [] };
}

const closesOnLeaving = (open: Open) => open.by === 'hover' && !open.pinned;

function mayOpen(state: HoverState, mention: MentionId, options: HoverOptions): boolean {
  if (state.dismissed === mention || options.kept.includes(mention)) return false;
  return isAttentive(state, options.needsKey);
}

const restOf = (options: HoverOptions) => (options.needsKey ? KEY_REST : options.delay);

/** Average of the last two steps, so that one odd time stamp decides nothing. */
function isFast(samples: readonly Sample[]): boolean {
  const [first, ...rest] = samples;
  const last = rest.at(-1);
  if (!first || !last) return false;
  let way = 0;
  let from = first;
  for (const to of rest) {
    way += distance(from, to);
    from = to;
  }
  return way / Math.max(1, last.at - first.at) >= FAST;
}
