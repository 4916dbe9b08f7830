/** What the browser did in a tab while something ran, as its own tracing tells. */
import type { Page } from '@playwright/test';
import type { Stage } from './stage.ts';

/** A stretch of time on the tab's main thread. Microseconds. */
export interface Slice {
  readonly name: string;
  readonly at: number;
  /** By the clock on the wall. */
  readonly took: number;
  /** Of the processor: what another program took away does not count. */
  readonly cpu: number;
  readonly url: string;
  readonly world: string;
}

interface RawEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: {
    readonly worldName?: string;
    readonly fileName?: string;
    readonly data?: { readonly url?: string };
  };
}

/** `v8.execute` tells of microtasks: all that we do after a rest is done in them. */
const CATEGORIES = ['devtools.timeline', 'v8', 'v8.execute', 'blink.user_timing', 'toplevel'];

/** Stretches, and marks that a page sets: stretches without length. */
const KINDS = new Set(['X', 'I', 'R']);

export interface Trace {
  /** Of one main thread, in order; an outer one before those in it. */
  readonly slices: readonly Slice[];
}

/**
 * Records while `run` runs.
 * @returns the main thread that has a slice for which `isIts` holds; no slices where none has
 */
export async function record(
  { session }: Stage,
  tab: Page,
  run: () => Promise<unknown>,
  isIts: (slice: Slice) => boolean,
): Promise<Trace> {
  const browser = session.context.browser();
  if (!browser) throw new Error('the browser is gone');
  await browser.startTracing(tab, { categories: CATEGORIES });
  const recorded = await run().then(
    () => browser.stopTracing(),
    async (error: unknown) => {
      await browser.stopTracing();
      throw error;
    },
  );
  const { traceEvents }: { traceEvents: RawEvent[] } = JSON.parse(recorded.toString());
  const complete = traceEvents.filter(({ ph }) => KINDS.has(ph));
  const its = complete.find((event) => isIts(sliceOf(event)));
  const slices = complete.filter(({ pid, tid }) => pid === its?.pid && tid === its.tid).map(sliceOf);
  return { slices: slices.sort((one, other) => one.at - other.at || other.took - one.took) };
}

const sliceOf = ({ name, ts, dur = 0, tdur, args }: RawEvent): Slice => ({
  name,
  at: ts,
  took: dur,
  cpu: tdur ?? dur,
  url: args?.data?.url ?? args?.fileName ?? '',
  world: args?.worldName ?? '',
});

/** Slices that lie within another, itself left out. */
export const within = (slices: readonly Slice[], { at, took }: Slice): Slice[] =>
  slices.filter(
    (slice) => slice.at >= at && slice.at + slice.took <= at + took && (slice.at > at || slice.took < took),
  );

/** Those of them that no other of them holds. The slices must be in order. */
export function outermost(slices: readonly Slice[]): Slice[] {
  let end = Number.NEGATIVE_INFINITY;
  return slices.filter(({ at, took }) => {
    if (at < end) return false;
    end = at + took;
    return true;
  });
}

export const cpuOf = (slices: readonly Slice[]): number => slices.reduce((sum, { cpu }) => sum + cpu, 0);
