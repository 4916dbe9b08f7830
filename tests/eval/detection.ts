/**
 * How often a mark is right: precision, recall and traps of the product's own detector on labelled texts, beside two
 * word lists in the same run, with every error and its sentence. `--topics` adds a table by topic.
 */
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../cli/pack/load-pack.ts';
import { detectText } from '../../core/detect/detect.ts';
import { buildLexicon } from '../../core/detect/lexicon.ts';
import { describeRule } from '../../core/detect/rule-text.ts';
import { wordListDetector } from './baselines.ts';
import { hasShared, readCorpus, readLabelled } from './labelled-texts.ts';
import {
  type Detector,
  inSentence,
  type LabelledText,
  type Stretch,
  scoreText,
  type TextScore,
  total,
} from './scoring.ts';

const PACK = fileURLToPath(new URL('../../data/nato-reset-2022', import.meta.url));
const print = (line = ''): boolean => stdout.write(`${line}\n`);
const three = (share: number): string => share.toFixed(3);

interface Explained extends Stretch {
  readonly rule?: string;
}

async function main(): Promise<void> {
  if (!hasShared()) {
    print('Detection: the labelled texts (../shared/eval) are not here; nothing was measured.');
    return;
  }
  const { pack } = await loadPack(PACK);
  const lexicon = buildLexicon([pack]);
  const on = new Set<string>(pack.topics.filter(({ defaultOn }) => defaultOn).map(({ id }) => id));
  const product: Detector = (text) =>
    detectText(lexicon, text, { enabled: () => true }).map(
      (found): Explained => ({
        ...found,
        rule: describeRule(found.rule),
      }),
    );
  const detectors = {
    Backgrounder: product,
    'any case': wordListDetector(pack, { exact: false }),
    'exact case': wordListDetector(pack, { exact: true }),
  };
  const sets = { news: readLabelled('news'), 'other senses': readLabelled('other-senses'), corpus: readCorpus() };
  print('| set | detector | precision | recall | wrong | missed | traps hit |');
  print('|---|---|---|---|---|---|---|');
  for (const [set, texts] of Object.entries(sets)) {
    for (const [name, detector] of Object.entries(detectors)) printRow(set, name, scoreAll(texts, detector, on));
  }
  for (const [set, texts] of Object.entries(sets)) {
    const scores = scoreAll(texts, product, on);
    if (argv.includes('--topics')) printTopics(set, scores, on);
    printErrors(set, scores);
  }
}

function scoreAll(texts: readonly LabelledText[], detector: Detector, on: ReadonlySet<string>): TextScore[] {
  return texts.map((text) => scoreText(text, detector, (topic) => on.has(topic)));
}

function printRow(set: string, name: string, scores: readonly TextScore[]): void {
  const sum = total(scores);
  const recall = sum.musts === 0 ? '–' : three(sum.recall);
  const cells = [
    set,
    name,
    three(sum.precision),
    recall,
    sum.wrong,
    sum.musts - sum.found,
    `${sum.trapsHit} of ${sum.traps}`,
  ];
  print(`| ${cells.join(' | ')} |`);
}

function printTopics(set: string, scores: readonly TextScore[], on: ReadonlySet<string>): void {
  print(`\n${set}, by topic`);
  for (const topic of [...on].sort()) {
    const sum = total(scores, topic);
    if (sum.right + sum.wrong + sum.musts === 0) continue;
    print(`  ${topic}: precision ${three(sum.precision)}, recall ${three(sum.recall)}, ${sum.right + sum.wrong} found`);
  }
}

function printErrors(set: string, scores: readonly TextScore[]): void {
  print(`\n${set}, errors`);
  for (const { source, wrong, missed } of scores) {
    if (wrong.length + missed.length > 0) print(`  ${source.id}`);
    for (const one of wrong as readonly Explained[]) {
      print(`    wrong ${one.topic} (${one.rule}): ${inSentence(source.text, one)}`);
    }
    for (const one of missed) print(`    missed ${one.topic}: ${inSentence(source.text, one)}`);
  }
}

await main();
