/** What a text can be recognised by: words, concepts of the news, places, topics of the library, years. */
import type { TopicId } from '../ids.ts';
import { type AliasTree, topicsNamedIn } from '../search/aliases.ts';
import { wordsOf } from '../search/words.ts';
import { isCommon, sensesOf } from '../thesaurus/thesaurus.ts';

export type FeatureKind = 'word' | 'concept' | 'place' | 'topic' | 'year';
/** As in `word:missil`, `concept:training`, `topic:yavoriv-strike`. */
export type Feature = `${FeatureKind}:${string}`;

/** One thing that a text says, with all that it can be recognised by: the word, what it stands for, the topic that it names. */
export type Unit = readonly Feature[];

const YEAR = /^(?:19|20)\d{2}$/u;

/** The units of a text in their order. @param self a topic whose names in the text are passed over */
export function unitsOf(aliases: AliasTree, text: string, self: TopicId | null): Unit[] {
  const words = wordsOf(text);
  const named = topicsNamedIn(aliases, text);
  const own = named.filter(({ topic }) => topic === self);
  const units = words.map(({ term, isStop }): Feature[] => {
    if (isStop) return [];
    if (YEAR.test(term)) return [`year:${term}`];
    return isCommon(term) ? [] : [`word:${term}`];
  });
  for (const { at, kind, name } of sensesOf(text, words)) units[at]?.push(`${kind}:${name}`);
  for (const { topic, start } of named) units[words.findIndex((word) => word.start === start)]?.push(`topic:${topic}`);
  return units.filter((unit, at) => {
    const word = words[at];
    return unit.length > 0 && word && !own.some(({ start, end }) => word.start >= start && word.end <= end);
  });
}
