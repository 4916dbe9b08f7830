/**
 * `npm run eval:same`: whether quotations that the library has are found when a page quotes them, whole, shortened or
 * altered, and whether others are left alone.
 */
import { readFile } from 'node:fs/promises';
import { compilePackFolder } from '../../cli/pack/read-pack-folder.ts';
import { documentId } from '../../core/ids.ts';
import { createLibrary, type Library } from '../../core/library.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { findSameQuotes, LEAST_SHINGLES } from '../../core/same-quote/find.ts';
import { createQuoteIndex, type QuoteIndex } from '../../core/same-quote/quote-index.ts';
import { quotedStretches } from '../../core/same-quote/quoted.ts';
import { quoteWords } from '../../core/same-quote/words.ts';

interface Labelled {
  readonly id: string;
  readonly file: string;
  readonly display: string;
  readonly usable: boolean;
}

const root = new URL('../../', import.meta.url);
const shared = new URL('../shared/', root);
const pack = await compilePackFolder(new URL('data/nato-reset-2022', root).pathname);
const library = libraryOf(pack);
const index = createQuoteIndex(library);

function libraryOf(one: CompiledPack): Library {
  return createLibrary([{ pack: one, damagedDocuments: new Set() }]);
}

async function readShared(path: string): Promise<string | null> {
  try {
    return await readFile(new URL(path, shared), 'utf8');
  } catch {
    return null;
  }
}

/** What a page would mark, and what its card would show. */
function found(by: QuoteIndex, words: string) {
  const page = `He said: “${words.replaceAll(/[“”"]/gu, '')}”`;
  return findSameQuotes(by.table, page).length > 0 ? by.match(words) : null;
}

const share = (hits: number, all: number) => `${hits} of ${all}`;
const wordsOf = (text: string) => text.split(/\s+/u);
/** Every `step`th word gives way to another. */
const altered = (text: string, step: number) =>
  wordsOf(text)
    .map((word, at) => (at % step === step >> 1 ? 'zebra' : word))
    .join(' ');

const labels = await readShared('corpus/quotations.json');
if (labels === null) process.stdout.write('The labelled quotations are missing: ../shared/corpus/quotations.json\n');
else {
  const { quotations } = JSON.parse(labels) as { quotations: Labelled[] };
  const usable = quotations.filter(({ usable }) => usable);
  const long = usable.filter(({ display }) => quoteWords(display).length >= LEAST_SHINGLES + 2);
  const longer = long.filter(({ display }) => quoteWords(display).length >= 12);
  const documentOf = ({ file }: Labelled) => file.slice(0, 3);
  const right = (one: Labelled, words: string) => {
    const match = found(index, words);
    return match !== null && [match.quotation, ...match.elsewhere].some(({ document }) => document === documentOf(one));
  };
  const without = new Map(
    [...new Set(usable.map(documentOf))].map((id) => {
      const documents = pack.documents.filter((document) => document.id !== documentId(id));
      return [id, createQuoteIndex(libraryOf({ ...pack, documents }))];
    }),
  );
  const strangers = long.filter((one) => {
    const others = without.get(documentOf(one));
    return others && found(others, one.display) !== null;
  });
  const half = (text: string) =>
    wordsOf(text)
      .slice(0, Math.ceil(wordsOf(text).length / 2))
      .join(' ');
  const lines = [
    `quotations of ${LEAST_SHINGLES + 2} words or more: ${long.length} of ${usable.length} usable`,
    `whole, found where they stand: ${share(long.filter((one) => right(one, one.display)).length, long.length)}`,
    `found as the same, no word marked: ${share(long.filter((one) => found(index, one.display)?.verdict === 'same').length, long.length)}`,
    `shortened to their first half (12 words or more): ${share(longer.filter((one) => right(one, half(one.display))).length, longer.length)}`,
    ...[10, 8, 6].map(
      (step) =>
        `one word in ${step} altered (12 words or more): ${share(longer.filter((one) => right(one, altered(one.display, step))).length, longer.length)}`,
    ),
    `found although their document is not in the library: ${share(strangers.length, long.length)}`,
    ...strangers.map((one) => `  ${one.id} (${one.display.slice(0, 80)}…)`),
    `table for a page: ${index.table.length} bytes`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

for (const file of ['eval/news.jsonl', 'eval/other-senses.jsonl']) {
  const texts = await readShared(file);
  if (texts === null) process.stdout.write(`Missing: ../shared/${file}\n`);
  else {
    const all = texts
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text);
    const stretches = all.flatMap((text) => quotedStretches(text));
    const same = all.flatMap((text) =>
      findSameQuotes(index.table, text).map(({ start, end }) => text.slice(start, end)),
    );
    process.stdout.write(`${file}: ${share(same.length, stretches.length)} quoted stretches are the library's\n`);
    for (const words of same)
      process.stdout.write(
        `  ${words.slice(0, 100)} → ${index.match(words)?.quotation.text.slice(0, 100) ?? 'nothing'}\n`,
      );
  }
}
