/** `search <packDir|pack.json> <query>`: sentences of the library, best first, as the popup finds them. */
import { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { createLibrary } from '../../core/library.ts';
import { createSearchIndex, type SearchIndex, searchLibrary } from '../../core/search/search.ts';
import { loadPack } from './load-pack.ts';
import { readTextRecords } from './read-lines.ts';

const USAGE = 'Usage: search <packDir|pack.json> <query> | --queries <queries.jsonl> [--limit n]\n';
const DEFAULT_LIMIT = 10;

/** @returns 0 when every query was answered, 1 for a call that is not understood. @throws {Error} in words for the user. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { queries: { type: 'string' }, limit: { type: 'string' } },
  });
  const [place, ...words] = positionals;
  const limit = values.limit === undefined ? DEFAULT_LIMIT : Number(values.limit);
  const hasOneSource = (values.queries === undefined) !== (words.length === 0);
  if (place === undefined || !hasOneSource || !Number.isInteger(limit) || limit < 1) {
    stderr.write(USAGE);
    return 1;
  }
  const query = words.join(' ');
  const queries =
    values.queries === undefined ? [{ id: query, text: query }] : await readTextRecords(values.queries, ['text']);
  const index = createSearchIndex(createLibrary([await loadPack(place)]));
  for (const { id, text } of queries) {
    stdout.write(`${JSON.stringify({ id, results: resultsOf(index, text, limit) })}\n`);
  }
  return 0;
}

function resultsOf(index: SearchIndex, text: string, limit: number) {
  return searchLibrary(index, text, limit).passages.map(({ passage, score }) => ({
    document: passage.document,
    paragraph: passage.paragraph,
    text: passage.text,
    score,
  }));
}
