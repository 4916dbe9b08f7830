/** Reading and marking as they run in a page, in slices. */
import type { CompiledPack } from '../../core/pack/format.ts';
import type { Bench } from './browser.ts';
import { bundle } from './bundle.ts';
import type * as InPage from './in-page.ts';
import type * as Live from './live-in-page.ts';
import type { RealPage } from './real-pages.ts';

export interface LiveRun extends Live.Run {
  readonly page: string;
  readonly large: boolean;
}

let liveScript: Promise<string> | null = null;

/** @param script bundled `in-page.ts` under the name `bench` */
export async function liveOn(bench: Bench, page: RealPage, script: string, pack: CompiledPack): Promise<LiveRun> {
  liveScript ??= bundle('tests/bench/live-in-page.ts', 'live');
  const tab = await bench.open(page.path);
  try {
    await tab.evaluate(script);
    await tab.evaluate(await liveScript);
    const run = await tab.evaluate(
      async (json) => {
        const { bench, live } = globalThis as unknown as { bench: typeof InPage; live: typeof Live };
        const { topics } = JSON.parse(json)[0] as CompiledPack;
        const links = topics.map(({ id, name, kind, defaultOn }) => ({ id, name, kind, defaultOn }));
        return live.readOnce(bench.encode(JSON.parse(json)), links);
      },
      JSON.stringify([pack]),
    );
    return { page: page.name, large: page.large, ...run };
  } finally {
    await tab.close();
  }
}
