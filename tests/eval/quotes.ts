/**
 * How well quotations are found in any text: spans, kinds and speakers, against the hand-made quotations of the shared
 * corpus (its own documents as they were found, nothing corrected) and against passages labelled here, of which one half
 * was labelled before the rules were tuned and read only afterwards. Prints every error.
 *
 * A span is right when it is the labelled one to the character, inside the marks. What the corpus calls noise counts
 * neither way. A kind or speaker is counted on right spans only; in the corpus a speaker is right when the name, looked
 * up among the pack's names, is the labelled topic, and where the label has no topic, when it is no topic either.
 */
import { stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../cli/pack/load-pack.ts';
import { findQuotations, type Quotation } from '../../core/quotations/quotations.ts';
import { topicNames } from '../../core/quotations/topic-names.ts';
import { readCorpusQuotations } from './quotations/corpus.ts';
import { measureDates } from './quotations/dates.ts';
import { readPassages } from './quotations/labelled.ts';

const PACK = fileURLToPath(new URL('../../data/nato-reset-2022', import.meta.url));
const print = (line = ''): boolean => stdout.write(`${line}\n`);
const three = (share: number): string => share.toFixed(3);

/** `undefined`: not judged. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly kind: string | undefined;
  readonly speaker: string | null | undefined;
  readonly speakerText: string | null | undefined;
  readonly isNoise: boolean;
}

interface Tally {
  right: number;
  wrong: number;
  missed: number;
  readonly of: Record<'kind' | 'speaker' | 'speakerText', [right: number, all: number]>;
  readonly errors: string[];
}

function tally(
  texts: readonly { id: string; text: string; labels: readonly Label[] }[],
  nameOf: (quotation: Quotation) => string | null,
): Tally {
  const sum: Tally = {
    right: 0,
    wrong: 0,
    missed: 0,
    of: { kind: [0, 0], speaker: [0, 0], speakerText: [0, 0] },
    errors: [],
  };
  for (const { id, text, labels } of texts) {
    const found = findQuotations(text);
    for (const one of found) {
      const label = labels.find(({ start, end }) => start === one.start && end === one.end);
      if (
        label?.isNoise ||
        (!label && labels.some(({ isNoise, start, end }) => isNoise && one.start < end && start < one.end))
      )
        continue;
      if (label) judge(sum, id, text, one, nameOf(one), label);
      else {
        sum.wrong++;
        sum.errors.push(`${id}: no quotation: ${JSON.stringify(text.slice(one.start, one.end))}`);
      }
    }
    for (const label of labels) {
      if (label.isNoise || found.some(({ start, end }) => start === label.start && end === label.end)) continue;
      sum.missed++;
      sum.errors.push(`${id}: missed: ${JSON.stringify(text.slice(label.start, label.end))}`);
    }
  }
  return sum;
}

function judge(sum: Tally, id: string, text: string, one: Quotation, speaker: string | null, label: Label): void {
  sum.right++;
  for (const [key, is] of [
    ['kind', one.kind],
    ['speaker', speaker],
    ['speakerText', one.speakerText],
  ] as const) {
    const wanted = label[key];
    if (wanted === undefined) continue;
    sum.of[key][1]++;
    if (is === wanted) sum.of[key][0]++;
    else
      sum.errors.push(
        `${id}: ${key} is ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}: ${JSON.stringify(text.slice(one.start, one.end).slice(0, 70))}`,
      );
  }
}

function printRow(name: string, { right, wrong, missed, of }: Tally): void {
  const share = ([a, b]: readonly [number, number]) => (b === 0 ? '–' : three(a / b));
  const f1 = (2 * right) / (2 * right + wrong + missed);
  print(
    `| ${[name, right + missed, three(right / (right + wrong)), three(right / (right + missed)), three(f1), share(of.kind), share(of.speaker), share(of.speakerText)].join(' | ')} |`,
  );
}

async function main(): Promise<void> {
  const { pack } = await loadPack(PACK);
  const topicOf = topicNames(pack);
  const corpus = readCorpusQuotations();
  const rows = new Map<string, Tally>();
  if (corpus)
    rows.set(
      'corpus, 5 documents',
      tally(corpus, ({ speaker }) => (speaker === null ? null : topicOf(speaker))),
    );
  for (const name of ['tuned', 'held-out'] as const) {
    const passages = readPassages(name).map(({ id, text, quotations }) => ({
      id,
      text,
      labels: quotations.map((one) => ({ ...one, isNoise: false })),
    }));
    rows.set(
      `${name}, ${passages.length} passages`,
      tally(passages, ({ speaker }) => speaker),
    );
  }
  if (!corpus) print('The corpus (../shared/corpus) is not here; only the passages were measured.\n');
  print('| set | quotations | precision | recall | F1 | kind | speaker | words |');
  print('|---|---|---|---|---|---|---|---|');
  for (const [name, sum] of rows) printRow(name, sum);
  for (const [name, { errors }] of rows) {
    print(`\n${name}: ${errors.length} errors`);
    for (const error of errors) print(`  ${error}`);
  }
  printDates();
}

function printDates(): void {
  const score = measureDates();
  if (!score) return;
  const { all, found, right, more, errors } = score;
  print(
    `\nRelative dates of the corpus: ${right} of ${all} right, ${found} found; ${more.length} more that it does not list`,
  );
  for (const line of [...errors, ...more.map((one) => `more: ${one}`)]) print(`  ${line}`);
}

await main();
