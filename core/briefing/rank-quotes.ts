/** The order of a topic's quotes for the sentence being read. */
import { isBefore } from '../dates.ts';
import type { CompiledPack, CompiledQuote, CompiledTopic } from '../pack/format.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { rarityIn, recogniseQuote, unitsOfContext } from './recognise.ts';
import { relevanceTo, type WeighedUnit } from './relevance.ts';
import type { ReadingContext } from './types.ts';

/**
 * What counts beside relevance, which goes from 0 towards 1. Chosen on the tuning cases of `npm run eval:brief`, where each
 * may be halved or doubled without moving a figure by more than three points.
 */
export const QUOTE_WEIGHTS = {
  /** Relevance, as `relevanceTo` gives it, that counts ½: the sum of about one rare word shared. */
  half: 1.2,
  /** First place in the pack's order beside the last. */
  editorial: 0.12,
  /** Newest beside oldest. */
  recency: 0.05,
  /** Taken off a statement from before a milestone: the world has moved on. */
  beforeMilestone: 0.06,
};

export interface RankedQuotes {
  readonly quotes: readonly CompiledQuote[];
  /** False where the context told nothing and the order is the pack's. */
  readonly isRanked: boolean;
  /** 0 where quote and context share nothing that tells. */
  readonly relevanceOf: (quote: CompiledQuote) => number;
}

/** Quotes in the order in which they answer the context: relevance, the editors' choice, and what is newer. */
export function rankQuotes(
  index: SearchIndex,
  pack: CompiledPack,
  topic: CompiledTopic,
  quotes: readonly CompiledQuote[],
  context: ReadingContext | null,
): RankedQuotes {
  const units = context ? unitsOfContext(index, topic.id, context) : [];
  const relevance = relevanceIn(index, pack, topic, quotes, units);
  const relevanceOf = (quote: CompiledQuote) => relevance.get(quote) ?? 0;
  if (!quotes.some((quote) => relevanceOf(quote) > 0)) return { quotes, isRanked: false, relevanceOf };
  const asksForOld = units.some(([unit]) => unit.includes('concept:before the war'));
  const days = [...new Set(quotes.map((quote) => quote.said ?? ''))].sort();
  const scored = quotes.map((quote, place) => {
    const isOld = !asksForOld && pack.milestones.some((milestone) => isBefore(quote.said, milestone.date));
    const score =
      relevanceOf(quote) / (relevanceOf(quote) + QUOTE_WEIGHTS.half) +
      QUOTE_WEIGHTS.editorial * (1 - place / quotes.length) +
      (QUOTE_WEIGHTS.recency * (days.indexOf(quote.said ?? '') + 1)) / days.length -
      (isOld ? QUOTE_WEIGHTS.beforeMilestone : 0);
    return { quote, score };
  });
  scored.sort((one, other) => other.score - one.score);
  return { quotes: scored.map(({ quote }) => quote), isRanked: true, relevanceOf };
}

function relevanceIn(
  index: SearchIndex,
  pack: CompiledPack,
  topic: CompiledTopic,
  quotes: readonly CompiledQuote[],
  units: readonly WeighedUnit[],
): Map<CompiledQuote, number> {
  const recognised = quotes.map((quote) => recogniseQuote(index, pack, topic.id, quote));
  const relevance = relevanceTo(units, recognised, rarityIn(index));
  return new Map(quotes.map((quote, place) => [quote, relevance[place] ?? 0]));
}
