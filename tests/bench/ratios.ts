/** The whole pipeline against a walk that only reads every text node, turn by turn in the same tab. */
import type { Page } from '@playwright/test';
import type { CompiledPack } from '../../core/pack/format.ts';
import type { Bench } from './browser.ts';
import type * as InPage from './in-page.ts';
import type { RealPage } from './real-pages.ts';

type Global = Record<string, typeof InPage>;

export interface PageRatio {
  readonly page: string;
  readonly walk: number;
  readonly pipeline: number;
  /** The search for shadow roots that follows it. */
  readonly search: number;
  readonly ratio: number;
  readonly mentions: number;
  readonly marks: number;
}

/**
 * Milliseconds that each work is repeated for in each round, to find its fastest run: the pipeline takes the engine some
 * hundred runs to compile in full.
 */
const BUDGET = { walk: 30, pipeline: 400, search: 30 };

/** @param script bundled `in-page.ts` under the name `bench` */
export async function ratioOn(
  bench: Bench,
  { path, name }: RealPage,
  script: string,
  packs: readonly CompiledPack[],
  rounds: number,
): Promise<PageRatio> {
  const page = await bench.open(path);
  try {
    await page.evaluate(script);
    await takeLexicon(page, 'bench', packs);
    const never = Number.POSITIVE_INFINITY;
    const best = { walk: never, pipeline: never, search: never };
    for (let round = 0; round < rounds; round++) {
      best.walk = Math.min(best.walk, await fastest(page, 'bench', 'walk'));
      best.pipeline = Math.min(best.pipeline, await fastest(page, 'bench', 'pipeline'));
      best.search = Math.min(best.search, await fastest(page, 'bench', 'search'));
    }
    const found = await page.evaluate(() => (globalThis as unknown as { bench: typeof InPage }).bench.pipeline());
    return { page: name, ...best, ratio: best.pipeline / best.walk, ...found };
  } finally {
    await page.close();
  }
}

/** Milliseconds of the fastest run of the work. */
export function fastest(page: Page, global: string, work: keyof typeof BUDGET): Promise<number> {
  return page.evaluate(
    ([name, what, budget]) => ((globalThis as unknown as Global)[name] as typeof InPage).fastest(what, budget),
    [global, work, BUDGET[work]] as const,
  );
}

/** Builds the lexicon in the page under `global` and takes it in. @returns bytes */
export function takeLexicon(page: Page, global: string, packs: readonly CompiledPack[]): Promise<number> {
  return page.evaluate(
    ([name, json]) => {
      const { encode, decode } = (globalThis as unknown as Global)[name as string] as typeof InPage;
      return decode(encode(JSON.parse(json as string)));
    },
    [global, JSON.stringify(packs)],
  );
}
