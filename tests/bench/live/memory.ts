/** What a tab keeps: the lexicon, the script, and each mark. */
import { pause } from '../../../cli/browsers/session.ts';
import { buildLexicon, encodeLexicon } from '../../../core/detect/lexicon.ts';
import type { LexiconMessage } from '../../../core/messages.ts';
import { median } from '../statistics.ts';
import { syntheticPack } from '../synthetic.ts';
import { type Background, openBackground } from './background.ts';
import { atMost, kB, type Section, told } from './figure.ts';
import { heapOf, wholeOf } from './heap.ts';
import { watchOwnWorld } from './own-world.ts';
import { waitForPainted } from './painted.ts';
import type { Stage } from './stage.ts';

const ROUNDS = 3;
const MOST_MARK = 200;
/** Until nothing is going on any more; milliseconds. */
const SETTLE_FOR = 2500;

export interface MarkPages {
  /** The same text on both; on the second twice as many names. */
  readonly half: string;
  readonly full: string;
  /** By how many marks they differ. */
  readonly more: number;
}

export async function memory(
  ours: Stage,
  none: Stage,
  origin: string,
  plain: string,
  pages: MarkPages,
): Promise<Section> {
  const background = await openBackground(ours);
  const bundled = await bundledLexicon(ours, origin + plain);
  const reading = await readingCost(ours, background, origin + plain);
  await background.set({ density: 'all' });
  const mark = (await markCost(ours, origin, pages)) - (await markCost(none, origin, pages));
  await background.set({});
  return {
    title: 'Memory',
    how: `Lexicon: the bytes that a tab is sent and maps, and the list of topics beside them; those of made-up packs come from the same builder. Reading: heap of a tab on a page without a mention, less that on the same page with its site switched off, after forced collections. Marks: heap of a tab with ${pages.more * 2} marks, less that with ${pages.more} on the same text, less the same difference in a browser without the extension; everything that a mark brings counts (candidate, mention, range, look-up). Medians of ${ROUNDS} fresh tabs.`,
    figures: [
      atMost('lexicon of the bundled pack', bundled.bytes, 200_000, kB),
      told('topics sent beside it, as JSON', kB(bundled.topics)),
      told('what reading keeps in a tab, all in all', kB(reading)),
      ...[10_000, 100_000].map((names) =>
        atMost(
          `lexicon of ${names.toLocaleString('en')} made-up names`,
          encodeLexicon(buildLexicon([syntheticPack(names)])).byteLength,
          names === 10_000 ? 3_000_000 : 25_000_000,
          kB,
        ),
      ),
      atMost('a mark', mark, MOST_MARK, (bytes) => `${Math.round(bytes)} bytes`),
    ],
  };
}

async function bundledLexicon(stage: Stage, url: string): Promise<{ bytes: number; topics: number }> {
  const tab = await stage.newTab();
  const world = await watchOwnWorld(await stage.devtools(tab));
  await tab.goto(url);
  const message = await (await world()).evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } };
    return chrome.runtime.sendMessage({ to: 'background', name: 'getLexicon', request: [] });
  }, null);
  await tab.close();
  const { value } = message as { value: LexiconMessage };
  return { bytes: Buffer.from(value.bytes, 'base64').byteLength, topics: JSON.stringify(value.topics).length };
}

async function readingCost(stage: Stage, background: Background, url: string): Promise<number> {
  const heaps: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await background.set({});
    const on = await heapAt(stage, url, SETTLE_FOR);
    await background.set({ sitesOff: [new URL(url).hostname] });
    heaps.push(on - (await heapAt(stage, url, SETTLE_FOR)));
  }
  await background.set({});
  return median(heaps);
}

async function markCost(stage: Stage, origin: string, { half, full, more }: MarkPages): Promise<number> {
  const differences: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const few = await heapAt(stage, origin + half, SETTLE_FOR, more);
    const many = await heapAt(stage, origin + full, SETTLE_FOR, more * 2);
    differences.push((many - few) / more);
  }
  return median(differences);
}

/** @param rest milliseconds to wait when everything is there @param marks that must be there, where the extension is */
async function heapAt(stage: Stage, url: string, rest: number, marks = 0): Promise<number> {
  const tab = await stage.newTab();
  const devtools = await stage.devtools(tab);
  await tab.goto(url);
  if (stage.extension === 'ours' && marks > 0) await waitForPainted(tab, marks);
  await pause(rest);
  const heap = wholeOf(await heapOf(devtools));
  await tab.close();
  return heap;
}
