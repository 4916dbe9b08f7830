/** The order of a topic's quotes for the sentence being read. */
import type { TopicId } from '../ids.ts';
import type { CompiledQuote, CompiledTopic, Milestone } from '../pack/format.ts';
import { topicsNamedIn } from '../search/aliases.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { type Features, featuresOf } from './features.ts';
import { leadOf } from './neighbour.ts';
import { isBefore } from './quotation.ts';
import { relevanceTo } from './relevance.ts';
import type { ReadingContext } from './types.ts';

/** How much each sign counts beside the words that quote and sentence share. */
export const QUOTE_WEIGHTS = {
  /** The rest of the paragraph beside the sentence. */
  paragraph: 0.3,
  /** The neighbour sentence that a quote leans on. */
  lead: 0.5,
  /** Relevance at which half of what it can count is reached. */
  half: 2,
  /** First place in the pack's order beside the last. */
  editorial: 0.2,
  /** Newest beside oldest. */
  recency: 0.05,
  /** A statement from before a milestone must be this much more relevant to come first. */
  beforeMilestone: 0.15,
};

/** Quotes in the order in which they answer the context; `isRanked` is false where the context told nothing and the order is the pack's. */
export function rankQuotes(
  index: SearchIndex,
  topic: CompiledTopic,
  quotes: readonly CompiledQuote[],
  milestones: readonly Milestone[],
  context: ReadingContext | null,
): { quotes: CompiledQuote[]; isRanked: boolean } {
  const relevance = context
    ? relevanceTo(
        contextFeatures(index, topic.id, context),
        quotes.map((quote) => quoteFeatures(index, topic.id, quote)),
      )
    : quotes.map(() => 0);
  const isRanked = relevance.some((one) => one > 0);
  const days = [...new Set(quotes.map((quote) => quote.said))].sort();
  const scored = quotes.map((quote, place) => {
    const editorial = 1 - place / Math.max(1, quotes.length);
    const recency = (days.indexOf(quote.said) + 1) / days.length;
    const isOld = milestones.some((milestone) => isBefore(quote.said, milestone.date));
    const relevant = relevance[place] ?? 0;
    const score =
      relevant / (relevant + QUOTE_WEIGHTS.half) +
      QUOTE_WEIGHTS.editorial * editorial +
      QUOTE_WEIGHTS.recency * recency -
      (isOld && isRanked ? QUOTE_WEIGHTS.beforeMilestone : 0);
    return { quote, score, place };
  });
  scored.sort((one, other) => (isRanked ? other.score - one.score : 0) || one.place - other.place);
  return { quotes: scored.map((one) => one.quote), isRanked };
}

function quoteFeatures(index: SearchIndex, topic: TopicId, quote: CompiledQuote): Features {
  const source = index.library.documents.find(({ document }) => document.id === quote.document);
  if (!source) return new Map();
  const { document } = source;
  const passages = (index.passagesQuoting.get(topic) ?? []).filter((id) =>
    index.passages[id]?.quotings.some((one) => one.quote === quote),
  );
  const topics = passages.flatMap((id) => index.passages[id]?.quotings ?? []).map((one) => one.topic);
  const text = `${document.text.slice(quote.start, quote.end)} ${quote.said.slice(0, 4)}`;
  const features = new Map(featuresOf(index.aliases, text, topics));
  features.delete(`topic:${topic}`);
  const lead = leadOf(document, quote);
  if (lead) {
    for (const [feature] of featuresOf(index.aliases, document.text.slice(lead.start, lead.end))) {
      if (!features.has(feature)) features.set(feature, QUOTE_WEIGHTS.lead);
    }
  }
  return features;
}

function contextFeatures(index: SearchIndex, topic: TopicId, { sentence, paragraph }: ReadingContext): Features {
  const features = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const [feature] of featuresOf(index.aliases, withoutMentions(index, topic, text))) {
      features.set(feature, Math.max(features.get(feature) ?? 0, weight));
    }
  };
  add(sentence, 1);
  add(paragraph.replace(sentence, ' '), QUOTE_WEIGHTS.paragraph);
  features.delete(`topic:${topic}`);
  return features;
}

/** The text less the names of the topic itself: it was those that were rested on, and they tell nothing. */
function withoutMentions(index: SearchIndex, topic: TopicId, text: string): string {
  let rest = text;
  for (const one of topicsNamedIn(index.aliases, text)) {
    if (one.topic === topic) rest = rest.slice(0, one.start) + ' '.repeat(one.end - one.start) + rest.slice(one.end);
  }
  return rest;
}
