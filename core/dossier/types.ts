/** A reader's collected quotations. Kept are places, never copies of words; shown are the documents' own. */
import type { QuotationView } from '../briefing/types.ts';
import type { DocumentId, PackId } from '../ids.ts';

export interface DossierEntry {
  readonly pack: PackId;
  readonly document: DocumentId;
  /** Of the document's text when it was kept: in another text the place means nothing. */
  readonly textHash: string;
  readonly start: number;
  readonly end: number;
  /** The reader's own words; empty where there are none. */
  readonly note: string;
}

/** The order is the reader's. */
export type Dossier = readonly DossierEntry[];

/** Names an entry: a place is kept once. */
export type EntryKey = Pick<DossierEntry, 'pack' | 'document' | 'start' | 'end'>;

export type DossierChange =
  | { readonly type: 'remove'; readonly key: EntryKey }
  /** One place up (-1) or down (1). */
  | { readonly type: 'move'; readonly key: EntryKey; readonly by: 1 | -1 }
  | { readonly type: 'note'; readonly key: EntryKey; readonly note: string };

export interface DossierEntryView {
  readonly key: EntryKey;
  /** Null: the document is gone, damaged or another than it was; nothing of it is shown. */
  readonly quotation: QuotationView | null;
  readonly note: string;
}

export interface DossierView {
  readonly entries: readonly DossierEntryView[];
}
