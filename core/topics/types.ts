/** What the finder of topics gives: suggestions with their evidence, made of nothing but the documents. */
import type { DocumentId, TopicId } from '../ids.ts';
import type { Alias, Span, TopicKind } from '../pack/format.ts';

/** A way in which the documents write a topic, and when it may be marked. */
export interface SuggestedAlias extends Omit<Alias, 'yieldsTo'> {
  /** How often the documents write it so. */
  readonly count: number;
}

export interface TopicSuggestion {
  /** Made of the name alone: the same whatever the order of the documents. */
  readonly id: TopicId;
  /** The fullest name, without titles. */
  readonly name: string;
  readonly kind: TopicKind;
  /** Fullest first; one of them is `name`. */
  readonly aliases: readonly [SuggestedAlias, ...SuggestedAlias[]];
  /** What the documents call a person before the name, as in "NATO Secretary General"; null where they do not. */
  readonly role: string | null;
  /** Times it is named, in any way. */
  readonly mentions: number;
  /** Those that name it, by number of mentions. */
  readonly documents: readonly DocumentId[];
  /** 0 to 1; 1 is the most important topic of the documents. */
  readonly importance: number;
  /** Good enough to become a topic when nobody reviews; the others are shown for choice. */
  readonly recommended: boolean;
  /** A sentence that tells what it is; null where the documents have none. */
  readonly definition: Span | null;
  /** Sentences that name it, most telling first. */
  readonly examples: readonly Span[];
  /** Topics named in the same paragraphs more often than chance would have it, closest first. */
  readonly related: readonly TopicId[];
}
