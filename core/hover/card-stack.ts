/** What a reader walked through in one card, with what is shown: Back and Forward move along it. Never empty. */
import type { TopicId } from '../ids.ts';

/** A topic, or (null) the quotation of the page that the card was opened on. */
export type Stop = TopicId | null;

export interface CardTrail {
  readonly topics: readonly [Stop, ...TopicId[]];
  /** Index of what is shown. */
  readonly at: number;
}

/** Beyond this many the oldest step (but not the topic the card was opened on) is forgotten. */
const LONGEST = 20;

export const startTrail = (topic: Stop): CardTrail => ({ topics: [topic], at: 0 });

export const shownTopic = ({ topics, at }: CardTrail): Stop => topics[at] ?? topics[0];

/** The trail with `topic` after what is shown; what lay ahead is forgotten. Walking to what is shown changes nothing. */
export function walkTo(trail: CardTrail, topic: TopicId): CardTrail {
  if (shownTopic(trail) === topic) return trail;
  const [first, ...rest] = trail.topics;
  const kept = rest.slice(Math.max(0, trail.at - LONGEST + 2), trail.at);
  return { topics: [first, ...kept, topic], at: kept.length + 1 };
}

/** One step back (-1) or forward (1); the ends stay. */
export function walkAlong(trail: CardTrail, by: 1 | -1): CardTrail {
  return { ...trail, at: Math.max(0, Math.min(trail.topics.length - 1, trail.at + by)) };
}
