/** The one card: what it shows and what a reader can do with it. Drawn in components/, moved about in page/. */
import type { BriefingResult, QuotationView } from './briefing/types.ts';
import type { AcceptanceRule, Objection } from './detect/types.ts';
import type { TopicId } from './ids.ts';
import type { Correction } from './settings/types.ts';

export type CardContent =
  | { readonly type: 'loading' }
  | BriefingResult
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
  /** 1: opened from the page. Each related topic walked to adds one. */
  readonly depth: number;
  readonly byKeyboard: boolean;
  readonly explanation: MentionExplanation | null;
  /** Host of the page, for "Not on this site"; null on pages of ours. */
  readonly site: string | null;
}

export const COPY_FORMATS = ['text', 'markdown', 'bibtex', 'csl-json'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

export interface CardActions {
  close(): void;
  togglePin(): void;
  back(): void;
  walkTo(topic: TopicId): void;
  /** Opens the reader at the quotation. @param from the topic whose card it stood in */
  readInContext(quotation: QuotationView, from: TopicId): void;
  /** Resolves to false when the clipboard refused. */
  copy(quotation: QuotationView, format: CopyFormat): Promise<boolean>;
  /** Everything the library has on the topic, in the reader. */
  more(topic: TopicId): void;
  switchTopicOff(topic: TopicId): void;
  /** The name does not mean the topic. */
  correct(correction: Correction): void;
  switchSiteOff(): void;
  reloadPage(): void;
  openLibrary(): void;
}
