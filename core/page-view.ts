/** A tab's page: its own document and the frames in it, added up. */
import type { PageView } from './messages.ts';

/**
 * What a tab holds in all. State, host and switches are those of the first, the tab's own document; a topic that several
 * frames mention is one topic. The most frequent topic first, then by name.
 */
export function sumViews([own, ...frames]: readonly [PageView, ...PageView[]]): PageView {
  const all = [own, ...frames];
  const counts = new Map<string, PageView['counts'][number]>();
  for (const { counts: some } of all) {
    for (const topic of some) {
      counts.set(topic.id, { ...topic, count: topic.count + (counts.get(topic.id)?.count ?? 0) });
    }
  }
  const sum = (of: (view: PageView) => number) => all.reduce((total, view) => total + of(view), 0);
  return {
    ...own,
    topics: counts.size,
    mentions: sum(({ mentions }) => mentions),
    marked: sum(({ marked }) => marked),
    counts: [...counts.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
  };
}
