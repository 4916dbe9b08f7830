/** The order of a topic's quotes for the sentence being read. */
import type { TopicId } from '../ids.ts';
import type { CompiledQuote, CompiledTopic, Milestone } from '../pack/format.ts';
import { topicsNamedIn } from '../search/aliases.ts';
import { scoreTerms } from '../search/minisearch.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { termsOf } from '../search/words.ts';
import { isBefore } from './quotation.ts';
import type { ReadingContext } from './types.ts';

/** A quote with the passages (sentences) that it covers. */
interface Candidate {
  readonly quote: CompiledQuote;
  readonly passages: readonly number[];
  /** Topics that its sentences name or are quoted for, less the topic itself. */
  readonly topics: ReadonlySet<TopicId>;
}

/** How much each sign counts beside the words that quote and sentence share. */
export const QUOTE_WEIGHTS = {
  /** The rest of the paragraph beside the sentence. */
  paragraph: 0.3,
  /** Topics that quote and context share. */
  topics: 1,
  /** First place in the pack's order beside the last. */
  editorial: 0.25,
  /** Newest beside oldest. */
  recency: 0.05,
  /** A statement from before a milestone must be this much more relevant to come first. */
  beforeMilestone: 0.35,
};

/** Quotes in the order in which they answer the context; `isRanked` is false where the context told nothing and the order is the pack's. */
export function rankQuotes(
  index: SearchIndex,
  topic: CompiledTopic,
  quotes: readonly CompiledQuote[],
  milestones: readonly Milestone[],
  context: ReadingContext | null,
): { quotes: CompiledQuote[]; isRanked: boolean } {
  const candidates = quotes.map((quote) => candidateOf(index, topic, quote));
  const relevance = context ? relevanceTo(index, topic, candidates, context) : candidates.map(() => 0);
  const isRanked = relevance.some((one) => one > 0);
  const greatest = Math.max(...relevance, Number.MIN_VALUE);
  const days = [...new Set(quotes.map((quote) => quote.said))].sort();
  const scored = candidates.map(({ quote }, place) => {
    const editorial = 1 - place / Math.max(1, quotes.length);
    const recency = (days.indexOf(quote.said) + 1) / days.length;
    const isOld = milestones.some((milestone) => isBefore(quote.said, milestone.date));
    const score =
      (relevance[place] ?? 0) / greatest +
      QUOTE_WEIGHTS.editorial * editorial +
      QUOTE_WEIGHTS.recency * recency -
      (isOld && isRanked ? QUOTE_WEIGHTS.beforeMilestone : 0);
    return { quote, score, place };
  });
  scored.sort((one, other) => (isRanked ? other.score - one.score : 0) || one.place - other.place);
  return { quotes: scored.map((one) => one.quote), isRanked };
}

function candidateOf(index: SearchIndex, topic: CompiledTopic, quote: CompiledQuote): Candidate {
  const passages = (index.passagesQuoting.get(topic.id) ?? []).filter((id) =>
    index.passages[id]?.quotings.some((one) => one.quote === quote),
  );
  const topics = new Set<TopicId>();
  for (const id of passages) {
    for (const named of index.namedIn.get(id) ?? []) topics.add(named);
    for (const { topic: quoted } of index.passages[id]?.quotings ?? []) topics.add(quoted);
  }
  topics.delete(topic.id);
  return { quote, passages, topics };
}

/** How relevant each candidate is to the sentence, and less so to its paragraph; 0: nothing shared that tells. */
function relevanceTo(
  index: SearchIndex,
  topic: CompiledTopic,
  candidates: readonly Candidate[],
  context: ReadingContext,
): number[] {
  const own = new Set([topic.name, ...topic.aliases.map((alias) => alias.text)].flatMap(termsOf));
  const sentence = sharedWith(index, topic, candidates, context.sentence, own);
  const around = context.paragraph.replace(context.sentence, ' ');
  const paragraph = sharedWith(index, topic, candidates, around, own);
  return sentence.map((score, place) => score + QUOTE_WEIGHTS.paragraph * (paragraph[place] ?? 0));
}

function sharedWith(
  index: SearchIndex,
  topic: CompiledTopic,
  candidates: readonly Candidate[],
  text: string,
  own: ReadonlySet<string>,
): number[] {
  const weights = new Map<string, number>();
  for (const term of termsOf(text)) if (!own.has(term)) weights.set(term, 1);
  const allowed = new Set(candidates.flatMap((candidate) => candidate.passages));
  const lexical = scoreTerms(index.sentences, weights, { aboutBoost: 0.2, accepts: (id) => allowed.has(id) });
  const named = new Set(topicsNamedIn(index.aliases, text).map((one) => one.topic));
  named.delete(topic.id);
  return candidates.map(({ passages, topics }) => {
    const words = passages.reduce((best, id) => Math.max(best, lexical.get(id)?.score ?? 0), 0);
    let shared = 0;
    for (const one of named) if (topics.has(one)) shared += rarity(candidates, one) * topicWeight(index, one);
    return words + QUOTE_WEIGHTS.topics * shared;
  });
}

/** Nothing where every quote of the topic has it; 1 where a single one has. */
function rarity(candidates: readonly Candidate[], topic: TopicId): number {
  const having = candidates.filter((candidate) => candidate.topics.has(topic)).length;
  return candidates.length < 2 ? 0 : (candidates.length - having) / (candidates.length - 1);
}

function topicWeight(index: SearchIndex, topic: TopicId): number {
  const having = new Set([...(index.passagesNaming.get(topic) ?? []), ...(index.passagesQuoting.get(topic) ?? [])])
    .size;
  return Math.log(1 + (index.passages.length - having + 0.5) / (having + 0.5));
}
