/** Which topics are on: the pack's default, unless the reader said otherwise. */
import type { TopicId } from '../ids.ts';
import type { Settings } from './types.ts';

interface Switchable {
  readonly id: TopicId;
  readonly defaultOn: boolean;
}

/** Whether a topic is marked on pages. */
export function isTopicOn(settings: Settings, topic: Switchable): boolean {
  return settings.topics[topic.id] ?? topic.defaultOn;
}

/** Settings with the topics switched; what equals the pack's default is not stored, so that later defaults still reach the reader. */
export function withTopics(settings: Settings, topics: readonly Switchable[], on: boolean): Settings {
  const switches: Record<TopicId, boolean> = { ...settings.topics };
  for (const topic of topics) {
    if (on === topic.defaultOn) delete switches[topic.id];
    else switches[topic.id] = on;
  }
  return { ...settings, topics: switches };
}
