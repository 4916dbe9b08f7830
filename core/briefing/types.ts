/** What a card shows: everything resolved for reading, every word of a source a verbatim slice. */
import type { DocumentId, PackId, PartialDate, TopicId } from '../ids.ts';
import type { ConflictKind, StatementKind, TopicKind } from '../pack/format.ts';
import type { TimelineView } from './timeline.ts';

/** A link to a topic: enough to show its name. */
export interface TopicLink {
  readonly id: TopicId;
  readonly name: string;
  readonly kind: TopicKind;
}

/** Who speaks, as shown: `topic` is set where a briefing on the speaker exists. */
export interface SpeakerView {
  readonly topic: TopicId | null;
  readonly name: string;
  /** Ours; null where unknown. */
  readonly role: string | null;
}

/** Something of ours put beside a source's words; `at` is an index into `QuotationView.text`. */
export type Insertion =
  | { readonly type: 'date'; readonly at: number; readonly label: string }
  | { readonly type: 'sic'; readonly at: number; readonly defect: string; readonly reading: string | null };

export type Badge =
  /** The statement predates a milestone of the pack: label as in "Before the invasion". */
  | { readonly type: 'before'; readonly label: string }
  /** Time has moved on since: a newer statement on the matter is in the library. */
  | { readonly type: 'as-of'; readonly date: PartialDate }
  /** A party speaks in its own cause. */
  | { readonly type: 'claim' };

/** A name in a quotation's text with a briefing of its own; indices into the text. */
export interface LiveTopic {
  readonly start: number;
  readonly end: number;
  readonly topic: TopicId;
}

/** A sentence of the document beside a quotation that cannot be understood without it: the source's words, not part of the quotation. */
export interface NeighbourView {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly insertions: readonly Insertion[];
}

/** A verbatim stretch of a document with all that is needed to cite it. */
export interface QuotationView {
  readonly pack: PackId;
  /** Said where several packs are on; null where there is only one. */
  readonly packName: string | null;
  readonly document: DocumentId;
  readonly documentTitle: string;
  readonly documentShortTitle: string;
  readonly titleIsOurs: boolean;
  /** Null where it is not known. */
  readonly documentDate: PartialDate | null;
  /** The document's web address with a text fragment that leads to the words; null where the text proves no address. */
  readonly sourceLink: string | null;
  /** From 1, shown behind ¶. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** The source's words and nothing else. */
  readonly text: string;
  readonly insertions: readonly Insertion[];
  /** Ascending, apart; the first mention of each topic. */
  readonly topics: readonly LiveTopic[];
  /** What it refers back to ("This is…", "Therefore…"): shown before it, set apart; null where it stands alone. */
  readonly lead: NeighbourView | null;
  readonly speaker: SpeakerView | null;
  readonly kind: StatementKind;
  /** Null where the document has no date. */
  readonly said: PartialDate | null;
  readonly saidInferred: boolean;
  readonly badges: readonly Badge[];
  /** Ours. */
  readonly note: string | null;
}

/** A quotation on the card, with the same statement in other wordings of the same speaker folded under it. */
export interface ShownQuotation extends QuotationView {
  /** "Also said on …": best first. */
  readonly alsoSaid: readonly QuotationView[];
}

/** One value of one count: a row. */
export interface FigureView {
  /** As the source has it, as in "more than 20,000". */
  readonly value: string;
  /** What the value is a number of, as in "troops"; null where the value says it ("15 miles", "60%"). Ours. */
  readonly unit: string | null;
  /** What is counted; ours. */
  readonly meaning: string;
  /** Rows of one count have one key and follow one another: they stand side by side. Null where nothing else is counted so. */
  readonly group: string | null;
  /** The newest day on which a source gives the value: "as of". */
  readonly said: PartialDate;
  /** All that give this value, newest first. */
  readonly sources: readonly QuotationView[];
}

export interface ConflictView {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly claims: readonly {
    readonly quotation: QuotationView;
    /** Indices into `quotation.text` of the words that differ. */
    readonly emphasis: { readonly start: number; readonly end: number } | null;
    /** The claim is cut out of a longer sentence: an ellipsis of ours goes there. */
    readonly cutBefore: boolean;
    readonly cutAfter: boolean;
  }[];
  readonly note: string;
}

export interface Briefing {
  readonly pack: PackId;
  readonly topic: TopicLink;
  readonly definition: QuotationView | null;
  /** Best first; the card shows three. What says the same again is in `alsoSaid`. */
  readonly quotes: readonly ShownQuotation[];
  /** `sentence`: ranked by the sentence being read. `editorial`: in the pack's order. */
  readonly order: 'sentence' | 'editorial';
  /** Number of different documents the quotes come from. */
  readonly documentCount: number;
  readonly figures: readonly FigureView[];
  /** The topic's statements by day; null where fewer than two days are known: nothing to draw. */
  readonly timeline: TimelineView | null;
  readonly conflicts: readonly ConflictView[];
  readonly related: readonly TopicLink[];
  /** Ours. */
  readonly note: string | null;
}

/** Why there is no briefing, in a form the card can put into words. */
export type BriefingTrouble =
  | { readonly type: 'source-changed'; readonly documentTitle: string }
  | { readonly type: 'unknown-topic' };

export type BriefingResult =
  | { readonly type: 'briefing'; readonly briefing: Briefing }
  | { readonly type: 'trouble'; readonly trouble: BriefingTrouble };

/** What the page knows of the place a briefing is asked from. */
export interface ReadingContext {
  /** The sentence around the mention, as the page has it. */
  readonly sentence: string;
  /** The block around the sentence. */
  readonly paragraph: string;
}
