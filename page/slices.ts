/** Long work in short slices, so that the page answers its reader meanwhile. */

/** Longest task measured with 8 ms: 8.7 ms, input delay 9 ms on a million characters (38 ms unsliced). */
const SLICE = 8;

type Scheduler = { postTask?: (task: () => void) => Promise<void> };

let rests = 0;

/** Goes up whenever the page may have changed meanwhile: what was true of it before a rest need not be after. */
export const restsSoFar = (): number => rests;

/**
 * Lets the page do what waits, then goes on: sooner than a timeout, and in turn with the page's own tasks. Not
 * `scheduler.yield`: what goes on after it comes before the page's timers, which waited in Firefox until all was read.
 */
export function pause(): Promise<void> {
  rests++;
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (scheduler?.postTask) return scheduler.postTask(() => undefined);
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** Runs the steps to their end, resting after each slice. False: the signal stopped it. `onPause` runs before each rest. */
export async function runSliced(steps: Iterator<unknown>, signal: AbortSignal, onPause?: () => void): Promise<boolean> {
  while (!signal.aborted) {
    const until = performance.now() + SLICE;
    do {
      if (steps.next().done) return true;
    } while (performance.now() < until);
    onPause?.();
    await pause();
  }
  return false;
}

/** The next frame; in a hidden tab there is none, and the work waits until there is a reader. */
export const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
