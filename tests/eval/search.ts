/**
 * How well the search ranks: nDCG@10 over the pack's own sentences, and document rankings on published collections
 * (a document stands where its first passage stands). `--queries` prints each query of the pack with its figure.
 */
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../cli/pack/load-pack.ts';
import { createLibrary } from '../../core/library.ts';
import { compileDocuments } from '../../core/pack/compile-documents.ts';
import { createSearchIndex, type SearchIndex, searchLibrary } from '../../core/search/search.ts';
import type { PassageHit } from '../../core/search/types.ts';
import { type Collection, type PassageQuery, readCollection, readPassageQueries } from './collections.ts';
import { mean, ndcg, recall } from './ranking.ts';

const PACK = fileURLToPath(new URL('../../data/nato-reset-2022', import.meta.url));
const COLLECTIONS = ['time', 'cranfield', 'scifact'];
const DEPTH = 10;
/** So many passages are asked for to rank documents: enough for a hundred documents. */
const PASSAGES = 1000;
const print = (line = ''): boolean => stdout.write(`${line}\n`);
const three = (share: number): string => share.toFixed(3);

async function main(): Promise<void> {
  const { pack, damagedDocuments } = await loadPack(PACK);
  const queries = readPassageQueries(pack);
  if (queries === null) print('Search: the queries (../shared/corpus) are not here; nothing was measured on the pack.');
  else measurePassages(createSearchIndex(createLibrary([{ pack, damagedDocuments }])), queries);
  print('\n| collection | documents | queries | nDCG@10 | R@20 | R@100 | index ms | query ms |');
  print('|---|---|---|---|---|---|---|---|');
  for (const name of COLLECTIONS) {
    const collection = readCollection(name);
    if (collection === null) print(`| ${name} | not here |`);
    else await measureDocuments(name, collection);
  }
}

function measurePassages(index: SearchIndex, queries: readonly PassageQuery[]): void {
  const figures = queries.map((query) => {
    const figure = passageFigure(searchLibrary(index, query.text, DEPTH).passages, query);
    if (argv.includes('--queries')) print(`  ${three(figure)} ${query.id} ${query.text}`);
    return figure;
  });
  print(`Passages of the pack: nDCG@10 ${three(mean(figures))} over ${queries.length} queries`);
}

/** Each ideal counts once, for the first result that overlaps it by half of the shorter; a query without ideals wants no result. */
function passageFigure(hits: readonly PassageHit[], { ideals }: PassageQuery): number {
  if (ideals.length === 0) return hits.length === 0 ? 1 : 0;
  const open = new Set(ideals);
  const grades = hits.map(({ passage }) => {
    const met = [...open].filter(({ span }) => overlapsByHalf(passage, span));
    const best = met.sort((one, other) => other.grade - one.grade)[0];
    if (best) open.delete(best);
    return best?.grade ?? 0;
  });
  return ndcg(
    grades,
    ideals.map(({ grade }) => grade),
    DEPTH,
  );
}

interface Stretch {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

function overlapsByHalf(one: Stretch, other: Stretch): boolean {
  if (one.document !== other.document) return false;
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared * 2 >= Math.min(one.end - one.start, other.end - other.start);
}

async function measureDocuments(name: string, { documents, queries, judgements }: Collection): Promise<void> {
  const pack = await compileDocuments(documents, { id: name, name, language: 'en' });
  const started = performance.now();
  const index = createSearchIndex(createLibrary([{ pack, damagedDocuments: new Set() }]));
  const built = performance.now();
  const figures = queries.map(({ id, text }) => {
    const relevant = judgements.get(id) ?? new Map<string, number>();
    const hits = searchLibrary(index, text, PASSAGES).passages;
    const shown = [...new Set(hits.map(({ passage }) => passage.document as string))];
    const grades = shown.map((document) => relevant.get(document) ?? 0);
    return [ndcg(grades, [...relevant.values()], DEPTH), recall(shown, relevant, 20), recall(shown, relevant, 100)];
  });
  const each = (performance.now() - built) / queries.length;
  const averages = [0, 1, 2].map((place) => three(mean(figures.map((row) => row[place] ?? 0))));
  const times = [built - started, each].map((time) => time.toFixed(0));
  print(`| ${[name, documents.length, queries.length, ...averages, ...times].join(' | ')} |`);
}

await main();
