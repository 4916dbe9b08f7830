/**
 * `npm run bench:long [minutes]`: a page that changes all the time, with and without the extension at the same time in
 * two browsers; its heap after forced collections and the processor time of its renderer. Writes docs/benchmarks/long-run.
 */
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { pause } from '../../../cli/browsers/session.ts';
import { servePages } from '../../../cli/start/serve.ts';
import { ROOT } from '../bundle.ts';
import { churnPage } from './churn-page.ts';
import { type Heap, heapOf } from './heap.ts';
import { type LongRun, longRunReport, type Sample, type Series } from './long-run-report.ts';
import { type Clock, clockOf } from './processes.ts';
import { type Extension, machineOf, openStage } from './stage.ts';

const DEFAULT_MINUTES = 30;
const SAMPLE_EVERY = 30_000;
const NODES_PER_SECOND = 100;

interface Runner {
  /** Notes what the heap holds now and what the processor did since the last look. */
  sample(minute: number): Promise<void>;
  series(): Series;
}

async function openRunner(
  extension: Extension,
  origin: string,
  cleaning: AsyncDisposableStack,
): Promise<Runner & { machine: string }> {
  const stage = await openStage(extension, cleaning);
  const tab = await stage.newTab();
  await tab.goto(`${origin}/ticker`);
  const clock = await clockOf(stage, tab);
  const devtools = await stage.devtools(tab);
  const samples: Sample[] = [];
  let last: Seen = await look(clock);
  return {
    machine: machineOf(stage),
    async sample(minute) {
      const now = await look(clock);
      const passed = (now.at - last.at) / 1000;
      const heap: Heap = await heapOf(devtools);
      const cpu = { renderer: (now.renderer - last.renderer) / passed, whole: (now.whole - last.whole) / passed };
      samples.push({ minute, heap, cpu });
      last = await look(clock); // what collecting costs is not the page's
    },
    series: () => ({ extension, samples }),
  };
}

interface Seen {
  readonly at: number;
  readonly renderer: number;
  readonly whole: number;
}

async function look(clock: Clock): Promise<Seen> {
  const [renderer, whole] = await Promise.all([clock.renderer(), clock.whole()]);
  return { at: performance.now(), renderer, whole };
}

async function run(minutes: number): Promise<LongRun> {
  await using cleaning = new AsyncDisposableStack();
  const site = await servePages({ '/ticker': churnPage(NODES_PER_SECOND) });
  cleaning.defer(() => site.close());
  const ours = await openRunner('ours', site.origin, cleaning);
  const none = await openRunner('none', site.origin, cleaning);
  const began = performance.now();
  while (performance.now() - began < minutes * 60_000) {
    await pause(Math.min(SAMPLE_EVERY, minutes * 10_000));
    const minute = (performance.now() - began) / 60_000;
    await ours.sample(minute);
    await none.sample(minute);
    console.log(`${minute.toFixed(1)} min: ${[ours, none].map((one) => sampleLine(one.series())).join('; ')}`);
  }
  return { machine: ours.machine, minutes, ours: ours.series(), none: none.series() };
}

function sampleLine({ extension, samples }: Series): string {
  const last = samples.at(-1);
  if (!last) return extension;
  const { script, backing, browser } = last.heap;
  return `${extension} heap ${script} + ${backing} + ${browser}, processor ${(last.cpu.renderer * 100).toFixed(2)} %`;
}

const minutes = Number(process.argv[2] ?? DEFAULT_MINUTES);
if (!(minutes > 0)) throw new Error(`minutes: "${process.argv[2]}" is no number above 0`);
const result = await run(minutes);
await writeFile(`${ROOT}docs/benchmarks/long-run.json`, `${JSON.stringify(result, null, 1)}\n`);
await writeFile(`${ROOT}docs/benchmarks/long-run.md`, longRunReport(result));
