/**
 * `npm run bench:live [measurement …]`: the built extension measured in a running Chromium; writes docs/benchmarks/live.
 * Without names all are taken; with names the others stay as they were measured last.
 */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { type ServedPage, type Site, servePages } from '../../../cli/start/serve.ts';
import { ROOT } from '../bundle.ts';
import { type RealPage, realPages } from '../real-pages.ts';
import { events, withField } from './events.ts';
import type { Section } from './figure.ts';
import { firstScreen, withNames } from './first-screen.ts';
import { hover } from './hover.ts';
import { type LiveResults, liveReport } from './live-report.ts';
import { noMention, someMentions, twoNames } from './made-pages.ts';
import { memory } from './memory.ts';
import { pointer } from './pointer.ts';
import { scanTasks } from './scan-tasks.ts';
import { machineOf, openStage, type Stage } from './stage.ts';
import { start } from './start.ts';
import { tabs } from './tabs.ts';

const FILE = `${ROOT}docs/benchmarks/live`;
const MARKS = 10_000;

interface Measuring {
  readonly site: Site;
  /** Null: the collection is not on this machine. */
  readonly real: readonly RealPage[] | null;
  open(extension: Stage['extension']): Promise<Stage>;
}

/** Null: it needs the collection of real pages. */
const MEASUREMENTS: Readonly<Record<string, (measuring: Measuring) => Promise<Section | null>>> = {
  start: async ({ open, site }) => start(await open('ours'), site.origin, { some: '/some', none: '/none' }),
  tasks: async ({ open, site, real }) => real && scanTasks(await open('ours'), site.origin, real),
  screen: async ({ open, site, real }) => real && firstScreen(await open('ours'), `${site.origin}/names`),
  events: async ({ open, site, real }) =>
    real && events(await open('ours'), await open('none'), `${site.origin}/field`),
  hover: async ({ open, site }) => hover(await open('ours'), `${site.origin}/some`),
  pointer: async ({ open, site }) => pointer(await open('ours'), `${site.origin}/two-names`, MARKS),
  memory: async ({ open, site }) =>
    memory(await open('ours'), site.origin, '/none', {
      names: ['/no-names', '/one-name', '/two-names'],
      paragraphs: MARKS / 2,
    }),
  tabs: async ({ open, site }) => tabs(await open('ours'), `${site.origin}/some`),
};

function pagesOf(real: readonly RealPage[] | null): Record<string, ServedPage> {
  const bytes = ({ page }: RealPage) => page.html.length;
  const largest = real?.reduce((one, other) => (bytes(one) > bytes(other) ? one : other));
  return {
    ...Object.fromEntries((real ?? []).map(({ path, page }) => [path, page])),
    ...(largest ? { '/names': withNames(largest.page), '/field': withField(largest.page) } : {}),
    '/some': someMentions(),
    '/none': noMention(),
    '/no-names': twoNames(MARKS / 2, 0),
    '/one-name': twoNames(MARKS / 2, 1),
    '/two-names': twoNames(MARKS / 2, 2),
  };
}

/** Each measurement has browsers of its own: what one leaves behind does not slow the next. */
async function measure(name: string, site: Site, real: readonly RealPage[] | null): Promise<Taken | null> {
  const run = MEASUREMENTS[name];
  if (!run) throw new Error(`"${name}" is no measurement: ${Object.keys(MEASUREMENTS).join(', ')}`);
  await using cleaning = new AsyncDisposableStack();
  let machine = '';
  const open = async (extension: Stage['extension']) => {
    const stage = await openStage(extension, cleaning);
    machine = machineOf(stage);
    return stage;
  };
  const section = await run({ site, real, open });
  if (section) return { machine, section };
  console.log(`${name}: left out, for the collection of real pages is not on this machine.`);
  return null;
}

const measuredBefore = (): LiveResults =>
  existsSync(`${FILE}.json`) ? JSON.parse(readFileSync(`${FILE}.json`, 'utf8')) : { machine: '', sections: {} };

interface Taken {
  readonly machine: string;
  readonly section: Section;
}

const names = process.argv.slice(2);
const real = realPages();
const site = await servePages(pagesOf(real));
try {
  for (const name of names.length > 0 ? names : Object.keys(MEASUREMENTS)) {
    const taken = await measure(name, site, real);
    if (!taken) continue;
    for (const { what, measured, target } of taken.section.figures) console.log(`${what}: ${measured} (${target})`);
    const results = { machine: taken.machine, sections: { ...measuredBefore().sections, [name]: taken.section } };
    await writeFile(`${FILE}.json`, `${JSON.stringify(results, null, 1)}\n`);
    await writeFile(`${FILE}.md`, liveReport(results, Object.keys(MEASUREMENTS)));
  }
} finally {
  await site.close();
}
