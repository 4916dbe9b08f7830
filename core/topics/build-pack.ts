/**
 * From documents and the topics chosen for them to a pack. Where each topic is named is asked of the code that marks
 * pages, so that a reader's own aliases count and a briefing quotes what a page would mark.
 */
import { detectText } from '../detect/detect.ts';
import { buildLexicon } from '../detect/lexicon.ts';
import type { TopicId } from '../ids.ts';
import { compileDocuments, type PlainDocument, type PlainPackInfo } from '../pack/compile-documents.ts';
import type { CompiledDocument, CompiledPack, CompiledTopic } from '../pack/format.ts';
import { packHash } from '../pack/hash.ts';
import type { Decision, ReviewedTopic } from './decisions.ts';
import type { Place } from './name-entries.ts';
import { relateTopics } from './relate.ts';
import { chosenTopics } from './review.ts';
import { settleAliases } from './settle-aliases.ts';
import { suggestTopics } from './suggest.ts';
import { TopicQuotes } from './topic-quotes.ts';

/**
 * A pack of `documents` with the topics they suggest, after the reader's decisions (none: all that are recommended).
 * @throws {Error} when two documents have one id.
 */
export async function buildPackFromDocuments(
  documents: Iterable<PlainDocument>,
  decisions: readonly Decision[] = [],
  info?: PlainPackInfo,
): Promise<CompiledPack> {
  const pack = await (info ? compileDocuments(documents, info) : compileDocuments(documents));
  const suggestions = suggestTopics(pack.documents);
  return addTopics(pack, chosenTopics({ suggestions, done: decisions, undone: [] }));
}

/** Work done and work in all, in steps of one document or topic. */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
}

/** `pack` with `topics` in place of its own. */
export async function addTopics(pack: CompiledPack, topics: readonly ReviewedTopic[]): Promise<CompiledPack> {
  const steps = compileTopicsInSteps(pack, topics);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return withTopics(pack, step.value);
}

/** `pack` with compiled topics in place of its own, and its hash made anew. */
export async function withTopics(pack: CompiledPack, topics: readonly CompiledTopic[]): Promise<CompiledPack> {
  const next = { ...pack, topics };
  return { ...next, hash: await packHash(next) };
}

const MOST_RELATED = 8;
/** So many topics nearby are evidence for a name that needs some. */
const MOST_CONTEXTS = 6;

/** The compiled topics of `documents`, in the order given; in steps, for workers that have other things to do. */
export function* compileTopicsInSteps(
  pack: CompiledPack,
  topics: readonly ReviewedTopic[],
): Generator<BuildProgress, CompiledTopic[]> {
  const { documents } = pack;
  const total = documents.length + topics.length;
  const bare = bareTopics(topics);
  const lexicon = buildLexicon([{ ...pack, topics: bare }]);
  const numbers = new Map(bare.map(({ id }, index) => [id, index] as const));
  const places: Place[][] = topics.map(() => []);
  const quotes = new TopicQuotes(bare, documents);
  for (const [number, document] of documents.entries()) {
    for (const { topic, start, end } of detectText(lexicon, document.text)) {
      places[numbers.get(topic) as number]?.push({
        document: number,
        sentence: sentenceAt(document, start),
        start,
        end,
      });
    }
    yield { done: number + 1, total };
  }
  const related = relateTopics(places, documents, MOST_RELATED);
  const compiled: CompiledTopic[] = [];
  for (const [index, topic] of bare.entries()) {
    const reviewed = topics[index] as ReviewedTopic;
    const near = (related[index] ?? []).flatMap((other) => bare[other]?.id ?? []);
    compiled.push({
      ...topic,
      ...quotes.choose(topic.id, places[index] ?? [], reviewed),
      related: near.length > 0 ? near : topic.related,
    });
    yield { done: documents.length + index + 1, total };
  }
  return compiled;
}

/** Topics as the lexicon needs them, without a word of the documents. */
function bareTopics(topics: readonly ReviewedTopic[]): CompiledTopic[] {
  const chosen = new Set(topics.map(({ id }) => id));
  const aliases = settleAliases(topics);
  const sources = new Map(topics.flatMap(({ id, sources: own }) => own.map((source) => [source, id] as const)));
  return topics.map((topic) => {
    const renamed = topic.related.map((id) => (chosen.has(id) ? id : sources.get(id)));
    const related = [...new Set(renamed)].filter((id): id is TopicId => id !== undefined && id !== topic.id);
    return {
      id: topic.id,
      name: topic.name,
      kind: topic.kind,
      defaultOn: true,
      aliases: aliases.get(topic.id) ?? [],
      decoys: [],
      contextTopics: related.slice(0, MOST_CONTEXTS),
      definition: null,
      quotes: [],
      figures: [],
      related,
      role: topic.role,
      roles: [],
      note: null,
    };
  });
}

/** Number of the sentence that holds the character at `offset`, or of the last before it. */
function sentenceAt({ sentences }: CompiledDocument, offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as readonly [number, number])[0] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
