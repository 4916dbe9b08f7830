/** What a search gives. */
import type { QuotationView, TopicLink } from '../briefing/types.ts';

/** Indices into a text of the stretches that matched the query; ascending, end exclusive. */
export type Highlights = readonly (readonly [start: number, end: number])[];

export interface TopicHit {
  readonly topic: TopicLink;
  readonly quotes: number;
  /** Matched stretches of `topic.name`. */
  readonly highlights: Highlights;
  /** The alias that matched, where the name itself did not. */
  readonly matchedAlias: string | null;
}

export interface PassageHit {
  /** A sentence of a document. */
  readonly passage: QuotationView;
  readonly highlights: Highlights;
  readonly score: number;
}

export interface SearchResults {
  readonly query: string;
  readonly topics: readonly TopicHit[];
  readonly passages: readonly PassageHit[];
}
