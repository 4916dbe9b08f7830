/** `brief <packDir|pack.json> <topic>…`: briefings as the card gets them. */
import { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { composeBriefing } from '../../core/briefing/compose.ts';
import { everyQuotation } from '../../core/briefing/every-quotation.ts';
import type { Briefing, QuotationView, ReadingContext } from '../../core/briefing/types.ts';
import { type TopicId, topicId } from '../../core/ids.ts';
import { createLibrary, type Library } from '../../core/library.ts';
import { topicsNamedIn } from '../../core/search/aliases.ts';
import { createSearchIndex, type SearchIndex } from '../../core/search/search.ts';
import { splitSentences } from '../../core/text/sentences.ts';
import { loadPack } from './load-pack.ts';
import { readTextRecords } from './read-lines.ts';

const USAGE = 'Usage: brief <packDir|pack.json> <topic>… | --all | --cases <cases.jsonl> [--context "sentence"]\n';

interface Case {
  readonly id: string | number;
  readonly topic: string;
  readonly context: string | null;
}

/** @returns 0 when every briefing was composed, 1 for a call that is not understood. @throws {Error} in words for the user. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { all: { type: 'boolean' }, context: { type: 'string' }, cases: { type: 'string' } },
  });
  const [place, ...topics] = positionals;
  const sources = [topics.length > 0, values.all === true, values.cases !== undefined].filter(Boolean).length;
  if (place === undefined || sources !== 1) {
    stderr.write(USAGE);
    return 1;
  }
  const library = createLibrary([await loadPack(place)]);
  const context = values.context ?? null;
  const asked = values.all ? library.topics.map(({ topic }) => topic.id as string) : topics;
  const cases: readonly Case[] =
    values.cases === undefined
      ? asked.map((topic) => ({ id: topic, topic, context }))
      : await readTextRecords(values.cases, ['topic', 'context']);
  const index = createSearchIndex(library);
  stdout.write(cases.map((one) => `${JSON.stringify(briefingLine(library, index, one))}\n`).join(''));
  return 0;
}

/** @throws {Error} when there is no such topic, or its sources are damaged. */
function briefingLine(library: Library, index: SearchIndex, { id, topic, context }: Case) {
  const reading = context === null ? null : readingContext(index, topicId(topic), context);
  const result = composeBriefing(library, index, topicId(topic), reading);
  if (result.type === 'trouble') {
    const { trouble } = result;
    throw new Error(
      trouble.type === 'unknown-topic'
        ? `${id}: the pack has no topic "${topic}"`
        : `${id}: the stored text of "${trouble.documentTitle}" no longer matches its hash`,
    );
  }
  return { id, ...printed(result.briefing) };
}

/** Of several sentences the first that names the topic is the one being read, the others are its paragraph. */
function readingContext(index: SearchIndex, topic: TopicId, context: string): ReadingContext {
  const sentences = splitSentences(context).map(([start, end]) => context.slice(start, end));
  const naming = sentences.find((one) => topicsNamedIn(index.aliases, one).some((named) => named.topic === topic));
  return { sentence: naming ?? context, paragraph: context };
}

function printed({ topic, definition, quotes, figures, conflicts, related }: Briefing) {
  return {
    topic: topic.id,
    name: topic.name,
    definition: definition && printedQuote(definition),
    quotes: everyQuotation(quotes).map(printedQuote),
    figures: figures.map((figure) => ({ ...figure, sources: figure.sources.map(printedQuote) })),
    conflicts: conflicts.map(({ claims, ...conflict }) => ({
      ...conflict,
      claims: claims.map(({ quotation }) => printedQuote(quotation)),
    })),
    related: related.map((other) => other.id),
  };
}

/**
 * `text` is the source's words and nothing else; `speaker` the id of a topic, a label of ours, or null for the article's voice;
 * `lead` the sentence before, where the text cannot be understood without it.
 */
function printedQuote({ document, paragraph, text, speaker, said, kind, lead }: QuotationView) {
  const who = speaker && (speaker.topic ?? speaker.name);
  return { document, paragraph, text, speaker: who, role: speaker?.role ?? null, said, kind, lead: lead?.text ?? null };
}
