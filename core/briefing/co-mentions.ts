/** Which topics stand in the same paragraphs: who and what is mentioned with a topic. */
import type { TopicId } from '../ids.ts';
import { type Library, topicLink } from '../library.ts';
import { paragraphNumberAt } from '../pack/document.ts';
import type { CompiledDocument, CompiledTopic } from '../pack/format.ts';
import type { Mentions } from './live-topics.ts';
import type { TopicLink } from './types.ts';

export interface CoMention {
  readonly topic: TopicLink;
  /** Paragraphs that name both. */
  readonly paragraphs: number;
}

/** Most shared paragraphs first, equal ones by name. A paragraph is the topic's where it names it or a quote of it stands there. */
export function coMentions(
  library: Library,
  id: TopicId,
  mentionsOf: (document: CompiledDocument) => Mentions,
): CoMention[] {
  const found = library.topicById.get(id);
  if (!found) return [];
  const counts = new Map<TopicId, number>();
  for (const { document, intact } of library.documentsOf.get(found.pack)?.values() ?? []) {
    if (!intact) continue;
    for (const named of topicsByParagraph(document, found.topic, mentionsOf(document)).values()) {
      if (!named.delete(id)) continue;
      for (const other of named) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts]
    .flatMap(([other, paragraphs]): CoMention[] => {
      const known = library.topicById.get(other);
      return known ? [{ topic: topicLink(known.topic), paragraphs }] : [];
    })
    .sort((one, other) => other.paragraphs - one.paragraphs || (one.topic.name < other.topic.name ? -1 : 1));
}

/** Topics named in each paragraph, by its number; the topic itself also where it is quoted. */
function topicsByParagraph(
  document: CompiledDocument,
  topic: CompiledTopic,
  mentions: Mentions,
): Map<number, Set<TopicId>> {
  const named = new Map<number, Set<TopicId>>();
  const note = (at: number, id: TopicId) => {
    const paragraph = paragraphNumberAt(document, at);
    named.set(paragraph, (named.get(paragraph) ?? new Set()).add(id));
  };
  for (const mention of mentions) note(mention.start, mention.topic);
  for (const quote of topic.quotes) if (quote.document === document.id) note(quote.start, topic.id);
  return named;
}
