import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentId, topicId } from '../ids.ts';
import type { Decision } from './decisions.ts';
import {
  chosenTopics,
  currentIdOf,
  type Review,
  reduceReview,
  refusalOf,
  startReview,
  topicsOfReview,
} from './review.ts';
import { idOfName } from './topic-id.ts';
import type { TopicSuggestion } from './types.ts';

const suggestion = (name: string, importance: number, ...others: string[]): TopicSuggestion => ({
  id: idOfName(name),
  name,
  kind: 'person',
  aliases: [
    { text: name, case: 'fold', when: 'always', count: 3 },
    ...others.map((text) => ({ text, case: 'fold', when: 'context', count: 2 }) as const),
  ],
  role: null,
  mentions: 3 + 2 * others.length,
  documents: [documentId('a')],
  importance,
  recommended: importance > 0.2,
  definition: null,
  examples: [],
  related: [],
});

const JENS = suggestion('Jens Stoltenberg', 1, 'Stoltenberg');
const ANITA = suggestion('Anita Anand', 0.5, 'Anand');
const MEET = suggestion('Meet The Press', 0.1);
const ALL = [MEET, ANITA, JENS];
const [jens, anita, meet] = [JENS.id, ANITA.id, MEET.id];

const decide = (review: Review, ...decisions: Decision[]): Review =>
  decisions.reduce((state, decision) => reduceReview(state, { type: 'decide', decision }), review);
const find = (review: Review, id = jens) => topicsOfReview(review).find(id);
const texts = (review: Review, id = jens) => find(review, id)?.aliases.map(({ text }) => text);

describe('a review nobody makes', () => {
  it('makes topics of what is recommended, most important first', () => {
    expect(chosenTopics(startReview(ALL)).map(({ id }) => id)).toEqual([jens, anita]);
  });
});

describe('a decision', () => {
  it('accepts what was not recommended and switches off what was', () => {
    const review = decide(startReview(ALL), { type: 'accept', topic: meet }, { type: 'off', topic: jens });
    expect(chosenTopics(review).map(({ id }) => id)).toEqual([anita, meet]);
  });

  it('renames without changing how the topic is written', () => {
    const review = decide(startReview(ALL), { type: 'rename', topic: jens, name: ' Secretary General ' });
    expect(find(review)).toMatchObject({ name: 'Secretary General', state: 'accepted', id: jens });
    expect(texts(review)).toEqual(['Jens Stoltenberg', 'Stoltenberg']);
  });

  it('merges names, counts and documents, and finds the merged topic under both ids', () => {
    const review = decide(startReview(ALL), { type: 'merge', topic: anita, into: jens });
    expect(texts(review)).toEqual(['Jens Stoltenberg', 'Stoltenberg', 'Anita Anand', 'Anand']);
    expect(find(review)).toMatchObject({ mentions: 10, sources: [jens, anita] });
    expect(currentIdOf(review, anita)).toBe(jens);
    const later = decide(review, { type: 'kind', topic: anita, kind: 'other' });
    expect(find(later)?.kind).toBe('other');
  });

  it('splits aliases off into a topic of their own, whose id no topic has', () => {
    const review = decide(startReview(ALL), {
      type: 'split',
      topic: jens,
      aliases: ['Stoltenberg'],
      name: 'Anita Anand',
    });
    expect(texts(review)).toEqual(['Jens Stoltenberg']);
    expect(find(review, topicId('anita-anand-2'))).toMatchObject({ mentions: 2, name: 'Anita Anand' });
    expect(find(review)?.mentions).toBe(3);
  });

  it('adds an alias, changes its condition, and removes it', () => {
    const added = decide(startReview(ALL), { type: 'add-alias', topic: jens, text: 'the chief', when: 'search' });
    expect(find(added)?.aliases.at(-1)).toEqual({ text: 'the chief', when: 'search', case: 'fold', count: 0 });
    const changed = decide(added, { type: 'add-alias', topic: jens, text: 'the chief', when: 'context' });
    expect(find(changed)?.aliases).toHaveLength(3);
    expect(texts(decide(changed, { type: 'remove-alias', topic: jens, text: 'the chief' }))).toHaveLength(2);
  });

  it.each<[string, Decision, string]>([
    ['on an unknown topic', { type: 'accept', topic: topicId('nobody') }, 'no-such-topic'],
    ['merging into an unknown topic', { type: 'merge', topic: jens, into: topicId('nobody') }, 'no-such-topic'],
    ['merging a topic into itself', { type: 'merge', topic: jens, into: idOfName('Stoltenberg') }, 'same-topic'],
    ['renaming to nothing', { type: 'rename', topic: jens, name: ' – ' }, 'no-name'],
    [
      'an alias too long for a pack',
      { type: 'add-alias', topic: jens, text: 'a'.repeat(201), when: 'always' },
      'no-name',
    ],
    ['removing the last alias', { type: 'remove-alias', topic: meet, text: 'Meet The Press' }, 'last-alias'],
    ['removing an alias it does not have', { type: 'remove-alias', topic: jens, text: 'x' }, 'no-such-alias'],
    ['splitting off every alias', { type: 'split', topic: meet, aliases: ['Meet The Press'], name: 'x' }, 'last-alias'],
    ['splitting off nothing', { type: 'split', topic: jens, aliases: [], name: 'x' }, 'no-such-alias'],
    ['the same kind again', { type: 'kind', topic: jens, kind: 'person' }, 'no-change'],
  ])('is refused with a reason: %s', (_, decision, refusal) => {
    const review = startReview(ALL);
    expect(refusalOf(review, decision)).toBe(refusal);
    expect(decide(review, decision)).toBe(review);
  });
});

describe('undo and redo', () => {
  const anyId = fc.constantFrom(jens, anita, meet, topicId('stoltenberg'), topicId('nobody'), topicId('part'));
  const anyDecision: fc.Arbitrary<Decision> = fc.oneof(
    fc.record({ type: fc.constantFrom('accept' as const, 'off' as const), topic: anyId }),
    fc.record({ type: fc.constant('merge' as const), topic: anyId, into: anyId }),
    fc.record({ type: fc.constant('rename' as const), topic: anyId, name: fc.string() }),
    fc.record({
      type: fc.constant('split' as const),
      topic: anyId,
      aliases: fc.array(fc.constantFrom('Stoltenberg', 'Anand', 'Anita Anand', 'x')),
      name: fc.constantFrom('Part', 'Anita Anand', ''),
    }),
    fc.record({ type: fc.constant('remove-alias' as const), topic: anyId, text: fc.constantFrom('Anand', 'x') }),
  );

  it('takes every decision back, one by one, and does it again', () => {
    fc.assert(
      fc.property(fc.array(anyDecision), (decisions) => {
        const states = [startReview(ALL)];
        for (const decision of decisions) {
          const next = decide(states.at(-1) as Review, decision);
          if (next !== states.at(-1)) states.push(next);
        }
        let review = states.at(-1) as Review;
        for (const state of states.slice(0, -1).reverse()) {
          review = reduceReview(review, { type: 'undo' });
          expect(topicsOfReview(review).topics).toEqual(topicsOfReview(state).topics);
        }
        expect(reduceReview(review, { type: 'undo' })).toBe(review);
        for (const state of states.slice(1)) {
          review = reduceReview(review, { type: 'redo' });
          expect(topicsOfReview(review).topics).toEqual(topicsOfReview(state).topics);
        }
        expect(reduceReview(review, { type: 'redo' })).toBe(review);
      }),
    );
  });

  it('loses no suggestion, whatever is merged and split', () => {
    fc.assert(
      fc.property(fc.array(anyDecision), (decisions) => {
        const { topics } = topicsOfReview({ suggestions: ALL, done: decisions, undone: [] });
        for (const { id } of ALL) expect(topics.some(({ sources }) => sources.includes(id))).toBe(true);
        expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
      }),
    );
  });

  it('forgets what was undone when something else is decided', () => {
    const review = reduceReview(decide(startReview(ALL), { type: 'off', topic: jens }), { type: 'undo' });
    const other = decide(review, { type: 'off', topic: anita });
    expect(reduceReview(other, { type: 'redo' })).toBe(other);
  });
});

describe('when documents are added', () => {
  it('holds the decisions against the new suggestions', () => {
    const review = decide(
      startReview([suggestion('Stoltenberg', 1), ANITA]),
      { type: 'off', topic: idOfName('Stoltenberg') },
      { type: 'rename', topic: anita, name: 'The minister' },
    );
    const later = reduceReview(review, { type: 'suggest', suggestions: [MEET, JENS, ANITA] });
    expect(find(later)).toMatchObject({ state: 'off', name: 'Jens Stoltenberg' });
    expect(find(later, anita)?.name).toBe('The minister');
  });

  it('keeps a decision on a topic that is gone, for the day it comes back', () => {
    const review = decide(startReview(ALL), { type: 'off', topic: jens });
    const without = reduceReview(review, { type: 'suggest', suggestions: [ANITA] });
    expect(topicsOfReview(without).refused).toEqual([
      { decision: { type: 'off', topic: jens }, refusal: 'no-such-topic' },
    ]);
    const again = reduceReview(without, { type: 'suggest', suggestions: ALL });
    expect(find(again)?.state).toBe('off');
  });
});
