/** What a text can be recognised by: its words, its concepts, its places, the topics that it names, the years it speaks of. */
import type { TopicId } from '../ids.ts';
import { type AliasTree, topicsNamedIn } from '../search/aliases.ts';
import { termsOf } from '../search/words.ts';
import { sensesIn } from '../thesaurus/thesaurus.ts';

/** `kind:what`, as in `word:missil`, `concept:training`, `topic:yavoriv-strike`. */
export type Feature = string;

/** How often a text shows a feature, by feature. */
export type Features = ReadonlyMap<Feature, number>;

const YEAR = /\b(?:19|20)\d{2}\b/gu;

/** @param topics further topics that the text is known to be about */
export function featuresOf(aliases: AliasTree, text: string, topics: Iterable<TopicId> = []): Features {
  const features = new Map<Feature, number>();
  const add = (feature: Feature) => features.set(feature, (features.get(feature) ?? 0) + 1);
  for (const term of termsOf(text)) add(`word:${term}`);
  for (const { kind, name } of sensesIn(text)) add(`${kind}:${name}`);
  for (const topic of new Set([...topicsNamedIn(aliases, text).map((one) => one.topic), ...topics])) add(`topic:${topic}`);
  for (const [year] of text.matchAll(YEAR)) add(`year:${year}`);
  return features;
}
