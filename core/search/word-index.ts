/**
 * Which documents of a large pack have which words: small enough to be stored and read at once (10 MB for 10,000 articles),
 * and enough to say which few documents a search has to look into.
 */
import type { CompiledDocument } from '../pack/format.ts';
import { createVocabulary, similarWords, wordsWithPrefix } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Numbers stand for documents in the order of their pack. */
export interface WordIndex {
  readonly documents: number;
  /** Ascending. */
  readonly terms: readonly string[];
  /** Where the documents of each term begin in `postings`; one more than there are terms. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Documents that have the term in text or title, ascending. */
  readonly postings: Uint32Array<ArrayBuffer>;
}

/** Words that a word at the end may be the beginning of. */
const COMPLETIONS = 30;

/** The index of a pack's documents; a step is one document. */
export function* indexWordsInSteps(documents: readonly CompiledDocument[]): Generator<number, WordIndex> {
  const found = new Map<string, number[]>();
  let size = 0;
  for (const [number, { title, text }] of documents.entries()) {
    const terms = new Set<string>();
    for (const word of wordsOf(`${title}\n${text}`)) if (!word.isStop) terms.add(word.term);
    for (const term of terms) {
      const list = found.get(term);
      if (list) list.push(number);
      else found.set(term, [number]);
    }
    size += terms.size;
    yield number + 1;
  }
  const terms = [...found.keys()].sort();
  const starts = new Uint32Array(terms.length + 1);
  const postings = new Uint32Array(size);
  let at = 0;
  for (const [index, term] of terms.entries()) {
    starts[index] = at;
    for (const number of found.get(term) ?? []) postings[at++] = number;
  }
  starts[terms.length] = at;
  return { documents: documents.length, terms, starts, postings };
}

/**
 * How well each document fits what somebody typed, by number: rare words count more (inverse document frequency).
 * The last word may be unfinished; a mistyped word counts as those that were likely meant.
 */
export function scoreDocuments(index: WordIndex, query: string): Map<number, number> {
  const scores = new Map<number, number>();
  const words = wordsOf(query, true).filter(({ isStop }) => !isStop);
  for (const [place, { form, term }] of words.entries()) {
    const best = new Map<number, number>();
    for (const meant of termsMeant(index, form, term, place === words.length - 1)) {
      const [start, end] = rangeOf(index, meant);
      const weight = Math.log(1 + index.documents / Math.max(1, end - start));
      for (const number of index.postings.subarray(start, end)) {
        best.set(number, Math.max(best.get(number) ?? 0, meant === term ? weight : weight / 2));
      }
    }
    for (const [number, score] of best) scores.set(number, (scores.get(number) ?? 0) + score);
  }
  return scores;
}

function termsMeant(index: WordIndex, form: string, term: string, mayGoOn: boolean): readonly string[] {
  const [start, end] = rangeOf(index, term);
  const isKnown = end > start;
  const vocabulary = { forms: index.terms, termOf: NO_TERMS };
  const completed = mayGoOn && form.length >= 2 ? wordsWithPrefix(vocabulary, form, COMPLETIONS) : [];
  if (isKnown) return [term, ...completed];
  return completed.length > 0 ? completed : similarWords(vocabulary, term);
}

const NO_TERMS = createVocabulary(new Map()).termOf;

function rangeOf({ terms, starts }: WordIndex, term: string): readonly [start: number, end: number] {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] as string) < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? [starts[low] ?? 0, starts[low + 1] ?? 0] : [0, 0];
}
