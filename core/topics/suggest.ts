/**
 * Topics by themselves: people, bodies, places, events and terms that a set of documents is about, found by the shape
 * of names, by how often and where they stand, and by what stands around them. The same documents give the same
 * suggestions in whatever order they come. In steps, so that whoever runs them can do something else in between.
 */

import type { TopicId } from '../ids.ts';
import type { CompiledDocument } from '../pack/format.ts';
import { choosePassages } from './choose-passages.ts';
import type { Cluster } from './clusters.ts';
import { NameFinder } from './find-names.ts';
import { TermCounts } from './find-terms.ts';
import { guessKind, kindOfTerm } from './guess-kind.ts';
import { joinVariants } from './join-variants.ts';
import { mostFrequent, NameEntries } from './name-entries.ts';
import { type Candidate, rankTopics } from './rank-topics.ts';
import { relateTopics } from './relate.ts';
import { readSentences, type Sentence } from './sentence.ts';
import { freeIdOfName } from './topic-id.ts';
import type { TopicSuggestion } from './types.ts';

export interface SuggestOptions {
  /** Topics recommended at most; as many again are given as weak ones. Default: see `defaultMost`. */
  readonly most?: number;
}

/** Work done and work in all, in steps. */
export interface SuggestProgress {
  readonly done: number;
  readonly total: number;
}

/** What a reader may go through: some 60 suggestions for a handful of articles, 150 for a hundred and more. */
export const defaultMost = (documents: number): number => Math.min(150, 60 + documents);

const MOST_EXAMPLES = 3;
const MOST_RELATED = 8;

/** All steps at once. */
export function suggestTopics(documents: readonly CompiledDocument[], options: SuggestOptions = {}): TopicSuggestion[] {
  const steps = suggestTopicsInSteps(documents, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Suggestions, most important first; a step is the work on one document or topic, some milliseconds. */
export function* suggestTopicsInSteps(
  given: readonly CompiledDocument[],
  { most = defaultMost(given.length) }: SuggestOptions = {},
): Generator<SuggestProgress, TopicSuggestion[]> {
  const documents = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
  const total = documents.length * 3 + most * 2;
  let done = 0;
  const finder = new NameFinder();
  for (const document of documents) {
    finder.learnWords(readSentences(document));
    yield { done: ++done, total };
  }
  const entries = new NameEntries();
  const terms = new TermCounts();
  const headlines: Sentence[][] = [];
  for (const [number, document] of documents.entries()) {
    const sentences = readSentences(document);
    for (const mention of finder.findInProse(sentences)) entries.add(number, mention, true);
    for (const sentence of sentences) terms.add(number, sentence, finder.words);
    headlines.push(sentences.filter(({ style }) => style !== 'prose'));
    yield { done: ++done, total };
  }
  for (const [number, sentences] of headlines.entries()) {
    for (const mention of finder.findInHeadlines(sentences)) entries.add(number, mention, false);
    yield { done: ++done, total };
  }
  const clusters = joinVariants(entries.list());
  yield { done, total };
  clusters.push(...terms.list(documents.length));
  yield { done, total };
  const candidates = rankTopics(clusters, finder.words, most);
  yield { done, total };
  return yield* describe(candidates, documents, { done, total });
}

function* describe(
  candidates: readonly Candidate[],
  documents: readonly CompiledDocument[],
  { done, total }: SuggestProgress,
): Generator<SuggestProgress, TopicSuggestion[]> {
  const ids = giveIds(candidates);
  const places = candidates.map((candidate) => candidate.places);
  const related = relateTopics(places, documents, MOST_RELATED);
  const suggestions: TopicSuggestion[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const near = (related[index] ?? []).map((other) => ids[other] as TopicId);
    suggestions.push({ id: ids[index] as TopicId, ...suggestionOf(candidate, documents), related: near });
    yield { done: done + index + 1, total };
  }
  return suggestions;
}

function suggestionOf(
  { cluster, places, importance, aliases, recommended }: Candidate,
  documents: readonly CompiledDocument[],
): Omit<TopicSuggestion, 'id' | 'related'> {
  const counts = new Map<number, number>();
  for (const { document } of places) counts.set(document, (counts.get(document) ?? 0) + 1);
  const byCount = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  return {
    name: cluster.name,
    kind: cluster.kind === 'term' ? kindOfTerm(cluster.name) : guessKind(cluster),
    aliases,
    role: roleOf(cluster),
    mentions: places.length,
    documents: byCount.map(([number]) => (documents[number] as CompiledDocument).id),
    importance,
    recommended,
    ...choosePassages(places, documents, MOST_EXAMPLES),
  };
}

/** Ids by name, whatever the order of importance: two topics of one name are told apart by their kind of cluster. */
function giveIds(candidates: readonly Candidate[]): TopicId[] {
  const ids: TopicId[] = [];
  const taken = new Set<TopicId>();
  const inOrder = [...candidates.entries()].sort(
    ([, { cluster: a }], [, { cluster: b }]) => compare(a.name, b.name) || compare(a.kind, b.kind),
  );
  for (const [index, { cluster }] of inOrder) {
    const id = freeIdOfName(cluster.name, (one) => taken.has(one));
    taken.add(id);
    ids[index] = id;
  }
  return ids;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The title that stands most often before a person's name; one that says of what, where there is any. */
function roleOf({ kind, parts }: Cluster): string | null {
  if (kind !== 'person') return null;
  const offices = new Map<string, number>();
  for (const { entry } of parts) {
    for (const [office, count] of entry.offices) {
      if (/^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.?$/iu.test(office)) continue;
      offices.set(office, (offices.get(office) ?? 0) + count);
    }
  }
  const telling = new Map([...offices].filter(([office]) => office.includes(' ')));
  return mostFrequent(telling.size > 0 ? telling : offices);
}
