/**
 * Custom elements often get their shadow root after they were read: their script comes late. Nothing that can be observed
 * happens then, so they are asked again: whenever the page is read anyway, and a few times with growing rests.
 */
import { isConnected } from './safe-dom.ts';
import type { ShadowLook } from './shadow-search.ts';

/** Milliseconds from one look to the next; beyond the last the page's own changes bring us back. */
const RESTS = [250, 500, 1000, 2000, 4000, 8000];
/** More than a page of components has; a page that has more gets the first looked after. */
const MOST = 5000;

export interface LateShadows {
  /** A custom element without a root was met. */
  note(element: Element): void;
  /** Asks all again. True: some have a root by now. */
  look(): boolean;
  /** Roots that were found since the last time. */
  take(): ReadonlySet<ShadowRoot>;
}

/** @param onFound called after a look by the clock that found something, until the signal */
export function createLateShadows(shadowRootOf: ShadowLook, onFound: () => void, signal: AbortSignal): LateShadows {
  const waiting = new Set<Element>();
  let found = new Set<ShadowRoot>();
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): boolean {
    for (const element of waiting) {
      const root = isConnected(element) ? shadowRootOf(element) : null;
      if (root) found.add(root);
      if (root || !isConnected(element)) waiting.delete(element);
    }
    return found.size > 0;
  }

  function lookLater() {
    const rest = RESTS[looks++];
    if (timer !== undefined || rest === undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (look()) onFound();
      if (waiting.size > 0) lookLater();
    }, rest);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    waiting.clear();
  });

  return {
    note(element) {
      if (waiting.size >= MOST || waiting.has(element)) return;
      waiting.add(element);
      if (timer !== undefined) return;
      looks = 0;
      lookLater();
    },
    look,
    take() {
      const taken = found;
      found = new Set();
      return taken;
    },
  };
}
