/** The one MiniSearch configuration. Texts come as terms already (`SearchIndex`), so nothing is left to its tokeniser. */
import MiniSearch from 'minisearch';

/** Something to be found, its fields as terms joined by spaces. */
export interface Entry {
  readonly id: number;
  /** A document's title; of a sentence, who says it and when. */
  readonly about: string;
  readonly text: string;
}

export type TermIndex = MiniSearch<Entry>;

/** Weighted terms; the score of an entry is the weighted sum over the terms that it has. */
export type TermWeights = ReadonlyMap<string, number>;

/** Saturation and length of BM25+; `k` and `b` are Anserini's defaults, `d` (the "+") was worth nothing on any collection. */
const BM25 = { k: 0.9, b: 0.4, d: 0 };

export function createTermIndex(entries: readonly Entry[]): TermIndex {
  const index: TermIndex = new MiniSearch<Entry>({
    fields: ['about', 'text'],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
    autoVacuum: false,
  });
  index.addAll(entries);
  return index;
}

export interface TermScore {
  readonly score: number;
  /** Those of the terms that the entry has. */
  readonly terms: readonly string[];
}

/**
 * BM25 of every entry that has at least one of the terms, by entry id.
 * MiniSearch multiplies a score by the number of terms that matched; that is taken out here, for the caller weighs coverage itself.
 */
export function scoreTerms(
  index: TermIndex,
  weights: TermWeights,
  options: { readonly aboutBoost: number },
): Map<number, TermScore> {
  const scores = new Map<number, TermScore>();
  if (weights.size === 0) return scores;
  const results = index.search([...weights.keys()].join(' '), {
    prefix: false,
    fuzzy: false,
    combineWith: 'OR',
    bm25: BM25,
    boost: { about: options.aboutBoost, text: 1 },
    boostTerm: (term) => weights.get(term) ?? 1,
  });
  for (const { id, score, queryTerms } of results) {
    scores.set(id as number, { score: score / Math.max(1, queryTerms.length), terms: queryTerms });
  }
  return scores;
}
