/** What of a trace is ours: the tasks in which our scripts ran, and what the browser had to do for them meanwhile. */
import { outermost, type Slice, type Trace, within } from './trace.ts';

export interface OwnTask {
  readonly at: number;
  /** Microseconds on the wall of our scripts in this task, the style and layout that they asked for included. */
  readonly took: number;
  readonly cpu: number;
  /** Of `cpu`: style and layout that our scripts asked for. */
  readonly forced: number;
  readonly layouts: number;
}

/** As the extension's own world is called in traces. */
const WORLD = 'Backgrounder';
/** Scripts run inside of these. */
const SCRIPT = new Set([
  ...['RunMicrotasks', 'v8.callFunction', 'v8.run', 'v8.compile', 'FunctionCall', 'EvaluateScript'],
  ...['FireAnimationFrame', 'TimerFire', 'RunPostTaskCallback', 'EventDispatch', 'V8.RunMicrotasks'],
]);
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout', 'RecalculateStyles']);

export const isOwn = ({ url, world }: Slice): boolean => world === WORLD || url.startsWith('chrome-extension://');
const isForeign = (slice: Slice): boolean => SCRIPT.has(slice.name) && slice.url !== '' && !isOwn(slice);
/** Reading the script and running it for the first time. */
export const isStart = ({ name, url }: Slice): boolean => name === 'EvaluateScript' && url.endsWith('/content.js');

/**
 * The tasks after the start in which scripts ran: on a page whose own scripts are blocked all of them are ours.
 */
export function ownTasks({ slices }: Trace): OwnTask[] {
  const start = slices.find(isStart);
  if (!start) throw new Error('the extension’s script did not start while this was recorded');
  const later = slices.filter(({ at }) => at >= start.at + start.took);
  const tasks = outermost(later.filter(({ name }) => name === 'ThreadControllerImpl::RunTask'));
  return tasks.flatMap((task) => ownPart(task, within(later, task)) ?? []);
}

function ownPart(task: Slice, inside: readonly Slice[]): OwnTask | null {
  const scripts = outermost(inside.filter(({ name }) => SCRIPT.has(name)));
  // A frame whose address is blocked shows a page of the browser, which has scripts.
  if (scripts.length === 0 || inside.some(isForeign)) return null;
  const forced = outermost(scripts.flatMap((script) => within(inside, script)).filter(({ name }) => LAYOUT.has(name)));
  const sum = (list: readonly Slice[], of: 'cpu' | 'took') => list.reduce((total, slice) => total + slice[of], 0);
  return {
    at: task.at,
    took: sum(scripts, 'took'),
    cpu: sum(scripts, 'cpu'),
    forced: sum(forced, 'cpu'),
    layouts: forced.length,
  };
}
