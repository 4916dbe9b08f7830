/** A card in the page: what it stands for, and what is drawn of it. */
import type { ReadingPlace } from '../core/briefing/reading-place.ts';
import type { CardContent, CardView, MentionExplanation } from '../core/card.ts';
import type { CardTrail } from '../core/hover/card-stack.ts';
import type { Token } from '../core/hover/state.ts';
import type { TopicId } from '../core/ids.ts';
import type { PageMark, PageMention } from './marks.ts';
import type { CardSlot, PageActions } from './popover-host.ts';

export interface OpenCard {
  readonly mention: PageMark;
  readonly place: ReadingPlace;
  readonly token: Token;
  readonly actions: PageActions;
  /** What had the focus before. */
  readonly focusedBefore: Element | null;
  slot: CardSlot;
  trail: CardTrail;
  content: CardContent;
}

interface Circumstances extends Pick<CardView, 'pinned' | 'byKeyboard' | 'canCompare' | 'site'> {
  readonly nameOf: (topic: TopicId) => string | null;
}

export function viewOfCard({ mention, trail, content }: OpenCard, { nameOf, ...given }: Circumstances): CardView {
  const explanation = mention.topic === null || trail.at > 0 ? null : explain(mention, nameOf);
  return { ...given, content, depth: trail.at + 1, depths: trail.topics.length, explanation };
}

function explain(
  { rule, checks, source, start, end, alias }: PageMention,
  nameOf: Circumstances['nameOf'],
): MentionExplanation {
  const evidenceName = 'topic' in rule ? nameOf(rule.topic) : null;
  return { text: source.text.slice(start, end), alias, rule, checks, evidenceName };
}

export function giveFocusBack({ focusedBefore }: OpenCard): void {
  if (focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
}
