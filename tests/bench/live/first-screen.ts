/** How soon the first screen of a large page has its marks. */

import { waitFor } from '../../../cli/browsers/session.ts';
import type { ServedPage } from '../../../cli/start/serve.ts';
import { median } from '../statistics.ts';
import { below, ms, type Section, told } from './figure.ts';
import { withBefore } from './made-pages.ts';
import { isStart } from './own-work.ts';
import type { Stage } from './stage.ts';
import { cpuOf, outermost, record } from './trace.ts';

const ROUNDS = 7;
/** As a mark is named in the page's timeline. */
const MARKED = 'first-marks-painted';
const LIMIT = 100;

/** The page with a paragraph in front that names three topics: what its own first screen holds is chance. */
export const withNames = (page: ServedPage): ServedPage =>
  withBefore(page, '<p>Finland and NATO, said Jens Stoltenberg, had known each other for long.</p>');

interface Seen {
  /** Milliseconds. */
  readonly sinceIdle: number;
  readonly cpuOfStart: number;
  /** Of the page's main thread in that time. */
  readonly cpu: number;
  /** From the navigation on. */
  readonly marked: number;
  readonly firstPaint: number;
}

export async function firstScreen(stage: Stage, url: string): Promise<Section> {
  const seen: Seen[] = [];
  for (let round = 0; round < ROUNDS; round++) seen.push(await loadOnce(stage, url));
  const since = seen.map(({ sinceIdle }) => sinceIdle);
  const ratio = median(seen.map(({ marked, firstPaint }) => marked / firstPaint));
  return {
    title: 'First screen of a page of 4 MB',
    how: `The largest real page with a paragraph of names in front of it, loaded ${ROUNDS} times. From the moment the browser begins to evaluate our script, which it does when the document is idle, to the first task after the frame with the marks; by the clock on the wall, so whatever else the machine does counts.`,
    figures: [
      below('idle to marks on the first screen, median', median(since), LIMIT),
      told('the fastest load', ms(Math.min(...since))),
      told(
        'processor time of the main thread in that time, the page’s own included',
        ms(median(seen.map(({ cpu }) => cpu))),
      ),
      told('evaluating our script, a part of it (processor time)', ms(median(seen.map((one) => one.cpuOfStart)))),
      told(
        'from navigation: marks over first paint',
        `${ratio.toFixed(1)} × (${ms(median(seen.map((one) => one.firstPaint)))} to the first paint)`,
      ),
    ],
  };
}

async function loadOnce(stage: Stage, url: string): Promise<Seen> {
  const tab = await stage.newTab();
  await tab.addInitScript(watchMarks, MARKED);
  try {
    const { slices } = await record(
      stage,
      tab,
      async () => {
        await tab.goto(url);
        await waitFor(
          'marks',
          () => tab.evaluate((name) => performance.getEntriesByName(name).length > 0, MARKED),
          30_000,
        );
      },
      isStart,
    );
    const started = slices.find(isStart);
    const marked = slices.find(({ name }) => name === MARKED);
    if (!started || !marked) throw new Error('the trace lacks our start or the marks');
    const times = await tab.evaluate((name) => {
      const paint = performance.getEntriesByType('paint')[0]?.startTime ?? Number.NaN;
      return { paint, marked: performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN };
    }, MARKED);
    return {
      sinceIdle: (marked.at - started.at) / 1000,
      cpuOfStart: started.cpu / 1000,
      cpu: cpuOf(outermost(slices.filter(({ at }) => at >= started.at && at < marked.at))) / 1000,
      marked: times.marked,
      firstPaint: times.paint,
    };
  } finally {
    await tab.close();
  }
}

/** Runs in the page: sets a mark in the task after the frame that first has marks. */
function watchMarks(name: string): void {
  const look = () => {
    if ((CSS.highlights.get('backgrounder')?.size ?? 0) === 0) {
      requestAnimationFrame(look);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark(name);
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}
