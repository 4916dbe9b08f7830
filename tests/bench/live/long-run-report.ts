/** A long run as a page of figures. */
import { median } from '../statistics.ts';
import { type Heap, wholeOf } from './heap.ts';
import type { Extension } from './stage.ts';
import { isNoise, lessTrend, type Trend, trendOf } from './trend.ts';

export interface Sample {
  readonly minute: number;
  readonly heap: Heap;
  /** Share of a core since the sample before: of the tab's renderer, and of all the browser's processes. */
  readonly cpu: { readonly renderer: number; readonly whole: number };
}

export interface Series {
  readonly extension: Extension;
  readonly samples: readonly Sample[];
}

export interface LongRun {
  readonly machine: string;
  readonly minutes: number;
  readonly ours: Series;
  readonly none: Series;
}

/** The first third is for settling in: caches fill, code is compiled. */
const SETTLED = 1 / 3;
const MOST_CPU = 0.02;

export function longRunReport({ machine, minutes, ours, none }: LongRun): string {
  const [our, bare] = [settled(ours, minutes), settled(none, minutes)];
  const [ourTrend, bareTrend] = [heapTrend(our), heapTrend(bare)];
  const scripts = heapTrend(our, ({ script, backing }) => script + backing);
  const difference = lessTrend(ourTrend, bareTrend);
  const shares = our.map(({ cpu }, at) => cpu.renderer - (bare[at] as Sample).cpu.renderer);
  const more = median(shares);
  const rows = [
    ['Slope of the heap with the extension', trendText(ourTrend), isNoise(ourTrend) ? 'flat' : 'not flat'],
    ['with it, what scripts hold alone', trendText(scripts), isNoise(scripts) ? 'flat' : 'not flat'],
    ['the whole without the extension', trendText(bareTrend), '–'],
    ['the difference', trendText(difference), isNoise(difference) ? 'flat' : 'not flat'],
    ['Heap at the end, with and without', `${kB(lastHeap(our))} and ${kB(lastHeap(bare))}`, '–'],
    ['Renderer, share of a core, with and without', `${percent(cpuOf(our))} and ${percent(cpuOf(bare))}`, '–'],
    ['the difference, median of the samples', percent(more), more < MOST_CPU ? 'met' : 'missed'],
  ];
  return `# A long run

\`npm run bench:long ${minutes}\` on ${machine}. A page adds 100 paragraphs a second and removes as many, ${minutes} minutes
long, in two browsers at the same time: one with the extension, one with an extension without scripts. Heap: what scripts,
typed arrays and the browser's objects behind them hold after a forced collection, of page and extension together, in the last
two thirds of the time; ± is the standard error, and a slope within two of them is called flat. Processor: what the browser
counts for the page's renderer between the collections. Target: flat; less than 2 % of a core. All samples:
[long-run.json](long-run.json).

| | measured | verdict |
| --- | --- | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
}

const settled = ({ samples }: Series, minutes: number) => samples.filter(({ minute }) => minute > minutes * SETTLED);

const heapTrend = (samples: readonly Sample[], of: (heap: Heap) => number = wholeOf): Trend =>
  trendOf(samples.map(({ minute, heap }) => ({ x: minute, y: of(heap) })));

const cpuOf = (samples: readonly Sample[]) => median(samples.map(({ cpu }) => cpu.renderer));
const lastHeap = (samples: readonly Sample[]) => median(samples.slice(-3).map(({ heap }) => wholeOf(heap)));

const kB = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
const trendText = ({ slope, error }: Trend) =>
  `${(slope / 1000).toFixed(2)} ± ${(error / 1000).toFixed(2)} kB a minute`;
