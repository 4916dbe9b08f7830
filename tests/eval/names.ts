/**
 * How well names are found in documents: our finder beside a plain rule and, where a folder with them is given,
 * libraries: `npm run eval:names -- --with <folder>`, the folder having `node_modules` with compromise, wink-nlp and
 * wink-eng-lite-web-model. Texts: GUM with its linked names, beside the repository.
 */
import { existsSync, readFileSync } from 'node:fs';
import { argv, cpuUsage, stdout } from 'node:process';
import { gunzipSync } from 'node:zlib';
import { compileDocuments } from '../../core/pack/compile-documents.ts';
import type { CompiledDocument } from '../../core/pack/format.ts';
import { findNames } from '../../core/topics/find-names.ts';
import { nameKey } from '../../core/topics/word-counts.ts';
import { reportLibraryTime } from './library-time.ts';
import { libraryFinders } from './name-libraries.ts';
import { reportSuggestedTopics } from './suggested-topics.ts';

const GOLD = new URL('../../../shared/eval/names/gum-linked-named.jsonl.gz', import.meta.url);
const print = (line = ''): boolean => stdout.write(`${line}\n`);

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Finds names in texts; indices into each text. */
export type Finder = (documents: readonly CompiledDocument[]) => readonly (readonly Stretch[])[];

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly Stretch[];
}

/** Every run of capitalised words, but for the first word of a sentence when it stands alone. */
const capitals: Finder = (documents) =>
  documents.map(({ text, sentences }) => {
    const starts = new Set(sentences.map(([start]) => start));
    return [...text.matchAll(/\p{Lu}[\p{L}\p{M}\p{N}’'.&-]*(?:[ \u00a0]\p{Lu}[\p{L}\p{M}\p{N}’'.&-]*)*/gu)]
      .map(({ index, 0: words }) => ({
        start: index,
        end: index + words.replace(/(?:['’]s|[.'’-])$/u, '').length,
        words,
      }))
      .filter(({ start, words }) => words !== 'I' && !(starts.has(start) && !words.includes(' ')));
  });

const inText = ({ mentions }: ReturnType<typeof findNames>[number]): Stretch[] =>
  mentions.filter(({ sentence }) => sentence >= 0);
const alone: Finder = (documents) => documents.flatMap((document) => findNames([document]).map(inText));
const together: Finder = (documents) => findNames(documents).map(inText);

interface Score {
  found: number;
  right: number;
  gold: number;
  hit: number;
  exact: number;
  names: number;
  goldNames: number;
  rightNames: number;
}

function score(documents: readonly GoldDocument[], found: ReturnType<Finder>): Score {
  const sum: Score = { found: 0, right: 0, gold: 0, hit: 0, exact: 0, names: 0, goldNames: 0, rightNames: 0 };
  for (const [index, { text, mentions }] of documents.entries()) {
    const own = found[index] ?? [];
    sum.found += own.length;
    sum.right += own.filter((one) => mentions.some((gold) => overlaps(one, gold))).length;
    sum.gold += mentions.length;
    sum.hit += mentions.filter((gold) => own.some((one) => overlaps(one, gold))).length;
    sum.exact += mentions.filter((gold) =>
      own.some((one) => key(text, one) === key(text, gold) && overlaps(one, gold)),
    ).length;
    const [names, goldNames] = [own, mentions].map((list) => new Set(list.map((one) => key(text, one)))) as [
      Set<string>,
      Set<string>,
    ];
    sum.names += names.size;
    sum.goldNames += goldNames.size;
    sum.rightNames += [...goldNames].filter((name) => names.has(name)).length;
  }
  return sum;
}

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
/** A name without article, possessive and the punctuation around it. */
const key = (text: string, { start, end }: Stretch): string =>
  nameKey([
    text
      .slice(start, end)
      .replace(/^(?:the|a|an)\s+/iu, '')
      .replace(/['’]s?$/u, '')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  ]);

async function main(): Promise<void> {
  if (!existsSync(GOLD)) {
    print('Names: the labelled texts (../shared/eval/names) are not here; nothing was measured.');
    return;
  }
  const gold = gunzipSync(readFileSync(GOLD))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument);
  const { documents } = await compileDocuments(gold.map(({ id, text }) => ({ id, title: '', text })));
  const placed = gold.map((one, index) => ({ ...one, ...relocate(one, documents[index] as CompiledDocument) }));
  const folder = argv[argv.indexOf('--with') + 1];
  const finders: Record<string, Finder> = {
    'every run of capitals': capitals,
    'Backgrounder, each text alone': alone,
    'Backgrounder, all texts together': together,
    ...(argv.includes('--with') && folder !== undefined ? await libraryFinders(folder) : {}),
  };
  print(
    '| finder | mentions: precision | recall | F1 | exact | names: precision | recall | F1 | texts per CPU second |',
  );
  print('|---|---|---|---|---|---|---|---|---|');
  for (const [name, finder] of Object.entries(finders)) {
    finder(documents.slice(0, 10));
    const before = cpuSeconds();
    const found = finder(documents);
    const seconds = cpuSeconds() - before;
    const sum = score(placed, found);
    const [precision, recall] = [sum.right / sum.found, sum.hit / sum.gold];
    const [namePrecision, nameRecall] = [sum.rightNames / sum.names, sum.rightNames / sum.goldNames];
    const shares = [precision, recall, f1(precision, recall), sum.exact / sum.gold];
    const cells = [
      name,
      ...[...shares, namePrecision, nameRecall, f1(namePrecision, nameRecall)].map((share) => share.toFixed(3)),
      (documents.length / seconds).toFixed(0),
    ];
    print(`| ${cells.join(' | ')} |`);
  }
  print();
  for (const line of await reportLibraryTime(gold.slice(0, 200).map(({ id, text }) => ({ id, title: '', text }))))
    print(line);
  if (argv.includes('--errors'))
    printErrors(placed, alone(documents), Number(argv[argv.indexOf('--errors') + 1] ?? 10));
}

const f1 = (precision: number, recall: number): number => (2 * precision * recall) / (precision + recall);
/** Processor time, which other programs on the machine do not change much. */
const cpuSeconds = (): number => (cpuUsage().user + cpuUsage().system) / 1e6;

/** The compiled text leaves white space out: labels move along. @throws {Error} where one is lost. */
function relocate({ id, text, mentions }: GoldDocument, document: CompiledDocument): GoldDocument {
  const map = new Uint32Array(text.length + 1);
  let to = 0;
  for (let from = 0; from < text.length; from++) {
    while (to < document.text.length && document.text[to] !== text[from] && /\s/.test(document.text[to] as string))
      to++;
    map[from] = to;
    if (document.text[to] === text[from]) to++;
  }
  map[text.length] = to;
  return {
    id,
    text: document.text,
    mentions: mentions.map(({ start, end }) => ({ start: map[start] as number, end: (map[end - 1] as number) + 1 })),
  };
}

function printErrors(documents: readonly GoldDocument[], found: ReturnType<Finder>, count: number): void {
  for (const [index, { id, text, mentions }] of documents.entries()) {
    if (index % Math.ceil(documents.length / count) !== 0) continue;
    const own = found[index] ?? [];
    const show = ({ start, end }: Stretch) =>
      `${text.slice(Math.max(0, start - 25), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`.replace(
        /\s+/g,
        ' ',
      );
    print(`\n${id}`);
    for (const one of mentions) if (!own.some((other) => overlaps(one, other))) print(`  missed ${show(one)}`);
    for (const one of own) if (!mentions.some((other) => overlaps(one, other))) print(`  not labelled ${show(one)}`);
  }
}

await main();
print();
for (const line of (await reportSuggestedTopics()) ?? []) print(line);
