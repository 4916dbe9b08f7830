/** Search collections beside the repository: queries over the pack's own sentences, and published sets of documents. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { PlainDocument } from '../../core/pack/compile-documents.ts';
import type { CompiledPack, Span } from '../../core/pack/format.ts';

const shared = (path: string): URL => new URL(`../../../shared/${path}`, import.meta.url);

/** A query with the stretches of the pack's documents that an editor wants to see, graded 2 (must) or 1 (good). */
export interface PassageQuery {
  readonly id: string;
  readonly text: string;
  readonly ideals: readonly { readonly span: Span; readonly grade: number }[];
}

/** A set of documents with judged queries. */
export interface Collection {
  readonly documents: readonly PlainDocument[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  /** Relevance of documents, by query. */
  readonly judgements: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

interface RawQuery {
  readonly id: string;
  readonly query: string;
  readonly ideal: readonly { readonly file: string; readonly display: string; readonly grade: number }[];
}

/** The queries of the corpus, their ideal passages placed in the pack; null where the shared material is missing. */
export function readPassageQueries(pack: CompiledPack): PassageQuery[] | null {
  const file = shared('corpus/queries-dev.json');
  if (!existsSync(file)) return null;
  const { queries } = JSON.parse(readFileSync(file, 'utf8')) as { queries: readonly RawQuery[] };
  return queries.map(({ id, query, ideal }) => ({
    id,
    text: query,
    ideals: ideal.map(({ file: source, display, grade }) => ({ span: place(pack, source, display), grade })),
  }));
}

/** @throws {Error} when the pack does not hold the words: the evaluation would be worth nothing. */
function place(pack: CompiledPack, file: string, words: string): Span {
  const document = pack.documents.find(({ source }) => source.file.endsWith(file));
  const start = document?.text.indexOf(words) ?? -1;
  if (!document || start < 0) throw new Error(`${file} of the pack does not hold "${words.slice(0, 60)}…"`);
  return { document: document.id, start, end: start + words.length };
}

/** The collection `ir/<name>`; null where it is missing. */
export function readCollection(name: string): Collection | null {
  const documents = readMaybeZipped(`ir/${name}/docs.jsonl`);
  if (documents === null) return null;
  const judgements = new Map<string, Map<string, number>>();
  for (const line of readFileSync(shared(`ir/${name}/qrels.tsv`), 'utf8').split('\n')) {
    const [query = '', document = '', relevance = '0'] = line.split('\t');
    if (!(Number(relevance) > 0)) continue;
    judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(document, Number(relevance)));
  }
  const queries = jsonLines<{ id: string; text: string }>(readFileSync(shared(`ir/${name}/queries.jsonl`), 'utf8'));
  return { documents: jsonLines(documents), queries: queries.filter(({ id }) => judgements.has(id)), judgements };
}

function readMaybeZipped(path: string): string | null {
  if (existsSync(shared(path))) return readFileSync(shared(path), 'utf8');
  const zipped = shared(`${path}.gz`);
  return existsSync(zipped) ? gunzipSync(readFileSync(zipped)).toString('utf8') : null;
}

function jsonLines<Value>(text: string): Value[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Value);
}
