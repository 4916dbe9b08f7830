/** What each quote of a topic, and what is being read, can be recognised by. */
import type { TopicId } from '../ids.ts';
import { documentOfSpan } from '../library.ts';
import { sliceSpan } from '../pack/document.ts';
import type { CompiledPack, CompiledQuote } from '../pack/format.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { type Feature, unitsOf } from './features.ts';
import type { Recognised, WeighedUnit } from './relevance.ts';
import type { ReadingContext } from './types.ts';

/** How surely a quote is about another topic that quotes it too: less than where its own words say so. */
const QUOTED_FOR = 0.7;
/** How much the rest of the paragraph counts beside the sentence. */
const PARAGRAPH = 0.3;

/** By its words, the year in which it was said, and the topics that it is quoted for. */
export function recogniseQuote(
  index: SearchIndex,
  pack: CompiledPack,
  topic: TopicId,
  quote: CompiledQuote,
): Recognised {
  const features = new Map<Feature, number>();
  const source = documentOfSpan(index.library, pack, quote);
  if (!source) return features;
  for (const id of index.passagesQuoting.get(topic) ?? []) {
    const quotings = index.passages[id]?.quotings ?? [];
    if (!quotings.some((one) => one.quote === quote)) continue;
    for (const { topic: other } of quotings) features.set(`topic:${other}`, QUOTED_FOR);
  }
  for (const feature of unitsOf(index.aliases, sliceSpan(source.document, quote), null).flat())
    features.set(feature, 1);
  if (quote.said !== null) features.set(`year:${quote.said.slice(0, 4)}`, 1);
  features.delete(`topic:${topic}`);
  return features;
}

/** The sentence and, counting less, the rest of its paragraph; without the names of the topic itself, which tell nothing. */
export function unitsOfContext(
  index: SearchIndex,
  topic: TopicId,
  { sentence, paragraph }: ReadingContext,
): WeighedUnit[] {
  const units = (text: string, counts: number) =>
    unitsOf(index.aliases, text, topic).map((unit): WeighedUnit => [unit, counts]);
  return [...units(sentence, 1), ...units(paragraph.replace(sentence, ' '), PARAGRAPH)];
}

const rarities = new WeakMap<SearchIndex, (feature: Feature) => number>();

/** How seldom the quoted sentences of the library show a feature: 1 never, towards 0 always. Counted once for a library. */
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
    Math.log((quoted.length + 2) / ((having.get(feature) ?? 0) + 1)) / Math.log(quoted.length + 2);
  rarities.set(index, rarity);
  return rarity;
}
