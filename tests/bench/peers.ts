/** Cold, as a reader meets it: the first run in a fresh tab, matcher and lexicon included, against libraries that mark words. */
import { readFile } from 'node:fs/promises';
import { packOf } from '../../core/detect/pack-for-tests.ts';
import { topicId } from '../../core/ids.ts';
import type { Bench } from './browser.ts';
import { ROOT } from './bundle.ts';
import type * as InPage from './in-page.ts';
import type { RealPage } from './real-pages.ts';

export interface ColdRun {
  readonly page: string;
  readonly names: number;
  /** Milliseconds. */
  readonly ours: number;
  readonly findAndReplace: number;
  /** One alternation over the text as our walk has it. */
  readonly regExp: number;
  /** Null: not run on this page, or it gave up. */
  readonly markJs: number | null;
}

interface Peers {
  readonly bench: typeof InPage;
  readonly findAndReplaceDOMText: (root: Element, options: object) => unknown;
  readonly Mark: new (root: Element) => { mark(names: readonly string[], options: object): void };
}

/** @param script bundled `in-page.ts` under the name `bench` */
export async function coldOn(
  bench: Bench,
  page: RealPage,
  script: string,
  names: readonly string[],
  withMarkJs: boolean,
): Promise<ColdRun> {
  const pack = packOf(Object.fromEntries(names.map((name, at) => [topicId(`topic-${at}`), { always: [name] }])));
  const bytes = await inTab(bench, '/empty', script, (tab) =>
    tab.evaluate((json) => (globalThis as unknown as Peers).bench.encode([JSON.parse(json)]), JSON.stringify(pack)),
  );
  const ours = await inTab(bench, page.path, script, (tab) =>
    tab.evaluate((lexicon) => {
      const began = performance.now();
      const { bench } = globalThis as unknown as Peers;
      bench.decode(lexicon);
      bench.pipeline();
      return performance.now() - began;
    }, bytes),
  );
  const regExp = await inTab(bench, page.path, script, (tab) =>
    tab.evaluate((list) => {
      const began = performance.now();
      (globalThis as unknown as Peers).bench.withRegExp(list);
      return performance.now() - began;
    }, names),
  );
  const library = await readFile(`${ROOT}node_modules/findandreplacedomtext/src/findAndReplaceDOMText.js`, 'utf8');
  const findAndReplace = await inTab(bench, page.path, library, (tab) =>
    tab.evaluate((list) => {
      const began = performance.now();
      const alternation = list
        .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
        .sort((a, b) => b.length - a.length);
      const find = new RegExp(`\\b(?:${alternation.join('|')})\\b`, 'g');
      (globalThis as unknown as Peers).findAndReplaceDOMText(document.body, { find, wrap: 'mark', preset: 'prose' });
      return performance.now() - began;
    }, names),
  );
  return {
    page: page.name,
    names: names.length,
    ours,
    findAndReplace,
    regExp,
    markJs: withMarkJs ? await markJsOn(bench, page, names) : null,
  };
}

async function markJsOn(bench: Bench, page: RealPage, names: readonly string[]): Promise<number | null> {
  const library = await readFile(`${ROOT}node_modules/mark.js/dist/mark.min.js`, 'utf8');
  return inTab(bench, page.path, library, (tab) =>
    tab
      .evaluate((list) => {
        const began = performance.now();
        const { Mark } = globalThis as unknown as Peers;
        new Mark(document.body).mark(list, { accuracy: 'exactly', separateWordSearch: false, acrossElements: true });
        return performance.now() - began;
      }, names)
      .catch(() => null),
  );
}

async function inTab<Result>(
  bench: Bench,
  path: string,
  script: string,
  run: (tab: Awaited<ReturnType<Bench['open']>>) => Promise<Result>,
): Promise<Result> {
  const tab = await bench.open(path);
  try {
    await tab.evaluate(script);
    return await run(tab);
  } finally {
    await tab.close();
  }
}
