/**
 * `npm run bench`: measures in Chromium on the real pages and writes docs/benchmarks.
 * `--compare <git-ref>`: this version against that one, interleaved. `--short`: pages of our own against the committed
 * ratios; fails where they are 1.5 times as high.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { compilePackFolder } from '../../cli/pack/read-pack-folder.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { type Bench, openBench } from './browser.ts';
import { bundle, ROOT } from './bundle.ts';
import { compareWith } from './compare.ts';
import { linearity } from './linearity.ts';
import { ownPages } from './own-pages.ts';
import { coldOn } from './peers.ts';
import { ratioOn, takeLexicon } from './ratios.ts';
import { type RealPage, realPages } from './real-pages.ts';
import { chart, type Results, report } from './report.ts';
import { median } from './statistics.ts';
import { syntheticNames, syntheticPack } from './synthetic.ts';

const DOCS = `${ROOT}docs/benchmarks/`;
const SLOWER = 1.5;
const ROUNDS = 2;
const TRIES = 3;

const every = <Item>(list: readonly Item[], nth: number): Item[] => list.filter((_, at) => at % nth === 0);

async function measureAll(bench: Bench, pages: readonly RealPage[], pack: CompiledPack): Promise<Results> {
  const script = await bundle('tests/bench/in-page.ts', 'bench');
  const own = [];
  for (const page of ownPages()) own.push(await ratioOn(bench, page, script, [pack], ROUNDS));
  const real = [];
  for (const page of pages) real.push(await ratioOn(bench, page, script, [pack], ROUNDS));
  console.log(`real pages: median ratio ${median(real.map(({ ratio }) => ratio)).toFixed(1)}`);
  const synthetic = [];
  for (const names of [1000, 10_000, 100_000]) {
    const made = syntheticPack(names);
    const ratios = [];
    for (const page of every(pages, 8)) ratios.push((await ratioOn(bench, page, script, [made], ROUNDS)).ratio);
    const tab = await bench.open('/empty');
    await tab.evaluate(script);
    const bytes = await takeLexicon(tab, 'bench', [made]);
    await tab.close();
    synthetic.push({ names, ratio: median(ratios), bytes });
    console.log(`${names} names: median ratio ${median(ratios).toFixed(1)}, lexicon ${bytes} bytes`);
  }
  const linear = await linearity(bench, script, pack);
  const cold = [];
  for (const names of [200, 1000]) {
    for (const [at, page] of every(pages, 6).entries()) {
      cold.push(await coldOn(bench, page, script, syntheticNames(names), at % 4 === 0));
    }
  }
  console.log('cold runs done');
  const tab = await bench.open('/empty');
  await tab.evaluate(script);
  const lexiconBytes = await takeLexicon(tab, 'bench', [pack]);
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Chromium ${bench.version}`;
  return { machine, own, real, synthetic, linear, cold, lexiconBytes };
}

/** The pages of our own against the ratios of the last whole run. @returns whether they have not grown too much */
async function measureShort(bench: Bench, pack: CompiledPack): Promise<boolean> {
  const committed: Results = JSON.parse(await readFile(`${DOCS}results.json`, 'utf8'));
  const script = await bundle('tests/bench/in-page.ts', 'bench');
  // What other programs do to one try they seldom do to three.
  for (let tries = 1; tries <= TRIES; tries++) {
    const growth: number[] = [];
    for (const page of ownPages()) {
      const { ratio } = await ratioOn(bench, page, script, [pack], ROUNDS);
      const before = committed.own.find(({ page: name }) => name === page.name);
      if (!before) throw new Error(`docs/benchmarks/results.json has no ${page.name}: run npm run bench`);
      growth.push(ratio / before.ratio);
      console.log(`${page.name}: ${ratio.toFixed(1)} × the walk, committed ${before.ratio.toFixed(1)} ×`);
    }
    const grown = median(growth);
    console.log(`median: ${grown.toFixed(2)} × what is committed; ${SLOWER} × fails`);
    if (grown < SLOWER) return true;
  }
  return false;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { compare: { type: 'string' }, short: { type: 'boolean' } } });
  const pages = realPages() ?? [];
  if (pages.length === 0 && !values.short) {
    console.log('The collection of real pages is not on this machine: nothing is measured.');
    return;
  }
  const pack = await compilePackFolder(`${ROOT}data/nato-reset-2022`);
  const bench = await openBench([...ownPages(), ...pages]);
  try {
    if (values.compare !== undefined) {
      const small = pages.filter(({ large }) => !large);
      const { ratios, median: middle, interval } = await compareWith(values.compare, bench, every(small, 2), [pack]);
      for (const { page, ratio } of ratios) console.log(`${ratio.toFixed(2)}  ${page}`);
      const [low, high] = interval.map((value) => value.toFixed(2));
      const verdict = interval[0] > 1 ? 'slower' : interval[1] < 1 ? 'faster' : 'no difference that can be told';
      console.log(
        `This version takes ${middle.toFixed(2)} × the time of ${values.compare} (95 %: ${low} to ${high}): ${verdict}.`,
      );
    } else if (values.short) {
      if (!(await measureShort(bench, pack))) process.exitCode = 1;
    } else {
      const results = await measureAll(bench, pages, pack);
      await writeFile(`${DOCS}results.json`, `${JSON.stringify(results, null, 1)}\n`);
      await writeFile(`${DOCS}ratios.svg`, chart(results));
      await writeFile(`${DOCS}README.md`, report(results));
    }
  } finally {
    await bench.close();
  }
}

await main();
