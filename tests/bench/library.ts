/**
 * `npm run bench:library [sizes]`: how long one's own library takes to make and to open, and how much memory, in the built
 * extension in Chromium. Without sizes: 200 pages of a newspaper as files, then 100, 1,000 and 10,000 articles.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type Json, pause, type Tab, waitFor } from '../../cli/browsers/session.ts';
import { addFiles, headline, waitUntilAdded } from '../e2e/library/library.ts';
import { type World, withWorld } from '../e2e/world.ts';
import { articleNumber, pageOf } from './articles.ts';

/** Sizes to measure; 0 stands for the pages. */
const sizes = process.argv[2] === undefined ? [0, 100, 1000, 10_000] : process.argv.slice(2).map(Number);
const LONG = 1_800_000;

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

/** Asks the background as our pages do. @returns ms */
function ask(tab: Tab, name: string, request: Json): Promise<number> {
  return tab.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } };
      };
      const since = performance.now();
      await chrome.runtime.sendMessage({ to: 'background', name: message.name, request: message.request });
      return performance.now() - since;
    },
    { name, request },
  );
}

const utf8 = (text: string): string => Buffer.from(text).toString('base64');

async function measure(world: World, name: string, files: { name: string; base64: string }[]): Promise<void> {
  const library = await world.openOwn('library.html');
  await waitFor('the page', () => library.evaluate(() => document.querySelector('.library-head') !== null, null));
  const until = new AbortController();
  const used = watchMemory(until.signal);
  const since = performance.now();
  await addFiles(library, files);
  // What the page does to take the files from this program is no work of the extension.
  await watchPauses(library);
  await waitFor('the files to be read', async () => (await headline(library)) === 'Files added', LONG);
  const read = performance.now() - since;
  await waitUntilAdded(library, LONG);
  const made = performance.now() - since;
  until.abort();
  const { longest, over100 } = await pauses(library);
  const open = await ask(library, 'getLexicon', []);
  const first = await ask(library, 'search', [{ query: 'harbour strike', limit: 20 }]);
  const second = await ask(library, 'search', [{ query: 'pipeline reform', limit: 20 }]);
  await library.close();
  await pause(6000);
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  console.log(
    `| ${name} | ${seconds(read)} s | ${seconds(made)} s | ${Math.round(longest)} ms (${over100}) | ${used.peak} MB | ${Math.round(open)} ms | ${Math.round(first)} ms | ${Math.round(second)} ms | ${memory()} MB |`,
  );
}

console.log(
  '| library | read | ready | longest pause of the page (over 100 ms) | most memory | open | first search | next search | memory after |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
const pages = Array.from({ length: 200 }, (_, index) => ({
  name: `pages/${index}.html`,
  base64: utf8(pageOf(articleNumber(index))),
}));
if (sizes.includes(0)) await withWorld('chromium', {}, (world) => measure(world, '200 pages as files', pages));
for (const count of sizes.filter((one) => one > 0)) {
  const lines = Array.from({ length: count }, (_, index) => {
    const { title, paragraphs } = articleNumber(index);
    return JSON.stringify({ title, date: '2022-03-16', text: paragraphs.join('\n\n') });
  });
  const file = { name: `${count}.jsonl`, base64: utf8(lines.join('\n')) };
  await withWorld('chromium', {}, (world) => measure(world, `${count} articles`, [file]));
}
