/** Going from mention to mention on a page. */
import type { TopicLink } from '../core/briefing/types.ts';
import type { TopicId } from '../core/ids.ts';
import { boxesOf } from './hit-test.ts';
import type { PageMark, PageMention } from './marks.ts';
import { bringIntoView } from './safe-dom.ts';

/**
 * The mark to begin with: going forward the first that is in sight or below, going back the last that is in sight or
 * above. May be -1 or the number of marks, which is one step around the page's end.
 */
export function indexInView(marks: readonly PageMark[], by: 1 | -1): number {
  const view = window.innerHeight;
  const tops = (index: number) => boxesOf(marks[index] as PageMark)[0];
  if (by === 1) {
    for (let at = 0; at < marks.length; at++) if ((tops(at)?.bottom ?? -1) > 0) return at;
    return marks.length;
  }
  for (let at = marks.length - 1; at >= 0; at--) if ((tops(at)?.top ?? view) < view) return at;
  return -1;
}

/** Brings a mention into the middle of the view, at once: a moving page would let the pointer rest on something else. */
export function scrollToMention(mention: PageMark): void {
  const box = boxesOf(mention)[0];
  if (box && box.top > window.innerHeight * 0.1 && box.bottom < window.innerHeight * 0.6) return;
  bringIntoView(mention.source.owner, { block: 'center', behavior: 'instant' });
  const after = boxesOf(mention)[0];
  // A long block is centred as a whole; its mention may still be out of sight.
  if (after && (after.top < 0 || after.bottom > window.innerHeight * 0.8)) {
    window.scrollBy({ top: after.top - window.innerHeight * 0.35, behavior: 'instant' });
  }
}

/** How often each topic is mentioned, in the page's order: sorting names by the reader's language takes a tab 20 ms the first time. */
export function countTopics(mentions: readonly PageMention[], topics: ReadonlyMap<TopicId, TopicLink>) {
  const counts = new Map<TopicId, number>();
  for (const { topic } of mentions) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].flatMap(([id, count]) => {
    const topic = topics.get(id);
    return topic ? [{ id, name: topic.name, kind: topic.kind, count }] : [];
  });
}
