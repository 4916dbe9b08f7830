/** What a reader can decide about suggested topics, and what a topic is after it. */
import type { TopicId } from '../ids.ts';
import type { AliasWhen, TopicKind } from '../pack/format.ts';
import type { SuggestedAlias, TopicSuggestion } from './types.ts';

export type Decision =
  /** Make it a topic. Any other decision but `off` does so too. */
  | { readonly type: 'accept'; readonly topic: TopicId }
  /** Make it none. */
  | { readonly type: 'off'; readonly topic: TopicId }
  /** What it is called; how it is written in texts stays as it is. */
  | { readonly type: 'rename'; readonly topic: TopicId; readonly name: string }
  | { readonly type: 'kind'; readonly topic: TopicId; readonly kind: TopicKind }
  /** `topic` is the same as `into` and goes up in it. */
  | { readonly type: 'merge'; readonly topic: TopicId; readonly into: TopicId }
  /** These aliases are another topic, called `name`. */
  | { readonly type: 'split'; readonly topic: TopicId; readonly aliases: readonly string[]; readonly name: string }
  /** An alias more, or another condition for one that is there. */
  | { readonly type: 'add-alias'; readonly topic: TopicId; readonly text: string; readonly when: AliasWhen }
  | { readonly type: 'remove-alias'; readonly topic: TopicId; readonly text: string };

/** Why a decision cannot be made. */
export type Refusal =
  | 'no-such-topic'
  | 'no-such-alias'
  /** A topic must keep one alias. */
  | 'last-alias'
  /** Merging a topic into itself. */
  | 'same-topic'
  /** A name or alias without a letter or digit, or of more than 200 characters. */
  | 'no-name'
  /** It is so already. */
  | 'no-change';

/** `recommended` and `weak`: as suggested, untouched by the reader. */
export type ReviewState = 'recommended' | 'weak' | 'accepted' | 'off';

/** A suggestion after the reader's decisions. */
export interface ReviewedTopic extends Omit<TopicSuggestion, 'recommended'> {
  readonly state: ReviewState;
  /** Suggestions it is made of; the first gave it its id, where it was not split off. */
  readonly sources: readonly TopicId[];
  /** Aliases that the reader gave have the count 0. */
  readonly aliases: readonly [SuggestedAlias, ...SuggestedAlias[]];
}
