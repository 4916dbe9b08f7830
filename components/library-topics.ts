import type { LibraryView, TopicSummary } from '../core/messages.ts';

/** Every topic of the library once: where two packs have the same id, the earlier pack's, as everywhere else. */
export function topicsOf(library: LibraryView): TopicSummary[] {
  const byId = new Map<string, TopicSummary>();
  for (const topic of library.packs.flatMap((pack) => pack.topics)) if (!byId.has(topic.id)) byId.set(topic.id, topic);
  return [...byId.values()];
}
