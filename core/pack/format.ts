/**
 * The compiled pack: what the compiler makes of a pack folder and the extension reads.
 * Inert data: no HTML, no CSS, no script, no regular expression. Spans everywhere, never a
 * second copy of a document's words, so what is shown can only be what the document says.
 */
import type { DocumentId, PackId, PartialDate, TopicId } from '../ids.ts';
import type { Language } from '../text/language.ts';

/** Number of the compiled format. A reader refuses any other. */
export const PACK_FORMAT = 1;

export interface CompiledPack {
  readonly format: typeof PACK_FORMAT;
  readonly id: PackId;
  readonly name: string;
  readonly version: string;
  /** BCP 47 tag of the documents' language. */
  readonly language: string;
  readonly description: string;
  /** Whose the texts are, and on what ground they are here. */
  readonly rights: string;
  /** SPDX id or name of the licence of the texts, as in `CC-BY-4.0`; left out where there is none. */
  readonly licence?: string;
  /** Days after which earlier statements are badged ("Before the invasion"), oldest first. */
  readonly milestones: readonly Milestone[];
  readonly documents: readonly CompiledDocument[];
  readonly topics: readonly CompiledTopic[];
  readonly conflicts: readonly CompiledConflict[];
  /** SHA-256 (hex) of the pack's canonical JSON without this field and the documents' `text`, for which `textHash` stands. */
  readonly hash: string;
}

export interface Milestone {
  readonly date: PartialDate;
  /** As in "invasion"; its date is written beside it. */
  readonly label: string;
  /** Badge of a statement made before the day, as in "Before the invasion". */
  readonly before: string;
}

/** A stretch of a document: UTF-16 indices into `CompiledDocument.text`, end exclusive. */
export interface Span {
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
}

/** How sure a piece of metadata is: the text says so, we conclude it, or we made it up as a label. */
export type Basis = 'proven' | 'inferred' | 'ours';

export interface CompiledDocument {
  readonly id: DocumentId;
  /** The title the file has, or our label for it. */
  readonly title: string;
  readonly titleIsOurs: boolean;
  /** A short form of the title for narrow places; equals `title` where none is given. */
  readonly shortTitle: string;
  /** Null where it is not known: packs made of a reader's own files. A pack folder always dates its documents. */
  readonly date: PartialDate | null;
  /** `unknown` exactly where `date` is null. */
  readonly dateBasis: 'proven' | 'inferred' | 'unknown';
  readonly dateReason: string;
  /** Rows of the reader's metadata table, in order. */
  readonly metadata: readonly MetadataRow[];
  readonly source: { readonly file: string; readonly sha256: string };
  /** Web address of the source, where the text proves one. */
  readonly address: string | null;
  /** Whose this text is, where it is not as `CompiledPack.rights` says. */
  readonly rights?: string;
  /** Its licence, where it is not the pack's. */
  readonly licence?: string;
  /** The clean paragraphs joined by `\n\n`. */
  readonly text: string;
  /** SHA-256 (hex) of `text` as UTF-8: checked before anything is quoted. */
  readonly textHash: string;
  /** Start of each paragraph in `text`, ascending; paragraph n (shown as ¶ n+1) ends two before the next start. */
  readonly paragraphStarts: readonly number[];
  /** Start of each sentence in `text`, ascending, and its end (white space trimmed). */
  readonly sentences: readonly (readonly [start: number, end: number])[];
  /** Words whose meaning depends on the day of writing, with the date they mean. Ascending. */
  readonly relativeDates: readonly RelativeDate[];
  /** Faults of the source that a reader should know of. Ascending. */
  readonly defects: readonly Defect[];
}

export interface MetadataRow {
  readonly field: 'title' | 'date' | 'author' | 'publisher' | 'agency' | 'note';
  /** Null: "not in the text". */
  readonly value: string | null;
  readonly basis: Basis;
  /** Where it stands or why we think so. */
  readonly reason: string | null;
}

export interface RelativeDate {
  readonly start: number;
  readonly end: number;
  /** What we put beside it in brackets, as in "16 Mar 2022". Ours. */
  readonly label: string;
}

export interface Defect {
  readonly start: number;
  readonly end: number;
  /** As in "reversed name". Ours. */
  readonly type: string;
  /** What we read instead, where we know. Ours. */
  readonly reading: string | null;
  /** Whether [sic] is put behind it in quotations. */
  readonly sic: boolean;
  /** Whether the stretch may be quoted at all. */
  readonly quotable: boolean;
}

export const TOPIC_KINDS = [
  'person',
  'organisation',
  'military',
  'military-unit',
  'military-concept',
  'country',
  'region',
  'place',
  'policy',
  'treaty',
  'theme',
  'event',
  'weapon',
  'threat',
  'other',
] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

export interface CompiledTopic {
  readonly id: TopicId;
  readonly name: string;
  readonly kind: TopicKind;
  readonly defaultOn: boolean;
  readonly aliases: readonly Alias[];
  /** Phrases that look like an alias and are none; each consumes its text. */
  readonly decoys: readonly string[];
  /** Topics whose mention nearby is evidence for this one's `context` aliases. */
  readonly contextTopics: readonly TopicId[];
  /** When an event took place: a text about another year's is about another event. Absent: not tied to years. */
  readonly years?: Years;
  /** Web addresses that stand for the same thing, as in `https://www.wikidata.org/wiki/Q57641`: topics of two packs
   *  that share one are one topic. */
  readonly sameAs?: readonly string[];
  readonly definition: CompiledQuote | null;
  /** In editorial order, best first. */
  readonly quotes: readonly CompiledQuote[];
  readonly figures: readonly Figure[];
  /** Closest first. */
  readonly related: readonly TopicId[];
  /** What a speaker is, as in "NATO Secretary General"; ours, for persons and bodies that speak. */
  readonly role: string | null;
  /** What a speaker was when, where that changed: then `role` does not count. Ours. */
  readonly roles: readonly DatedRole[];
  /** Ours, shown as ours. */
  readonly note: string | null;
}

/** The years of an event, both included; `to: null`: it goes on. */
export interface Years {
  readonly from: number;
  readonly to: number | null;
}

/** `always`: counts wherever it stands. `context`: only with evidence. `search`: never marked, only searched by. */
export type AliasWhen = 'always' | 'context' | 'search';

export interface Alias {
  readonly text: string;
  /** `exact`: letter for letter. `fold`: capitals of the alias are needed, other letters may be either case. */
  readonly case: 'exact' | 'fold';
  readonly when: AliasWhen;
  /** The topic that wins where it claims the same name with the same `when`; the compiler demands it of two such claims. */
  readonly yieldsTo?: TopicId;
  /** Languages of the pages on which it counts; `any`: written so in every language. Absent: the pack's own. */
  readonly languages?: readonly (Language | 'any')[];
}

/** `direct`: in quotation marks. `reported`: somebody's words retold. `document`: a document's words.
 *  `article`: the article's own voice. `mixed`: several of these. */
export const STATEMENT_KINDS = ['direct', 'reported', 'document', 'article', 'mixed'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Who says it: a topic of the pack, or a label of ours where the speaker is no topic. */
export type Speaker =
  | { readonly type: 'topic'; readonly topic: TopicId }
  | { readonly type: 'label'; readonly label: string };

export interface DatedRole {
  readonly role: string;
  /** First day. */
  readonly from: PartialDate;
  /** Last day; null where it goes on. */
  readonly until: PartialDate | null;
}

export interface CompiledQuote extends Span {
  readonly kind: StatementKind;
  /** Null: the article's own voice. */
  readonly speaker: Speaker | null;
  /** Date of the statement, which may be older than the document; null where the document has no date either. */
  readonly said: PartialDate | null;
  /** Why `said` differs from the document's date; null where it is that date. */
  readonly saidBasis: string | null;
  /** A party to the war speaks in its own cause. */
  readonly claim: boolean;
  /** The author of the pack says that it cannot be understood without the sentence before. */
  readonly needsLead: boolean;
  /** Said to the reader beside the quotation; ours. */
  readonly note: string | null;
}

export interface Figure {
  /** As the source has it, as in "more than 20,000". */
  readonly value: string;
  /** What the value is a number of, as in "troops"; null where the value says it ("15 miles"). Ours. */
  readonly unit: string | null;
  /** What is counted; ours. */
  readonly meaning: string;
  /** Key of the count: figures that have it in common give the same count and stand side by side; null where there is one only. */
  readonly count: string | null;
  readonly said: PartialDate;
  /** Where it stands: several where sources agree. The first is the one to follow. */
  readonly sources: readonly (Span & { readonly speaker: Speaker | null; readonly said: PartialDate })[];
}

export const CONFLICT_KINDS = [
  'agree',
  'agree-dated',
  'differ',
  'evolve',
  'outdated',
  'near-duplicate',
  'trap',
  'error',
  'variant',
  'claims',
  'complement',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What several passages say of one thing, and what that asks of a briefing. */
export interface CompiledConflict {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly topics: readonly TopicId[];
  /** What the card does with it. `side-by-side`: shown under "Sources differ". `together`: quotes of one claim never
   *  appear without the others. `one-of`: near-duplicates, only the first is shown. `none`: settled by the data elsewhere. */
  readonly show: 'side-by-side' | 'together' | 'one-of' | 'none';
  readonly claims: readonly ConflictClaim[];
  /** One neutral line of ours; null where `show` is not `side-by-side`. */
  readonly note: string | null;
}

export interface ConflictClaim extends Span {
  readonly speaker: Speaker | null;
  readonly said: PartialDate;
  /** The words that differ, inside the span; null where the whole differs. */
  readonly emphasis: Omit<Span, 'document'> | null;
}
