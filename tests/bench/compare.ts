/** This version against another, turn by turn in the same tabs. */
import type { CompiledPack } from '../../core/pack/format.ts';
import type { Bench } from './browser.ts';
import { bundle, withVersion } from './bundle.ts';
import { fastest, takeLexicon } from './ratios.ts';
import type { RealPage } from './real-pages.ts';
import { median, medianInterval } from './statistics.ts';

const ENTRY = 'tests/bench/in-page.ts';
const ROUNDS = 4;

export interface Comparison {
  /** Time of this version over that of the other, by page. */
  readonly ratios: readonly { readonly page: string; readonly ratio: number }[];
  readonly median: number;
  /** 95 %. */
  readonly interval: readonly [number, number];
}

/** @throws {Error} where the other version is unknown or has nothing to be measured by */
export async function compareWith(
  ref: string,
  bench: Bench,
  pages: readonly RealPage[],
  packs: readonly CompiledPack[],
): Promise<Comparison> {
  const now = await bundle(ENTRY, 'now');
  const before = await withVersion(ref, (folder) => bundle(ENTRY, 'before', folder));
  const ratios: { page: string; ratio: number }[] = [];
  for (const { path, name } of pages) {
    const tab = await bench.open(path);
    try {
      for (const script of [now, before]) await tab.evaluate(script);
      for (const global of ['now', 'before']) await takeLexicon(tab, global, packs);
      const best = { now: Number.POSITIVE_INFINITY, before: Number.POSITIVE_INFINITY };
      for (let round = 0; round < ROUNDS; round++) {
        for (const which of round % 2 ? (['now', 'before'] as const) : (['before', 'now'] as const)) {
          best[which] = Math.min(best[which], await fastest(tab, which, 'pipeline'));
        }
      }
      ratios.push({ page: name, ratio: best.now / best.before });
    } finally {
      await tab.close();
    }
  }
  const values = ratios.map(({ ratio }) => ratio);
  return { ratios, median: median(values), interval: medianInterval(values) };
}
