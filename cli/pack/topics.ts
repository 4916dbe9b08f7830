/** `topics <docs.jsonl>`: the topics that documents suggest, with their evidence. */
import { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { compileDocuments } from '../../core/pack/compile-documents.ts';
import { sliceSpan } from '../../core/pack/document.ts';
import type { CompiledDocument, Span } from '../../core/pack/format.ts';
import { suggestTopics } from '../../core/topics/suggest.ts';
import type { TopicSuggestion } from '../../core/topics/types.ts';
import { readDocuments } from './read-documents.ts';

const USAGE = 'Usage: topics <docs.jsonl> [--most n]\n';

/** @returns 0 when the suggestions are printed, 1 for a call that is not understood. @throws {Error} naming file and line. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { most: { type: 'string' } } });
  const [file] = positionals;
  const most = values.most === undefined ? null : Number(values.most);
  if (file === undefined || positionals.length > 1 || (most !== null && !(Number.isInteger(most) && most > 0))) {
    stderr.write(USAGE);
    return 1;
  }
  const { documents } = await compileDocuments((await readDocuments(file)).documents);
  const byId = new Map(documents.map((document) => [document.id as string, document] as const));
  const suggestions = suggestTopics(documents, most === null ? {} : { most });
  stdout.write(suggestions.map((one) => `${JSON.stringify(printed(one, byId))}\n`).join(''));
  return 0;
}

function printed(suggestion: TopicSuggestion, documents: ReadonlyMap<string, CompiledDocument>) {
  const quoted = (span: Span) => {
    const document = documents.get(span.document);
    return { ...span, text: document ? sliceSpan(document, span) : '' };
  };
  const { definition, examples, importance, ...rest } = suggestion;
  return {
    ...rest,
    importance: Number(importance.toFixed(3)),
    definition: definition && quoted(definition),
    examples: examples.map(quoted),
  };
}
