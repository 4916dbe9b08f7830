/** How reading and marking fare in a page as they run there, in slices: the longest of them, and when the first marks are there. */
import { decodeLexicon } from '../../core/detect/lexicon.ts';
import type { LexiconMessage } from '../../core/messages.ts';
import { DEFAULT_SETTINGS } from '../../core/settings/defaults.ts';
import { startMarking } from '../../page/marking.ts';

export interface Run {
  /** Milliseconds from the start to the first marks, and to the last. */
  readonly first: number;
  readonly last: number;
  readonly longestTask: number;
  readonly tasks: number;
  readonly marks: number;
}

/** Reads the page once, from beginning to end. */
export async function readOnce(bytes: string, topics: LexiconMessage['topics']): Promise<Run> {
  const tasks = watchTasks();
  const stop = new AbortController();
  const began = performance.now();
  let first = 0;
  let last = began;
  const marking = startMarking({
    root: document.documentElement,
    lexicon: decodeLexicon(Uint8Array.fromBase64(bytes)),
    topics,
    hasRule: false,
    site: null,
    settings: () => DEFAULT_SETTINGS,
    showingAll: () => false,
    host: () => null,
    loadQuotes: null,
    shadowRootOf: (element) => element.shadowRoot,
    onFound() {
      last = performance.now();
      if (marking.found().marks.length > 0) first ||= last;
    },
    signal: stop.signal,
  });
  // It is over when nothing has happened for a while.
  await new Promise<void>((resolve) => {
    const look = () => (performance.now() - Math.max(last, tasks.last()) > 700 ? resolve() : setTimeout(look, 100));
    setTimeout(look, 300);
  });
  const marks = marking.found().marks;
  stop.abort();
  tasks.stop();
  return {
    first: first && first - began,
    last: last - began,
    longestTask: tasks.longest(),
    tasks: tasks.count(),
    marks: marks.length,
  };
}

/** Our tasks begin where a posted task, a frame or a timer of ours runs, and end where we ask for the next. */
function watchTasks() {
  const { scheduler } = globalThis as unknown as { scheduler: { postTask: (task: () => unknown) => Promise<unknown> } };
  const original = scheduler.postTask;
  let began = performance.now();
  let longest = 0;
  let count = 0;
  let last = began;
  scheduler.postTask = (task) => {
    last = performance.now();
    longest = Math.max(longest, last - began);
    count++;
    return original.call(scheduler, task).then(() => {
      began = performance.now();
    });
  };
  return {
    longest: () => longest,
    count: () => count,
    last: () => last,
    stop() {
      scheduler.postTask = original;
    },
  };
}
