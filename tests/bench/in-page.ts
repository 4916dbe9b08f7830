/**
 * What is measured, as it runs in a page: the very modules of the extension, without its messages. Bundled for the page by
 * `bundle.ts`; an older version brings its own, so what this file offers stays as it is.
 */
import { findCandidates } from '../../core/detect/find.ts';
import { buildLexicon, decodeLexicon, encodeLexicon, type Lexicon } from '../../core/detect/lexicon.ts';
import { isDefaultOn } from '../../core/detect/lexicon-format.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { createNamer, findMarks } from '../../page/marks.ts';
import { scanBlock } from '../../page/page-text.ts';
import { liveRange } from '../../page/painter.ts';
import { findShadows } from '../../page/shadow-search.ts';
import { createSorter } from '../../page/skip.ts';
import { collectBlocks } from '../../page/text-map.ts';

let lexicon: Lexicon | null = null;

/** Builds the lexicon as the background does. @returns its bytes as a page gets them */
export function encode(packs: readonly CompiledPack[]): string {
  return encodeLexicon(buildLexicon(packs)).toBase64();
}

/** Takes the lexicon in as a page does. @returns its size in bytes */
export function decode(bytes: string): number {
  const array = Uint8Array.fromBase64(bytes);
  lexicon = decodeLexicon(array);
  return array.length;
}

/** Text map, matching, disambiguation, marks policy and ranges over the whole document. @returns how many mentions and marks */
export function pipeline(): { readonly mentions: number; readonly marks: number } {
  const known = lexicon;
  if (!known) throw new Error('there is no lexicon yet');
  const sorter = createSorter();
  const blocks = [];
  for (const step of collectBlocks(document.documentElement, sorter, () => 0)) {
    if (step?.type === 'block') blocks.push(scanBlock(step.block, (text) => findCandidates(known, text), sorter));
  }
  const enabled = (topic: number) => isDefaultOn(known, topic);
  const steps = findMarks(
    {
      lexicon: known,
      quotes: null,
      blocks,
      enabled,
      density: 'section',
      confidence: 'balanced',
      language: 'en',
      isCorrected: () => false,
    },
    createNamer(),
  );
  for (;;) {
    const { done, value } = steps.next();
    if (!done) continue;
    const ranges = value.ends.map(liveRange);
    return { mentions: value.mentions.length, marks: ranges.length };
  }
}

/** The floor: every text node of the document is read and nothing is done with it. @returns a sum, so that nothing is left out */
export function walk(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) sum += (node as Text).data.length;
  return sum;
}

/** Looks for shadow roots as the page's script does behind its first marks. @returns how many there are */
export function search(): number {
  let found = 0;
  for (const step of findShadows(
    document.documentElement,
    (element) => element.shadowRoot,
    () => 0,
  )) {
    if (step?.type === 'shadow') found++;
  }
  return found;
}

/** What one big regular expression needs for the same text, with no rules. @returns how often a name is there */
export function withRegExp(names: readonly string[]): number {
  const alternation = names.map((name) => RegExp.escape(name)).sort((a, b) => b.length - a.length);
  const find = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternation.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  let found = 0;
  for (const step of collectBlocks(document.documentElement, createSorter(), () => 0)) {
    if (step?.type === 'block') found += step.block.text.match(find)?.length ?? 0;
  }
  return found;
}

type Work = 'pipeline' | 'walk' | 'search';

/** Runs the work for so many ms. @returns milliseconds of the fastest run: on a busy machine the one that nothing interrupted */
export function fastest(work: Work, budget: number): number {
  const run = { walk, pipeline, search }[work];
  const end = performance.now() + budget;
  let best = Number.POSITIVE_INFINITY;
  for (let runs = 0; runs < 3 || performance.now() < end; runs++) {
    const began = performance.now();
    run();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}
