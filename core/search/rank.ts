/** The order of passages for a query: their own words, their neighbours', their document's, and the topics that the query names. */
import type { TopicId } from '../ids.ts';
import { scoreTerms } from './minisearch.ts';
import type { Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { wordsOf } from './words.ts';

export interface RankedPassage {
  readonly id: number;
  readonly score: number;
}

export const WEIGHTS = {
  about: 0.35,
  title: 1,
  neighbour: 0.2,
  document: 1,
  documentDecay: 0.7,
  topic: 1,
  named: 0.35,
  rankStep: 0.08,
  definition: 0.9,
  coverage: 0.5,
  proximity: 0.25,
  pool: 200,
};

export function rankPassages(index: SearchIndex, query: Query): RankedPassage[] {
  const weights = new Map<string, number>();
  for (const { terms } of query.sought) {
    for (const [term, closeness] of terms) weights.set(term, Math.max(weights.get(term) ?? 0, closeness));
  }
  const lexical = scoreTerms(index.sentences, weights, { aboutBoost: WEIGHTS.about });
  const scores = new Map<number, number>();
  for (const [id, { score, terms }] of lexical) scores.set(id, score * coverageFactor(query, new Set(terms)));
  const own = new Map(scores);
  for (const [id] of scores) {
    const beside = Math.max(neighbour(index, own, id, -1), neighbour(index, own, id, 1));
    scores.set(id, (own.get(id) ?? 0) + WEIGHTS.neighbour * beside);
  }
  for (const [id, gain] of topicScores(index, query)) scores.set(id, (scores.get(id) ?? 0) + gain);
  addProximity(index, query, scores);
  addDocuments(index, weights, scores);
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((one, other) => other.score - one.score || one.id - other.id);
}

function coverageFactor(query: Query, terms: ReadonlySet<string>): number {
  let matched = 0;
  for (const one of query.sought) {
    for (const term of one.terms.keys()) {
      if (terms.has(term)) {
        matched += one.weight;
        break;
      }
    }
  }
  return 1 - WEIGHTS.coverage + (WEIGHTS.coverage * matched) / query.weight;
}

function neighbour(index: SearchIndex, scores: ReadonlyMap<number, number>, id: number, step: number): number {
  const [here, there] = [index.passages[id], index.passages[id + step]];
  if (!here || !there || here.documentIndex !== there.documentIndex || here.paragraph !== there.paragraph) return 0;
  return scores.get(there.id) ?? 0;
}

function topicScores(index: SearchIndex, query: Query): Map<number, number> {
  const gains = new Map<number, number>();
  for (const [topic, { score }] of query.topics) {
    for (const [id, relevance] of passagesAbout(index, topic)) {
      gains.set(id, (gains.get(id) ?? 0) + WEIGHTS.topic * query.weight * score * score * relevance);
    }
  }
  return gains;
}

/** How much each passage is about a topic: quoted for it (in editorial order), naming it. */
function passagesAbout(index: SearchIndex, topic: TopicId): Map<number, number> {
  const relevance = new Map<number, number>();
  for (const id of index.passagesNaming.get(topic) ?? []) relevance.set(id, WEIGHTS.named);
  for (const id of index.passagesQuoting.get(topic) ?? []) {
    for (const { topic: owner, rank } of index.passages[id]?.quotings ?? []) {
      if (owner !== topic) continue;
      const worth = rank < 0 ? WEIGHTS.definition : Math.max(0.5, 1 - WEIGHTS.rankStep * rank);
      relevance.set(id, Math.max(relevance.get(id) ?? 0, worth));
    }
  }
  return relevance;
}

/** Words that stand together in the query and in the passage. */
function addProximity(index: SearchIndex, query: Query, scores: Map<number, number>): void {
  if (query.sought.length < 2) return;
  const best = [...scores].sort((one, other) => other[1] - one[1]).slice(0, WEIGHTS.pool);
  for (const [id, score] of best) {
    const passage = index.passages[id];
    if (!passage) continue;
    const words = wordsOf(passage.source.document.text.slice(passage.start, passage.end));
    const places = query.sought.map((one) => {
      const found: number[] = [];
      for (const [place, word] of words.entries()) if (one.terms.has(word.term)) found.push(place);
      return found;
    });
    let gain = 0;
    for (let at = 0; at + 1 < places.length; at++) {
      const gap = closest(places[at] ?? [], places[at + 1] ?? []);
      const pair = Math.min(query.sought[at]?.weight ?? 0, query.sought[at + 1]?.weight ?? 0);
      if (gap <= 6) gain += pair / gap;
    }
    scores.set(id, score + WEIGHTS.proximity * gain);
  }
}

function closest(ones: readonly number[], others: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const one of ones) for (const other of others) if (one !== other) least = Math.min(least, Math.abs(one - other));
  return least;
}

/** A document's own score goes to its best passage in full and to each further one with less, so that one document does not fill the list. */
function addDocuments(index: SearchIndex, weights: ReadonlyMap<string, number>, scores: Map<number, number>): void {
  const documents = scoreTerms(index.documents, weights, { aboutBoost: WEIGHTS.title });
  for (const [document, { score }] of documents) {
    const ids = (index.passagesOfDocument.get(document) ?? []).filter((id) => scores.has(id));
    ids.sort((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
    let share = WEIGHTS.document;
    for (const id of ids) {
      scores.set(id, (scores.get(id) ?? 0) + share * score);
      share *= WEIGHTS.documentDecay;
    }
  }
}
