/** Finding topics in the list by their names. */
import type { TopicSummary } from '../../../core/messages.ts';

/**
 * Topics whose name, or whose kind's name, has each word of `query` at the start of one of its words. Capitals, accents
 * and the form of dashes and quotation marks do not matter.
 * @param kindOf the kind's name, as the reader sees it
 */
export function filterTopics(
  topics: readonly TopicSummary[],
  query: string,
  kindOf: (topic: TopicSummary) => string,
): readonly TopicSummary[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return topics;
  return topics.filter((topic) => {
    const words = wordsOf(`${topic.name} ${kindOf(topic)}`);
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  });
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
