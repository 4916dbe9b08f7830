/** What a query asks for: each word with the terms of the library that it stands for. */
import type { TopicId } from '../ids.ts';
import type { SearchIndex } from './search-index.ts';
import { similarWords, wordsWithPrefix } from './vocabulary.ts';
import { joinedTerm, type Word, wordsOf } from './words.ts';

/** One word of the query. */
export interface Sought {
  readonly word: Word;
  /** Terms it stands for, with how well; empty where the library has nothing like it. */
  readonly terms: ReadonlyMap<string, number>;
  /** How much the word tells: the inverse document frequency of its most frequent term; of an unknown word the greatest. */
  readonly weight: number;
}

export interface Query {
  readonly text: string;
  readonly sought: readonly Sought[];
  /** Sum of the weights of all words. */
  readonly weight: number;
  /** Share of the weight that the library knows, 0 to 1. */
  readonly known: number;
  readonly topics: ReadonlyMap<TopicId, TopicMatch>;
}

export interface TopicMatch {
  /** 0 to 1: 1 where the query is a name of the topic. */
  readonly score: number;
  /** The name that matched best. */
  readonly name: string;
}

const PREFIX_LIMIT = 12;
const CORRECTED = 0.8;
const LEAST_TOPIC_MATCH = 0.2;

/** `asYouType`: the last word may be unfinished. */
export function parseQuery(index: SearchIndex, text: string, asYouType: boolean): Query {
  const words = wordsOf(text, true);
  const telling = words.filter((word) => !word.isStop);
  const open = asYouType && !/\s$/u.test(text) ? words.at(-1) : undefined;
  const asked = telling.length > 0 ? telling : words.filter((word) => word === open);
  const joined = joinedTerms(index, words);
  const sought = asked.map((word) => seek(index, word, word === open, joined.get(word)));
  const weight = sought.reduce((sum, one) => sum + one.weight, 0);
  const known = sought.reduce((sum, one) => sum + (one.terms.size > 0 ? one.weight : 0), 0);
  return { text, sought, weight, known: weight > 0 ? known / weight : 0, topics: matchTopics(index, sought) };
}

/** Inverse document frequency of a term over the sentences. */
export function termWeight(index: SearchIndex, term: string): number {
  const count = index.passages.length;
  const having = index.frequency.get(term) ?? 0;
  return Math.log(1 + (count - having + 0.5) / (having + 0.5));
}

const isKnown = (index: SearchIndex, term: string): boolean => index.frequency.has(term) || index.namesWith.has(term);

/** Neighbouring words that the library writes as one: "battle groups", "build-up". */
function joinedTerms(index: SearchIndex, words: readonly Word[]): Map<Word, string> {
  const joined = new Map<Word, string>();
  for (const [place, word] of words.entries()) {
    const next = words[place + 1];
    if (!next) continue;
    const term = joinedTerm(word, next);
    if (!isKnown(index, term)) continue;
    joined.set(word, term);
    joined.set(next, term);
  }
  return joined;
}

function seek(index: SearchIndex, word: Word, isOpen: boolean, joined: string | undefined): Sought {
  const terms = new Map<string, number>();
  if (joined !== undefined) terms.set(joined, 1);
  if (isKnown(index, word.term)) terms.set(word.term, 1);
  if (terms.size === 0) for (const [term, weight] of guess(index, word, isOpen)) terms.set(term, weight);
  const weights = [...terms.keys()].map((term) => termWeight(index, term));
  return { word, terms, weight: weights.length > 0 ? Math.min(...weights) : termWeight(index, '') };
}

/** What an unknown word may stand for: words that it begins, else words that it was meant to be. */
function guess(index: SearchIndex, word: Word, isOpen: boolean): Map<string, number> {
  const { vocabulary } = index;
  const terms = new Map<string, number>();
  if (isOpen || word.form.length >= 4) {
    const forms = wordsWithPrefix(vocabulary, word.form, PREFIX_LIMIT);
    for (const form of forms) terms.set(vocabulary.termOf.get(form) ?? form, 1 / Math.sqrt(forms.length));
  }
  if (terms.size > 0) return terms;
  for (const form of similarWords(vocabulary, word.form)) terms.set(vocabulary.termOf.get(form) ?? form, CORRECTED);
  return terms;
}

/** How well each topic's names match the query: overlap of their telling words, the rarer the more. */
function matchTopics(index: SearchIndex, sought: readonly Sought[]): Map<TopicId, TopicMatch> {
  const total = sought.reduce((sum, one) => sum + one.weight, 0);
  const shared = new Map<number, number>();
  for (const { terms, weight } of sought) {
    const touched = new Map<number, number>();
    for (const [term, closeness] of terms) {
      for (const name of index.namesWith.get(term) ?? []) {
        touched.set(name, Math.max(touched.get(name) ?? 0, closeness * weight));
      }
    }
    for (const [name, gain] of touched) shared.set(name, (shared.get(name) ?? 0) + gain);
  }
  const matches = new Map<TopicId, TopicMatch>();
  for (const [place, gain] of shared) {
    const name = index.names[place];
    if (!name) continue;
    const size = name.terms.reduce((sum, term) => sum + termWeight(index, term), 0);
    const score = Math.min(1, (2 * gain) / (size + total));
    if (score >= LEAST_TOPIC_MATCH && score > (matches.get(name.topic)?.score ?? 0)) {
      matches.set(name.topic, { score, name: name.text });
    }
  }
  return matches;
}
