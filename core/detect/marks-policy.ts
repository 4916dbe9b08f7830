/** Which mentions are painted: quiet by default, so that a page stays a page. */
import type { TopicId } from '../ids.ts';
import type { Density } from '../settings/types.ts';
import type { Block, Mention } from './types.ts';

/** Most marks on one screenful, unless the reader asks for all. */
export const MARKS_PER_SCREENFUL = 12;
/** Most marks on one page, unless the reader asks for all. */
export const MARKS_PER_PAGE = 40;

export interface MarksPolicy<M extends Mention = Mention> {
  readonly density: Density;
  /** The blocks that `Mention.block` counts. */
  readonly blocks: readonly Pick<Block, 'section' | 'heading'>[];
  /** Number of the screenful a mention stands on, from the top of the page. Asked only of those that may be painted. */
  readonly screenOf: (mention: M) => number;
}

/**
 * The mentions to paint, in the order given (which must be the page's). `section` and `page` take the first mention
 * of a topic in each section or on the page, in a heading only where its topic is nowhere in the text below, and
 * keep to the two caps; `all` takes all.
 */
export function chooseMarks<M extends Mention>(mentions: readonly M[], policy: MarksPolicy<M>): M[] {
  if (policy.density === 'all') return [...mentions];
  const firsts = firstMentions(mentions, policy);
  const perScreen = new Map<number, number>();
  const marks: M[] = [];
  for (const mention of mentions) {
    if (!firsts.has(mention) || marks.length === MARKS_PER_PAGE) continue;
    const screen = policy.screenOf(mention);
    const used = perScreen.get(screen) ?? 0;
    if (used === MARKS_PER_SCREENFUL) continue;
    perScreen.set(screen, used + 1);
    marks.push(mention);
  }
  return marks;
}

function firstMentions<M extends Mention>(mentions: readonly M[], policy: MarksPolicy<M>): Set<M> {
  const firsts = new Map<number, Map<TopicId, M>>();
  for (const mention of mentions) {
    const section = policy.density === 'page' ? 0 : (policy.blocks[mention.block]?.section ?? 0);
    const topics = firsts.get(section) ?? new Map<TopicId, M>();
    firsts.set(section, topics);
    const known = topics.get(mention.topic);
    if (!known || (isHeading(known, policy) && !isHeading(mention, policy))) topics.set(mention.topic, mention);
  }
  return new Set([...firsts.values()].flatMap((topics) => [...topics.values()]));
}

const isHeading = (mention: Mention, policy: Pick<MarksPolicy, 'blocks'>): boolean =>
  policy.blocks[mention.block]?.heading === true;
