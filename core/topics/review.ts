/**
 * The reader's review of suggested topics as pure data: a list of decisions, and what the suggestions become by them.
 * Nothing else is kept, so every decision can be taken back, and all of them hold when the documents change and the
 * topics are suggested anew. Decisions name topics by ids made of names: where a topic has got a fuller name since,
 * it is found by the name it had.
 */
import type { TopicId } from '../ids.ts';
import { type AppliedDecisions, applyDecisions } from './apply-decisions.ts';
import type { Decision, Refusal } from './decisions.ts';
import type { TopicSuggestion } from './types.ts';

export interface Review {
  readonly suggestions: readonly TopicSuggestion[];
  /** In the order in which they were made. */
  readonly done: readonly Decision[];
  /** Taken back; the next to be done again is the last. */
  readonly undone: readonly Decision[];
}

export type ReviewAction =
  | { readonly type: 'decide'; readonly decision: Decision }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** The documents have changed. */
  | { readonly type: 'suggest'; readonly suggestions: readonly TopicSuggestion[] };

/** A review without decisions. */
export function startReview(suggestions: readonly TopicSuggestion[]): Review {
  return { suggestions, done: [], undone: [] };
}

/** The review after `action`; the same review where there is nothing to undo or redo, or the decision is refused. */
export function reduceReview(review: Review, action: ReviewAction): Review {
  const { suggestions, done, undone } = review;
  switch (action.type) {
    case 'suggest':
      return { ...review, suggestions: action.suggestions };
    case 'undo': {
      const last = done.at(-1);
      return last ? { suggestions, done: done.slice(0, -1), undone: [...undone, last] } : review;
    }
    case 'redo': {
      const next = undone.at(-1);
      return next ? { suggestions, done: [...done, next], undone: undone.slice(0, -1) } : review;
    }
    case 'decide':
      if (refusalOf(review, action.decision)) return review;
      return { suggestions, done: [...done, action.decision], undone: [] };
  }
}

/** Why a decision cannot be made now; null where it can. */
export function refusalOf({ suggestions, done }: Review, decision: Decision): Refusal | null {
  const { refused } = applyDecisions(suggestions, [...done, decision]);
  return refused.find((one) => one.decision === decision)?.refusal ?? null;
}

/**
 * What the suggestions are after all decisions, most important first. `refused`: decisions that do not fit the
 * suggestions any more; they are kept, for the topic may come back.
 */
export function topicsOfReview({ suggestions, done }: Review): AppliedDecisions {
  return applyDecisions(suggestions, done);
}

/** The topics that a pack is made of: accepted ones, and those that are good enough and nobody has touched. */
export function chosenTopics(review: Review): AppliedDecisions['topics'] {
  return topicsOfReview(review).topics.filter(({ state }) => state === 'accepted' || state === 'recommended');
}

/** The id under which `id` is to be found after all decisions: that of the topic it was merged into; null: it is gone. */
export function currentIdOf(review: Review, id: TopicId): TopicId | null {
  return topicsOfReview(review).find(id)?.id ?? null;
}
