/** From suggestions and decisions to topics: a fold over the decisions, in their order. */
import type { TopicId } from '../ids.ts';
import type { Decision, Refusal, ReviewedTopic } from './decisions.ts';
import { freeIdOfName, idOfName } from './topic-id.ts';
import type { SuggestedAlias, TopicSuggestion } from './types.ts';

export interface RefusedDecision {
  readonly decision: Decision;
  readonly refusal: Refusal;
}

export interface AppliedDecisions {
  /** Most important first. */
  readonly topics: readonly ReviewedTopic[];
  readonly refused: readonly RefusedDecision[];
  /** The topic that `id` names: itself, what it was merged into, or the most important one that is written so. */
  readonly find: (id: TopicId) => ReviewedTopic | null;
}

/** Every decision is done or refused with a reason; no input makes it throw. */
export function applyDecisions(
  suggestions: readonly TopicSuggestion[],
  decisions: readonly Decision[],
): AppliedDecisions {
  const board = new Board(suggestions);
  const refused: RefusedDecision[] = [];
  for (const decision of decisions) {
    const refusal = apply(board, decision);
    if (refusal) refused.push({ decision, refusal });
  }
  return { topics: board.list(), refused, find: (id) => board.find(id) };
}

function apply(board: Board, decision: Decision): Refusal | null {
  const topic = board.find(decision.topic);
  if (!topic) return 'no-such-topic';
  switch (decision.type) {
    case 'accept':
    case 'off': {
      const state = decision.type === 'off' ? 'off' : 'accepted';
      return topic.state === state ? 'no-change' : board.put({ ...topic, state });
    }
    case 'rename': {
      const name = decision.name.trim();
      if (!isName(name)) return 'no-name';
      return topic.name === name ? 'no-change' : board.accept({ ...topic, name });
    }
    case 'kind':
      return topic.kind === decision.kind ? 'no-change' : board.accept({ ...topic, kind: decision.kind });
    case 'merge':
      return merge(board, topic, board.find(decision.into));
    case 'split':
      return split(board, topic, decision.aliases, decision.name.trim());
    case 'add-alias':
      return addAlias(board, topic, { text: decision.text.trim(), when: decision.when, case: 'fold', count: 0 });
    case 'remove-alias':
      return removeAlias(board, topic, decision.text);
  }
}

function merge(board: Board, topic: ReviewedTopic, into: ReviewedTopic | null): Refusal | null {
  if (!into) return 'no-such-topic';
  if (into.id === topic.id) return 'same-topic';
  board.replace(topic.id, into.id);
  const own = new Set(into.aliases.map(({ text }) => text));
  const related = [...new Set([...into.related, ...topic.related])];
  return board.accept({
    ...into,
    aliases: [...into.aliases, ...topic.aliases.filter(({ text }) => !own.has(text))],
    role: into.role ?? topic.role,
    mentions: into.mentions + topic.mentions,
    documents: [...new Set([...into.documents, ...topic.documents])],
    importance: Math.max(into.importance, topic.importance),
    definition: into.definition ?? topic.definition,
    examples: [...into.examples, ...topic.examples],
    related: related.filter((id) => id !== into.id && id !== topic.id),
    sources: [...into.sources, ...topic.sources],
  });
}

function split(board: Board, topic: ReviewedTopic, texts: readonly string[], name: string): Refusal | null {
  if (!isName(name)) return 'no-name';
  const [taken, kept] = [
    topic.aliases.filter(({ text }) => texts.includes(text)),
    topic.aliases.filter(({ text }) => !texts.includes(text)),
  ];
  if (taken.length < new Set(texts).size || !isSome(taken)) return 'no-such-alias';
  if (!isSome(kept)) return 'last-alias';
  const id = freeIdOfName(name, (one) => board.has(one));
  const mentions = taken.reduce((sum, { count }) => sum + count, 0);
  board.accept({ ...topic, id, name, aliases: taken, mentions, role: null, definition: null, examples: [] });
  return board.accept({ ...topic, aliases: kept, mentions: Math.max(0, topic.mentions - mentions) });
}

function addAlias(board: Board, topic: ReviewedTopic, alias: SuggestedAlias): Refusal | null {
  if (!isName(alias.text)) return 'no-name';
  const at = topic.aliases.findIndex(({ text }) => text === alias.text);
  const known = topic.aliases[at];
  if (known?.when === alias.when) return 'no-change';
  const aliases = known ? topic.aliases.with(at, { ...known, when: alias.when }) : [...topic.aliases, alias];
  return isSome(aliases) ? board.accept({ ...topic, aliases }) : 'last-alias';
}

function removeAlias(board: Board, topic: ReviewedTopic, text: string): Refusal | null {
  const aliases = topic.aliases.filter((alias) => alias.text !== text);
  if (aliases.length === topic.aliases.length) return 'no-such-alias';
  return isSome(aliases) ? board.accept({ ...topic, aliases }) : 'last-alias';
}

/** As long as a pack allows an alias to be. */
const LONGEST_NAME = 200;
const isName = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && text.length <= LONGEST_NAME;
const isSome = <Item>(list: readonly Item[]): list is readonly [Item, ...Item[]] => list.length > 0;

/** The topics as they are after some of the decisions. */
class Board {
  readonly #topics = new Map<TopicId, ReviewedTopic>();
  /** Topics that went up in others. */
  readonly #replaced = new Map<TopicId, TopicId>();
  /** Ids of all names with the most important topic that is written so: how a topic is found that has a fuller name now. */
  readonly #byName = new Map<TopicId, TopicId>();

  constructor(suggestions: readonly TopicSuggestion[]) {
    const inOrder = [...suggestions].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
    for (const { recommended, ...suggestion } of inOrder) {
      const state = recommended ? 'recommended' : 'weak';
      this.#topics.set(suggestion.id, { ...suggestion, state, sources: [suggestion.id] });
      for (const { text } of suggestion.aliases) {
        const id = idOfName(text);
        if (!this.#byName.has(id)) this.#byName.set(id, suggestion.id);
      }
    }
  }

  has(id: TopicId): boolean {
    return this.#topics.has(id) || this.#replaced.has(id);
  }

  find(id: TopicId): ReviewedTopic | null {
    const known = this.#topics.get(id);
    if (known) return known;
    const next = this.#replaced.get(id) ?? this.#byName.get(id);
    return next === undefined || next === id ? null : this.find(next);
  }

  put(topic: ReviewedTopic): null {
    this.#topics.set(topic.id, topic);
    return null;
  }

  accept(topic: ReviewedTopic): null {
    return this.put({ ...topic, state: 'accepted' });
  }

  replace(id: TopicId, by: TopicId): void {
    this.#topics.delete(id);
    this.#replaced.set(id, by);
  }

  list(): ReviewedTopic[] {
    return [...this.#topics.values()].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  }
}
