/**
 * Where the reader's attention is, as far as pointer and keys tell: all that has to be known before there is a card. The
 * page's script keeps this from the start; the reducer, which comes with the cards' script, goes on from it.
 */
import { REAL_MOVE } from './delays.ts';
import type { Attention, HoverEvent, Sample } from './state.ts';

/** Pace is judged by so many places of the pointer. */
const SAMPLES = 3;

export const NO_ATTENTION: Attention = {
  samples: [],
  over: null,
  waitsForMove: false,
  busy: { button: false, drag: false, selection: false },
  keyHeld: false,
};

/** The attention after an event; the same where the event says nothing about it. */
export function attend<Known extends Attention>(known: Known, event: HoverEvent): Known {
  switch (event.type) {
    case 'pointerMoved': {
      const { at, x, y, over } = event;
      const previous = known.samples.at(-1);
      const moved = !previous || distance(previous, event) >= REAL_MOVE;
      const samples = [...known.samples.slice(1 - SAMPLES), { at, x, y }];
      return { ...known, samples, over, waitsForMove: known.waitsForMove && !moved };
    }
    case 'pointerLeft':
      return { ...known, over: null, samples: [] };
    case 'scrolled':
      return { ...known, over: event.over, waitsForMove: true };
    case 'typed':
      return { ...known, waitsForMove: true };
    case 'busyChanged':
      return { ...known, busy: { ...known.busy, [event.by]: event.on } };
    case 'keyChanged':
      return { ...known, keyHeld: event.held };
    case 'mentionLost':
      return known.over === event.mention ? { ...known, over: null } : known;
    default:
      return known;
  }
}

/** Whether what the pointer rests on is meant: nothing else is being done, and the key is held where one is needed. */
export const isAttentive = (attention: Attention, needsKey: boolean): boolean =>
  !isBusy(attention) && !attention.waitsForMove && (!needsKey || attention.keyHeld);

export const isBusy = ({ busy }: Attention): boolean => busy.button || busy.drag || busy.selection;

export const distance = (a: Pick<Sample, 'x' | 'y'>, b: Pick<Sample, 'x' | 'y'>): number =>
  Math.hypot(a.x - b.x, a.y - b.y);
