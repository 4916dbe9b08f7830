/** What the reader page shows, and what a reader can do there. */
import type { OptionsSection, ReaderAddress } from '../../core/addresses.ts';
import type { CoMention } from '../../core/briefing/co-mentions.ts';
import type { Briefing, QuotationView, TopicLink } from '../../core/briefing/types.ts';
import type { Clip } from '../../core/citations/clip.ts';
import type { DossierChange, DossierView } from '../../core/dossier/types.ts';
import type { TopicId } from '../../core/ids.ts';
import type { DocumentView, LibraryView, TopicView } from '../../core/messages.ts';
import type { SearchResults } from '../../core/search/types.ts';

/** A topic and how often it is named in the document. */
export type TopicCount = TopicLink & { readonly count: number };

/** The quotation that the address asks for. */
export interface Followed {
  readonly quotation: QuotationView;
  /** The topic it was followed from, with all its quotations; null where it came from a search. */
  readonly from: { readonly topic: TopicLink; readonly quotes: readonly QuotationView[] } | null;
}

export type ReaderContent =
  | { readonly type: 'loading' }
  | { readonly type: 'document'; readonly document: DocumentView; readonly followed: Followed | null }
  | {
      readonly type: 'topic';
      readonly topic: TopicView;
      readonly briefing: Briefing;
      readonly mentionedWith: readonly CoMention[];
    }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'dossier'; readonly dossier: DossierView }
  | { readonly type: 'library' }
  /** The document is there and its text is not what it was: nothing of it is shown. `what`: what was asked for. */
  | {
      readonly type: 'damaged';
      readonly what: 'document' | 'topic';
      readonly title: string;
      readonly titleIsOurs: boolean;
    }
  | { readonly type: 'unknown'; readonly what: 'document' | 'topic' }
  | { readonly type: 'unreachable' };

export interface ReaderActions {
  search(query: string): Promise<SearchResults>;
  /** Goes to another address of the reader, without leaving the page. */
  open(address: ReaderAddress): void;
  /** Resolves to false when the clipboard refused. */
  copy(clip: Clip): Promise<boolean>;
  /** Puts the quotation into the dossier. Rejects where that failed. */
  keep(quotation: QuotationView): Promise<unknown>;
  /** Shown as soon as it is done. */
  changeDossier(change: DossierChange): void;
  /** Hands the reader a Markdown file with this text. */
  saveDossier(text: string): void;
  openOptions(section: OptionsSection): void;
  reload(): void;
  setTextScale(scale: number): void;
}

export interface ReaderProps {
  readonly content: ReaderContent;
  /** Null until the background has answered. */
  readonly library: LibraryView | null;
  /** Topics named in the shown document, most frequent first; null until they are counted. */
  readonly topicsHere: readonly TopicCount[] | null;
  /** 0.85 to 1.5. */
  readonly textScale: number;
  readonly actions: ReaderActions;
}

/** The address of a quotation, with the topic it is followed from. */
export function addressOfQuotation(quotation: QuotationView, from: TopicId | null): ReaderAddress {
  const { document, start, end } = quotation;
  return { type: 'document', document, quote: { start, end }, from };
}
