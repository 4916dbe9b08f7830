/** Which topics belong together: those named in the same paragraphs more often than their frequency explains. */

import { paragraphNumberAt } from '../pack/document.ts';
import type { CompiledDocument } from '../pack/format.ts';
import type { Place } from './name-entries.ts';

/** A paragraph that names more topics than this is a list. */
const MOST_IN_PARAGRAPH = 25;
/** One paragraph in common says little of two topics that are named but once. */
const DOUBT = 2;

/**
 * For each topic the numbers of its related ones, closest first. Closeness is the cosine of the sets of paragraphs, less for small ones.
 * @param topics places of each topic @param most related topics given at most
 */
export function relateTopics(
  topics: readonly (readonly Place[])[],
  documents: readonly CompiledDocument[],
  most: number,
): number[][] {
  const paragraphs = new Map<string, Set<number>>();
  const sizes = topics.map((places, topic) => {
    let size = 0;
    for (const { document, sentence, start } of places) {
      const number = sentence < 0 ? 0 : paragraphNumberAt(documents[document] as CompiledDocument, start);
      const key = `${document} ${number}`;
      const set = paragraphs.get(key) ?? new Set<number>();
      if (!set.has(topic)) size++;
      paragraphs.set(key, set.add(topic));
    }
    return size;
  });
  const together = topics.map(() => new Map<number, number>());
  for (const set of paragraphs.values()) {
    if (set.size > MOST_IN_PARAGRAPH) continue;
    for (const one of set) {
      const row = together[one] as Map<number, number>;
      for (const other of set) if (other !== one) row.set(other, (row.get(other) ?? 0) + 1);
    }
  }
  return together.map((row, one) => {
    const closeness = (other: number, count: number) =>
      count / (Math.sqrt((sizes[one] as number) * (sizes[other] as number)) + DOUBT);
    return [...row]
      .map(([other, count]) => ({ other, value: closeness(other, count) }))
      .sort((a, b) => b.value - a.value || a.other - b.other)
      .slice(0, most)
      .map(({ other }) => other);
  });
}
