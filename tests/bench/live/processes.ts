/** Processor time of a browser's processes, as the browser itself counts it. */
import type { CDPSession, Page } from '@playwright/test';
import { pause } from '../../../cli/browsers/session.ts';
import type { Stage } from './stage.ts';

/** A browser that has just started is busy in all its processes: the tab is kept busy after that, and longer. */
const SETTLE_FOR = 2000;
const BUSY_FOR = 1500;

export interface Clock {
  /** Seconds of processor time that the tab's renderer has used. */
  renderer(): Promise<number>;
  /** The same of all processes of the browser. */
  whole(): Promise<number>;
}

/** Finds the tab's renderer by keeping it busy for a moment: no protocol tells which process a tab is in. */
export async function clockOf({ session }: Stage, tab: Page): Promise<Clock> {
  const browser = session.context.browser();
  if (!browser) throw new Error('the browser is gone');
  const devtools = await browser.newBrowserCDPSession();
  await pause(SETTLE_FOR);
  const before = new Map((await processes(devtools)).map(({ id, cpuTime }) => [id, cpuTime]));
  await tab.evaluate((busyFor) => {
    const end = performance.now() + busyFor;
    while (performance.now() < end);
  }, BUSY_FOR);
  const growth = (await processes(devtools))
    .filter(({ type }) => type === 'renderer')
    .map(({ id, cpuTime }) => ({ id, grown: cpuTime - (before.get(id) ?? 0) }))
    .sort((a, b) => b.grown - a.grown);
  const [own, next] = growth;
  if (!own || own.grown < 2 * (next?.grown ?? 0)) throw new Error('the renderer of the tab could not be told');
  return {
    renderer: async () => (await processes(devtools)).find(({ id }) => id === own.id)?.cpuTime ?? Number.NaN,
    whole: async () => (await processes(devtools)).reduce((sum, { cpuTime }) => sum + cpuTime, 0),
  };
}

async function processes(devtools: CDPSession) {
  return (await devtools.send('SystemInfo.getProcessInfo')).processInfo;
}
