/** The order of a topic's quotes for the sentence being read. */
import type { TopicId } from '../ids.ts';
import type { CompiledQuote, CompiledTopic, Milestone } from '../pack/format.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { type Feature, unitsOf } from './features.ts';
import { leadOf } from './neighbour.ts';
import { isBefore } from './quotation.ts';
import { type Recognised, relevanceTo, type WeighedUnit } from './relevance.ts';
import type { ReadingContext } from './types.ts';

/** How much each sign counts beside the words that quote and sentence share. */
export const QUOTE_WEIGHTS = {
  /** The rest of the paragraph beside the sentence. */
  paragraph: 0.3,
  /** The neighbour sentence that a quote leans on. */
  lead: 0.3,
  /** Topics that the quote is quoted for. */
  quoted: 0.85,
  /** Relevance at which half of what it can count is reached. */
  half: 1.2,
  /** First place in the pack's order beside the last. */
  editorial: 0.08,
  /** Newest beside oldest. */
  recency: 0.03,
  /** A statement from before a milestone must be this much more relevant to come first. */
  beforeMilestone: 0.03,
};

export interface RankedQuotes {
  readonly quotes: CompiledQuote[];
  /** False where the context told nothing and the order is the pack's. */
  readonly isRanked: boolean;
  /** 0 where quote and context share nothing that tells. */
  readonly relevanceOf: (quote: CompiledQuote) => number;
}

/** Quotes in the order in which they answer the context. */
export function rankQuotes(
  index: SearchIndex,
  topic: CompiledTopic,
  quotes: readonly CompiledQuote[],
  milestones: readonly Milestone[],
  context: ReadingContext | null,
): RankedQuotes {
  const relevance = context
    ? relevanceTo(
        unitsOfContext(index, topic.id, context),
        quotes.map((quote) => recognise(index, topic.id, quote)),
        rarityIn(index),
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
  const byQuote = new Map(quotes.map((quote, place) => [quote, relevance[place] ?? 0]));
  return { quotes: scored.map((one) => one.quote), isRanked, relevanceOf: (quote) => byQuote.get(quote) ?? 0 };
}

export function recognise(index: SearchIndex, topic: TopicId, quote: CompiledQuote): Recognised {
  const source = index.library.documents.find(({ document }) => document.id === quote.document);
  const features = new Map<Feature, number>();
  if (!source) return features;
  const { document } = source;
  const add = (found: readonly Feature[], sure: number) => {
    for (const feature of found) features.set(feature, Math.max(features.get(feature) ?? 0, sure));
  };
  const lead = leadOf(document, quote);
  if (lead) add(unitsOf(index.aliases, document.text.slice(lead.start, lead.end), null).flat(), QUOTE_WEIGHTS.lead);
  add(unitsOf(index.aliases, document.text.slice(quote.start, quote.end), null).flat(), 1);
  add([`year:${quote.said.slice(0, 4)}`], 1);
  const passages = (index.passagesQuoting.get(topic) ?? []).filter((id) =>
    index.passages[id]?.quotings.some((one) => one.quote === quote),
  );
  for (const id of passages)
    add(
      (index.passages[id]?.quotings ?? []).map((one): Feature => `topic:${one.topic}`),
      QUOTE_WEIGHTS.quoted,
    );
  features.delete(`topic:${topic}`);
  return features;
}

function unitsOfContext(index: SearchIndex, topic: TopicId, { sentence, paragraph }: ReadingContext): WeighedUnit[] {
  const units = (text: string, weight: number) =>
    unitsOf(index.aliases, text, topic).map((unit): WeighedUnit => [unit, weight]);
  return [...units(sentence, 1), ...units(paragraph.replace(sentence, ' '), QUOTE_WEIGHTS.paragraph)];
}

const rarities = new WeakMap<SearchIndex, (feature: Feature) => number>();

/** How seldom the quoted sentences of the library show a feature: 1 never, towards 0 always. */
export function rarityIn(index: SearchIndex): (feature: Feature) => number {
  const known = rarities.get(index);
  if (known) return known;
  const quoted = index.passages.filter(({ quotings }) => quotings.length > 0);
  const having = new Map<Feature, number>();
  for (const { source, start, end } of quoted) {
    const features = new Set(unitsOf(index.aliases, source.document.text.slice(start, end), null).flat());
    for (const feature of features) having.set(feature, (having.get(feature) ?? 0) + 1);
  }
  const rarity = (feature: Feature) =>
    Math.log((quoted.length + 1) / ((having.get(feature) ?? 0) + 1)) / Math.log(quoted.length + 1);
  rarities.set(index, rarity);
  return rarity;
}
