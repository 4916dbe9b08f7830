/**
 * `npm run bench:detection`: whether detection takes time in proportion to its text. Each hostile text is measured at a
 * quarter of a million and at a million units; four times the text should take about four times as long. Prints the
 * ratio and fails (exit code 1) where it is that of quadratic growth.
 */
import { cpuUsage, exit, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../cli/pack/load-pack.ts';
import { detectText } from '../../core/detect/detect.ts';
import { buildLexicon } from '../../core/detect/lexicon.ts';
import { HOSTILE_UNITS } from './hostile-texts.ts';

const PACK = fileURLToPath(new URL('../../data/nato-reset-2022', import.meta.url));
const [SMALL, LARGE] = [250_000, 1_000_000];
/** Linear growth gives 4, quadratic 16. Garbage collection and caches make it waver. */
const MOST = 8;
const RUNS = 3;

const { pack } = await loadPack(PACK);
const lexicon = buildLexicon([pack]);

/** Processor time of the fastest of some runs, in ms: what else the machine does does not count. */
function timeOf(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const began = cpuUsage();
    detectText(lexicon, text, { enabled: () => true });
    const { user, system } = cpuUsage(began);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

let isLinear = true;
stdout.write('| text of 1,000,000 units | ms | ratio to a quarter of it |\n|---|---|---|\n');
for (const [name, unit] of Object.entries(HOSTILE_UNITS)) {
  const [small, large] = [SMALL, LARGE].map((size) => timeOf(unit.repeat(size / unit.length))) as [number, number];
  const ratio = large / small;
  // Under a few milliseconds the clock measures itself.
  if (ratio > MOST && large > 20) isLinear = false;
  stdout.write(`| ${name} | ${large.toFixed(0)} | ${ratio.toFixed(1)} |\n`);
}
exit(isLinear ? 0 : 1);
