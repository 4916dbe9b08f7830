/** Two hundred tabs opened and closed: what they leave in the background and in storage. */
import { pause } from '../../../cli/browsers/session.ts';
import { openBackground, type Stored } from './background.ts';
import { type Figure, kB, type Section, told } from './figure.ts';
import type { Heap } from './heap.ts';
import type { Stage } from './stage.ts';

const TABS = 200;
/** So many at a time, as one who opens a row of links. */
const AT_ONCE = 10;
/** The first ones let caches fill. */
const BEFORE = 40;
/** Less than this is noise of the collector: a tab that left anything behind would leave more than 100 bytes. */
const NOISE = TABS * 100;

export async function tabs(stage: Stage, url: string): Promise<Section> {
  const background = await openBackground(stage);
  await openAndClose(stage, url, BEFORE);
  const [heap, stored] = [await background.heap(), await background.storage()];
  await openAndClose(stage, url, TABS);
  const [heapAfter, storedAfter] = [await background.heap(), await background.storage()];
  const grown = scriptOf(heapAfter) - scriptOf(heap);
  const left = sumOf(storedAfter) - sumOf(stored);
  const none = (what: string, bytes: number, limit: number): Figure => ({
    what,
    measured: `${bytes.toLocaleString('en')} bytes`,
    target: limit === 0 ? '0' : `< ${kB(limit)}`,
    met: bytes <= limit,
  });
  return {
    title: `${TABS} tabs`,
    how: `After ${BEFORE} tabs that let caches fill, ${TABS} tabs with marks, ${AT_ONCE} at a time, each closed once it was read. Heap of the background after forced collections, and bytes in all storage of the extension, before and after.`,
    figures: [
      none('what the background’s scripts hold, growth', grown, NOISE),
      told('it held', `${kB(scriptOf(heap))}, then ${kB(scriptOf(heapAfter))}`),
      told('the browser’s own objects in the background', `${kB(heap.browser)}, then ${kB(heapAfter.browser)}`),
      none('storage, growth', left, 0),
    ],
  };
}

const scriptOf = ({ script, backing }: Heap) => script + backing;
const sumOf = ({ local, session, origin }: Stored) => local + session + origin;

async function openAndClose({ session }: Stage, url: string, count: number): Promise<void> {
  for (let opened = 0; opened < count; opened += AT_ONCE) {
    const row = await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const tab = await session.context.newPage();
        await tab.goto(url);
        return tab;
      }),
    );
    await pause(500);
    await Promise.all(row.map((tab) => tab.close()));
  }
}
