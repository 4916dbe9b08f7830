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

const ROUNDS = 2;
const MOST_MARK = 200;
/** Until nothing is going on any more; milliseconds. */
const SETTLE_FOR = 2500;

export interface MarkPages {
  /** The same text on all: no name, one and two in each paragraph. */
  readonly names: readonly [none: string, one: string, two: string];
  readonly paragraphs: number;
}

export async function memory(stage: Stage, origin: string, plain: string, pages: MarkPages): Promise<Section> {
  const background = await openBackground(stage);
  const bundled = await bundledLexicon(stage, origin + plain);
  const reading = await readingCost(stage, background, origin + plain);
  await background.set({ density: 'all' });
  const cost = await markCost(stage, origin, pages);
  await background.set({});
  return {
    title: 'Memory',
    how: `Lexicon: the bytes that a tab is sent and maps, and the list of topics beside them; those of made-up packs come from the same builder. Reading: heap of a tab on a page without a mention, less that on the same page with its site switched off, after forced collections. Marks: the same text in ${pages.paragraphs.toLocaleString('en')} paragraphs with no, one and two names each, all marked; the first mark of a paragraph brings the paragraph's text and places with it, the second only itself (candidate, mention, range, look-up). Medians of ${ROUNDS} fresh tabs.`,
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
      atMost('a further mark in a paragraph', cost.further, MOST_MARK, bytes),
      told('a paragraph with its first mark', bytes(cost.first)),
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

/** Bytes. */
async function markCost(stage: Stage, origin: string, { names, paragraphs }: MarkPages) {
  const first: number[] = [];
  const further: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const heaps: number[] = [];
    for (const [marks, path] of names.entries())
      heaps.push(await heapAt(stage, origin + path, SETTLE_FOR, marks * paragraphs));
    const [none = 0, one = 0, two = 0] = heaps;
    first.push((one - none) / paragraphs);
    further.push((two - one) / paragraphs);
  }
  return { first: median(first), further: median(further) };
}

const bytes = (count: number): string => `${Math.round(count)} bytes`;

/** @param rest milliseconds to wait when everything is there @param marks that must be there */
async function heapAt(stage: Stage, url: string, rest: number, marks = 0): Promise<number> {
  const tab = await stage.newTab();
  const devtools = await stage.devtools(tab);
  await tab.goto(url);
  if (marks > 0) await waitForPainted(tab, marks);
  await pause(rest);
  const heap = wholeOf(await heapOf(devtools));
  await tab.close();
  return heap;
}
