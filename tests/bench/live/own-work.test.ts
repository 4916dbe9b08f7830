import { describe, expect, it } from 'vitest';
import { ownTasks } from './own-work.ts';
import type { Slice } from './trace.ts';

const slice = (name: string, at: number, took: number, more: Partial<Slice> = {}): Slice => ({
  ...{ name, at, took, cpu: took, url: '', world: '' },
  ...more,
});
const task = (at: number, took: number) => slice('ThreadControllerImpl::RunTask', at, took);
const START = slice('EvaluateScript', 0, 10, { url: 'chrome-extension://x/content-scripts/content.js' });

describe('our tasks in a trace', () => {
  it('count with the scripts in them, one inside another once, and not with the page’s own work', () => {
    const slices = [
      START,
      task(20, 100),
      slice('ParseHTML', 21, 40),
      slice('RunPostTaskCallback', 70, 5),
      slice('v8.callFunction', 71, 3, { world: 'Backgrounder' }),
      slice('RunMicrotasks', 80, 30),
    ];
    expect(ownTasks({ slices })).toEqual([{ at: 20, took: 35, cpu: 35, forced: 0, layouts: 0 }]);
  });

  it('tell style and layout that our scripts asked for from those of the frame', () => {
    const slices = [
      START,
      task(20, 100),
      slice('FireAnimationFrame', 21, 30, { world: 'Backgrounder' }),
      slice('UpdateLayoutTree', 25, 4),
      slice('Layout', 30, 6),
      slice('Layout', 60, 20),
    ];
    expect(ownTasks({ slices })).toEqual([{ at: 20, took: 30, cpu: 30, forced: 10, layouts: 2 }]);
  });

  it('leave out what came before our start, tasks without scripts, and scripts of others', () => {
    const slices = [
      task(-50, 20),
      slice('RunMicrotasks', -45, 5),
      START,
      task(20, 30),
      slice('Layout', 21, 20),
      task(60, 30),
      slice('FunctionCall', 61, 20, { url: 'chrome-error://chromewebdata/' }),
    ];
    expect(ownTasks({ slices })).toEqual([]);
  });

  it('cannot be told where our start is missing', () => {
    expect(() => ownTasks({ slices: [task(0, 5)] })).toThrow('did not start');
  });
});
