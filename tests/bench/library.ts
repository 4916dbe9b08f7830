/**
 * `npm run bench:library [sizes]`: how long one's own library takes to make and to open, and how much memory, in the built
 * extension in Chromium. Without sizes: the bundled pack alone, 200 pages of a newspaper as files, then 100, 1,000 and 10,000
 * articles; then the table is written to docs/benchmarks/library.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg } from 'node:os';
import { ChromiumTab } from '../../cli/browsers/chromium.ts';
import { type Json, pause, type Tab, waitFor } from '../../cli/browsers/session.ts';
import type { LexiconMessage } from '../../core/messages.ts';
import { addFiles, headline, waitUntilAdded } from '../e2e/library/library.ts';
import { workerStopper } from '../e2e/stop-worker.ts';
import { type World, withWorld } from '../e2e/world.ts';
import { articleNumber, pageOf } from './articles.ts';

/** Sizes to measure: `bundled`, `pages` or a number of articles. */
const ALL = ['bundled', 'pages', '100', '1000', '10000'];
const sizes = process.argv.length > 2 ? process.argv.slice(2) : ALL;
const LONG = 1_800_000;
/** Starts of the background of which the middle one counts. */
const STARTS = 7;

/** Resident memory in MB of the process that holds our pages, our worker and our background. */
function memory(): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const sizes = processes.map((id) => {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--extension-process')) return 0;
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  });
  return Math.round(Math.max(0, ...sizes));
}

/** The highest of `memory` until the signal, looked at four times a second. */
function watchMemory(signal: AbortSignal): { peak: number } {
  const seen = { peak: 0 };
  const timer = setInterval(() => {
    seen.peak = Math.max(seen.peak, memory());
  }, 250);
  signal.addEventListener('abort', () => clearInterval(timer));
  return seen;
}

/** Counts for how long the page could not do anything, from now on. */
function watchPauses(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const seen = { longest: 0, over100: 0 };
    Object.assign(window, { seen });
    let last = performance.now();
    setInterval(() => {
      const gap = performance.now() - last - 10;
      seen.longest = Math.max(seen.longest, gap);
      if (gap > 100) seen.over100 += 1;
      last = performance.now();
    }, 10);
  }, null);
}

const pauses = (tab: Tab): Promise<{ longest: number; over100: number }> =>
  tab.evaluate(() => (window as unknown as { seen: { longest: number; over100: number } }).seen, null);

/** The same for this process, which is idle meanwhile: what the machine's other work holds up. */
function watchOwnPauses(signal: AbortSignal): { longest: number; over100: number } {
  const seen = { longest: 0, over100: 0 };
  let last = performance.now();
  const timer = setInterval(() => {
    const gap = performance.now() - last - 10;
    seen.longest = Math.max(seen.longest, gap);
    if (gap > 100) seen.over100 += 1;
    last = performance.now();
  }, 10);
  signal.addEventListener('abort', () => clearInterval(timer));
  return seen;
}

/** Asks the background as our pages do. @returns ms, and the answer */
function ask(tab: Tab, name: string, request: Json): Promise<{ ms: number; value: unknown }> {
  return tab.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(m: unknown): Promise<{ value?: unknown } | undefined> } };
      };
      const since = performance.now();
      const reply = await chrome.runtime.sendMessage({ to: 'background', ...message });
      return { ms: performance.now() - since, value: reply?.value };
    },
    { name, request },
  );
}

/** The middle of some starts of the background: from a page's question while it is stopped to the answer, in ms. */
async function coldStart(tab: Tab, name: string, request: Json): Promise<number> {
  if (!(tab instanceof ChromiumTab)) throw new Error('this runs in Chromium');
  const devtools = await tab.page.context().newCDPSession(tab.page);
  const stop = await workerStopper(devtools);
  const times: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    await ask(tab, name, request);
    await pause(500);
    await stop();
    times.push((await ask(tab, name, request)).ms);
  }
  await devtools.detach();
  return times.sort((one, other) => one - other)[STARTS >> 1] as number;
}

const utf8 = (text: string): string => Buffer.from(text).toString('base64');
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const milliseconds = (ms: number) => `${Math.round(ms)} ms`;

/** How long the making takes: what is read, ready, and what the page feels of it. */
async function make(library: Tab, files: readonly { name: string; base64: string }[]): Promise<string[]> {
  const until = new AbortController();
  const used = watchMemory(until.signal);
  const since = performance.now();
  await addFiles(library, files);
  // What the page does to take the files from this program is no work of the extension.
  await watchPauses(library);
  const own = watchOwnPauses(until.signal);
  await waitFor('the files to be read', async () => (await headline(library)) === 'Files added', LONG);
  const read = performance.now() - since;
  await waitUntilAdded(library, LONG);
  const made = performance.now() - since;
  until.abort();
  const shown = ({ longest, over100 }: typeof own) => `${milliseconds(longest)} (${over100})`;
  return [seconds(read), seconds(made), shown(await pauses(library)), shown(own), `${used.peak} MB`];
}

/** @param files none: the library that comes with the extension */
async function measure(
  world: World,
  name: string,
  files: readonly { name: string; base64: string }[],
): Promise<string> {
  const library = await world.openOwn('library.html');
  await waitFor('the page', () => library.evaluate(() => document.querySelector('.library-head') !== null, null));
  const made = files.length > 0 ? await make(library, files) : ['', '', '', '', ''];
  const { ms, value } = await ask(library, 'getLexicon', []);
  const topic = (value as LexiconMessage).topics.at(-1)?.id ?? '';
  // Nobody answers this: what is left is the browser's own start of a background, and our script's.
  const bare = await coldStart(library, 'nothing', []);
  const lexicon = await coldStart(library, 'getLexicon', []);
  const briefing = await coldStart(library, 'getBriefing', [{ topic, place: null }]);
  const first = await ask(library, 'search', [{ query: 'harbour strike', limit: 20 }]);
  const second = await ask(library, 'search', [{ query: 'pipeline reform', limit: 20 }]);
  await library.close();
  await pause(6000);
  const opened = [ms, bare, lexicon, briefing, first.ms, second.ms].map(milliseconds);
  return `| ${[name, ...made, ...opened, `${memory()} MB`, loadavg()[0]?.toFixed(0)].join(' | ')} |`;
}

function filesOf(size: string): readonly { name: string; base64: string }[] {
  if (size === 'bundled') return [];
  if (size === 'pages') {
    return Array.from({ length: 200 }, (_, index) => ({
      name: `pages/${index}.html`,
      base64: utf8(pageOf(articleNumber(index))),
    }));
  }
  const lines = Array.from({ length: Number(size) }, (_, index) => {
    const { title, paragraphs } = articleNumber(index);
    return JSON.stringify({ title, date: '2022-03-16', text: paragraphs.join('\n\n') });
  });
  return [{ name: `${size}.jsonl`, base64: utf8(lines.join('\n')) }];
}

const NAMES: Readonly<Record<string, string>> = { bundled: 'bundled pack only', pages: '200 pages as files' };
const rows = [
  '| library | read | ready | longest pause of the page (over 100 ms) | of an idle process meanwhile | most memory | first lexicon | background start alone | to lexicon | to briefing | first search | next search | memory after | load |',
  `|${' --- |'.repeat(14)}`,
];
console.log(rows.join('\n'));
let version = '';
for (const size of sizes) {
  await withWorld('chromium', {}, async (world) => {
    version = world.session.version;
    const row = await measure(world, NAMES[size] ?? `${Number(size).toLocaleString('en')} articles`, filesOf(size));
    console.log(row);
    rows.push(row);
  });
}
const FILE = 'docs/benchmarks/library.md';
/** Stands before and behind the table; the words around stay. */
const TABLE = '<!-- table -->';
if (sizes === ALL) {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim()} (${arch()}), Chromium ${version}. Load: the machine's average in the last minute.`;
  const [head = '', , words = ''] = readFileSync(FILE, 'utf8').split(TABLE);
  writeFileSync(FILE, [head, `\n${machine}\n\n${rows.join('\n')}\n`, words].join(TABLE));
}
