/** The longest task of ours while a real page is read. */
import { pause } from '../../../cli/browsers/session.ts';
import type { RealPage } from '../real-pages.ts';
import { median } from '../statistics.ts';
import { atMost, ms, type Section, told } from './figure.ts';
import { isStart, ownTasks } from './own-work.ts';
import type { Stage } from './stage.ts';
import { record } from './trace.ts';

const ROUNDS = 2;
/** Long enough for the page to be read, also on a busy machine; milliseconds. */
const READ_WITHIN = { small: 1500, large: 5000 };

const MOST_PATIENCE = 8;

interface PageTasks {
  readonly page: string;
  readonly large: boolean;
  /** Milliseconds: of the processor the longest of all rounds, on the wall that of the best round. */
  readonly cpu: number;
  readonly wall: number;
  readonly forced: number;
  readonly tasks: number;
}

export async function scanTasks(stage: Stage, origin: string, pages: readonly RealPage[]): Promise<Section> {
  const found: PageTasks[] = [];
  for (const page of pages) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await readOnce(stage, origin, page));
    const longest = rounds.reduce((one, other) => (one.cpu > other.cpu ? one : other));
    found.push({ ...longest, wall: Math.min(...rounds.map(({ wall }) => wall)) });
    console.log(`${page.name}: ${ms(longest.cpu)}, forced ${ms(longest.forced)}, ${longest.tasks} tasks`);
  }
  const small = found.filter(({ large }) => !large);
  const highest = small.reduce((one, other) => (one.cpu > other.cpu ? one : other));
  return {
    title: 'Longest task of ours while a page is read',
    how: `Each of ${found.length} real pages loaded ${ROUNDS} times under the browser's tracing. A task counts with all that our scripts do in it, the style and layout that they ask for included. Processor time, which other programs on the machine do not lengthen: the longest of the loads. The page's own scripts are blocked.`,
    figures: [
      atMost('median over the pages', median(found.map(({ cpu }) => cpu)), 8, ms),
      atMost(`the longest on any but the large pages (${highest.page})`, highest.cpu, 16, ms),
      ...found.filter(({ large }) => large).map(({ page, cpu }) => atMost(page, cpu, 25, ms)),
      told('of the longest task: style and layout we asked for, median', ms(median(found.map(({ forced }) => forced)))),
      told('the same, highest', ms(Math.max(...found.map(({ forced }) => forced)))),
      told('median on the wall, the better load', ms(median(found.map(({ wall }) => wall)))),
    ],
  };
}

/** On a busy machine a page may need longer to load: then once more with more time. */
async function readOnce(stage: Stage, origin: string, page: RealPage, patience = 1): Promise<PageTasks> {
  const { name, path, large } = page;
  const tab = await stage.newTab();
  try {
    const trace = await record(
      stage,
      tab,
      async () => {
        await tab.goto(origin + path);
        await pause(patience * (large ? READ_WITHIN.large : READ_WITHIN.small));
      },
      isStart,
    );
    if (!trace.slices.some(isStart) && patience < MOST_PATIENCE)
      return await readOnce(stage, origin, page, patience * 2);
    const tasks = ownTasks(trace);
    const longest = tasks.reduce((one, other) => (one.cpu > other.cpu ? one : other));
    const wall = Math.max(...tasks.map(({ took }) => took)) / 1000;
    return { page: name, large, cpu: longest.cpu / 1000, wall, forced: longest.forced / 1000, tasks: tasks.length };
  } finally {
    await tab.close();
  }
}
