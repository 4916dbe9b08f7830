/** The topics a reader walked through in one card: the last is shown, Back drops it. Never empty. */
import type { TopicId } from '../ids.ts';

export type CardStack = readonly [TopicId, ...TopicId[]];

/** Beyond this many the oldest step (but not the topic the card was opened on) is forgotten. */
const LONGEST = 20;

export const startStack = (topic: TopicId): CardStack => [topic];

export const shownTopic = (stack: CardStack): TopicId => stack.at(-1) ?? stack[0];

/** The stack with `topic` on top; walking to what is shown changes nothing. */
export function walkTo(stack: CardStack, topic: TopicId): CardStack {
  if (shownTopic(stack) === topic) return stack;
  const [first, ...rest] = stack;
  return [first, ...rest.slice(rest.length - LONGEST + 2 > 0 ? rest.length - LONGEST + 2 : 0), topic];
}

/** The stack one step back; the first topic stays. */
export function walkBack(stack: CardStack): CardStack {
  const [first, ...rest] = stack;
  return [first, ...rest.slice(0, -1)];
}
