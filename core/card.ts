/** The one card: what it shows and what a reader can do with it. Drawn in components/, moved about in page/. */
import type { BriefingResult, QuotationView } from './briefing/types.ts';
import type { Clip } from './citations/clip.ts';
import type { AcceptanceRule, Objection } from './detect/types.ts';
import type { TopicId } from './ids.ts';
import type { QuoteMatch } from './same-quote/quote-index.ts';
import type { Correction } from './settings/types.ts';

export type CardContent =
  | { readonly type: 'loading' }
  | BriefingResult
  /** A quotation of the page that the library has, too. */
  | { readonly type: 'quoted'; readonly match: QuoteMatch }
  /** The extension was updated or removed behind this page's back. */
  | { readonly type: 'orphaned' }
  /** The background did not answer. */
  | { readonly type: 'unreachable' };

/** Why a mention was marked; null for a card that was walked to. */
export interface MentionExplanation {
  /** The words on the page. */
  readonly text: string;
  readonly alias: string;
  readonly rule: AcceptanceRule;
  /** What was asked of the words around it, and did not hold. */
  readonly checks: readonly Objection[];
  /** Name of the topic that is the evidence, where the rule has one. */
  readonly evidenceName: string | null;
}

export interface CardView {
  readonly content: CardContent;
  readonly pinned: boolean;
  /** Where the reader is among the topics walked through: the first was opened from the page. From 1. */
  readonly depth: number;
  /** How many topics there are, those ahead of the shown one among them. */
  readonly depths: number;
  readonly byKeyboard: boolean;
  /** Several cards are pinned: they can be put side by side. */
  readonly canCompare: boolean;
  readonly explanation: MentionExplanation | null;
  /** Host of the page, for "Not on this site"; null on pages of ours. */
  readonly site: string | null;
}

export interface CardActions {
  close(): void;
  togglePin(): void;
  /** Puts the pinned cards side by side. */
  compare(): void;
  /** To the topic before (-1) or after (1), of those walked through. */
  step(by: 1 | -1): void;
  walkTo(topic: TopicId): void;
  /** Opens the reader at the quotation. @param from the topic whose card it stood in; null: a card of another kind */
  readInContext(quotation: QuotationView, from: TopicId | null): void;
  /** Resolves to false when the clipboard refused. */
  copy(clip: Clip): Promise<boolean>;
  /** Puts the quotation into the dossier. Rejects where that failed. */
  keep(quotation: QuotationView): Promise<unknown>;
  openDossier(): void;
  /** Everything the library has on the topic, in the reader. */
  more(topic: TopicId): void;
  switchTopicOff(topic: TopicId): void;
  /** The name does not mean the topic. */
  correct(correction: Correction): void;
  switchSiteOff(): void;
  reloadPage(): void;
  openLibrary(): void;
}
