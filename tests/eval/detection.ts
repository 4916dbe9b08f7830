/**
 * How often a mark is right: precision, recall and traps of the product's own detector on labelled texts at each
 * confidence, beside two word lists in the same run; then by topic, and every error with its sentence. Where the
 * shared texts are missing it says so and measures on the project's own sentences alone.
 */
import { stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../cli/pack/load-pack.ts';
import { detectText } from '../../core/detect/detect.ts';
import { buildLexicon, type Lexicon } from '../../core/detect/lexicon.ts';
import { describeRule } from '../../core/detect/rule-text.ts';
import { CONFIDENCES, type Confidence } from '../../core/settings/types.ts';
import { wordListDetector } from './baselines.ts';
import { hasShared, readCorpus, readLabelled, readOwn } from './labelled-texts.ts';
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

type Sets = Readonly<Record<string, readonly LabelledText[]>>;

async function main(): Promise<void> {
  const { pack } = await loadPack(PACK);
  const lexicon = buildLexicon([pack]);
  const on = new Set<string>(pack.topics.filter(({ defaultOn }) => defaultOn).map(({ id }) => id));
  const ours = CONFIDENCES.map((confidence) => [`Backgrounder, ${confidence}`, product(lexicon, confidence)] as const);
  const detectors: readonly (readonly [string, Detector])[] = [
    ...ours,
    ['every name, exact case', wordListDetector(pack, { exact: true })],
    ['every name, any case', wordListDetector(pack, { exact: false })],
  ];
  const sets = readSets();
  printSummary(sets, detectors, on);
  for (const [set, texts] of Object.entries(sets)) {
    const scores = scoreAll(texts, product(lexicon, 'balanced'), on);
    printTopics(set, scores, on);
    printErrors(set, scores);
  }
}

function readSets(): Sets {
  const own = { 'own sentences': readOwn('news'), 'own, other languages': readOwn('languages') };
  if (hasShared()) {
    return { news: readLabelled('news'), 'other senses': readLabelled('other-senses'), corpus: readCorpus(), ...own };
  }
  print('The labelled texts (../shared/eval) are not here: measured on the project’s own sentences.\n');
  return own;
}

const product =
  (lexicon: Lexicon, confidence: Confidence): Detector =>
  (text) =>
    detectText(lexicon, text, { enabled: () => true, confidence }).map(
      (found): Explained => ({ ...found, rule: describeRule(found.rule) }),
    );

function scoreAll(texts: readonly LabelledText[], detector: Detector, on: ReadonlySet<string>): TextScore[] {
  return texts.map((text) => scoreText(text, detector, (topic) => on.has(topic)));
}

function printSummary(sets: Sets, detectors: readonly (readonly [string, Detector])[], on: ReadonlySet<string>): void {
  print('| set | detector | precision | recall | wrong | missed | traps hit |');
  print('|---|---|---|---|---|---|---|');
  for (const [set, texts] of Object.entries(sets)) {
    for (const [name, detector] of detectors) {
      const sum = total(scoreAll(texts, detector, on));
      const recall = sum.musts === 0 ? '–' : three(sum.recall);
      const missed = sum.musts - sum.found;
      print(row(set, name, three(sum.precision), recall, sum.wrong, missed, `${sum.trapsHit} of ${sum.traps}`));
    }
  }
}

function printTopics(set: string, scores: readonly TextScore[], on: ReadonlySet<string>): void {
  print(`\n## ${set}, by topic (Backgrounder, balanced)\n`);
  print('| topic | precision | recall | right | wrong | missed | traps hit |');
  print('|---|---|---|---|---|---|---|');
  for (const topic of [...on].sort()) {
    const sum = total(scores, topic);
    if (sum.right + sum.wrong + sum.musts + sum.traps === 0) continue;
    const missed = sum.musts - sum.found;
    const [precision, recall] = [three(sum.precision), sum.musts === 0 ? '–' : three(sum.recall)];
    print(row(topic, precision, recall, sum.right, sum.wrong, missed, `${sum.trapsHit} of ${sum.traps}`));
  }
}

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

function printErrors(set: string, scores: readonly TextScore[]): void {
  print(`\n## ${set}, errors (Backgrounder, balanced)\n`);
  const faulty = scores.filter(({ wrong, missed }) => wrong.length + missed.length > 0);
  if (faulty.length === 0) print('none');
  for (const { source, wrong, missed } of faulty) {
    print(`- ${source.id}`);
    for (const one of wrong as readonly Explained[]) {
      print(`  - wrong ${one.topic} (${one.rule}): ${inSentence(source.text, one)}`);
    }
    for (const one of missed) print(`  - missed ${one.topic}: ${inSentence(source.text, one)}`);
  }
}

await main();
