/**
 * The one typed contract between the programs of the extension. Read this file to know the whole conversation.
 * Everything here survives JSON: no typed arrays, no dates, no undefined.
 */

import type { CoMention } from './briefing/co-mentions.ts';
import type { ReadingPlace } from './briefing/reading-place.ts';
import type { BriefingResult, TopicLink } from './briefing/types.ts';
import type { DossierChange, DossierView, EntryKey } from './dossier/types.ts';
import type { DocumentId, PackId, PartialDate, TopicId } from './ids.ts';
import type { Alias, CompiledDocument, CompiledQuote, Milestone } from './pack/format.ts';
import type { PackCounts } from './pack-file/index-format.ts';
import type { QuoteMatch } from './same-quote/quote-index.ts';
import type { SearchResults } from './search/types.ts';
import type { Correction } from './settings/types.ts';
import type { PackOrigin } from './shelf.ts';

/** What pages, popup, options and reader ask the background. */
export interface BackgroundCalls {
  /** The lexicon of all packs, in its binary form as base64, and the topics it knows. */
  getLexicon(): LexiconMessage;
  getBriefing(request: { topic: TopicId; place: ReadingPlace | null }): BriefingResult;
  search(request: { query: string; limit: number }): SearchResults;
  /** What the library holds: for options, popup and reader. */
  getLibrary(): LibraryView;
  /** A whole document for the reader; null where there is none. */
  getDocument(request: { document: DocumentId }): DocumentView | null;
  /** A topic with its names, for the options' preview; null where there is none. */
  getTopic(request: { topic: TopicId }): TopicView | null;
  getDossier(): DossierView;
  /** Puts a place of the library into the dossier. Fails where there is no such place, or no room. */
  keepQuotation(request: EntryKey): null;
  changeDossier(request: DossierChange): DossierView;
  /** What else stands in a topic's paragraphs. */
  getCoMentions(request: { topic: TopicId }): readonly CoMention[];
  /** Runs the card's script beside the page that asks. */
  loadCard(): null;
  /** Runs the script that compares quotations beside the page that asks, and gives its table as base64. */
  loadQuotes(): { readonly table: string };
  /** A page's quotation beside the library's wording; null where there is none. */
  matchQuotation(request: { words: string }): QuoteMatch | null;
  /** Opens (or focuses) a page of ours. `path` as made by `core/addresses`. */
  openPage(request: { path: string }): null;
  /** Pages cannot write settings themselves: one writer, so that no switch is lost. */
  /** Takes the page in a tab for the library and shows it there. Fails, in words, where it cannot be read. */
  addPage(request: { tab: number }): null;
  switchTopic(request: { topic: TopicId; on: boolean }): null;
  switchSite(request: { host: string; on: boolean }): null;
  /** The reader says that a name does not mean its topic. */
  correct(request: Correction): null;
  /**
   * A page's or frame's state for the toolbar icon: shown as count, off or plain. With frames: it is not the whole page,
   * so all frames are asked and added up.
   */
  reportPage(status: PageStatus & { hasFrames: boolean }): null;
}

/** What the popup asks the page in the active tab, each frame by itself. */
export interface PageCalls {
  /** Marks every mention, or goes back to the quiet default. */
  showAll(request: { on: boolean }): null;
  /** Scrolls to the topic's next mention and opens its card. */
  goToTopic(request: { topic: TopicId }): null;
}

export interface LexiconMessage {
  readonly bytes: string;
  /** Topics in the order in which the lexicon numbers them. */
  readonly topics: readonly (TopicLink & { readonly defaultOn: boolean })[];
}

export interface PageStatus {
  /** `no-text`: a picture, a film, a PDF. */
  readonly state: 'on' | 'off' | 'unavailable' | 'no-text';
  /** Different topics found on the page. */
  readonly topics: number;
}

export interface PageView extends PageStatus {
  readonly host: string;
  readonly mentions: number;
  readonly marked: number;
  readonly showingAll: boolean;
  /** Most frequent first. */
  readonly counts: readonly (TopicLink & { readonly count: number })[];
}

export interface LibraryView {
  readonly packs: readonly PackView[];
}

export interface PackView {
  readonly id: PackId;
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly description: string;
  readonly rights: string;
  readonly licence: string | null;
  readonly hash: string;
  readonly origin: PackOrigin;
  /** Switched off: it is not read, and its documents and topics are not listed. */
  readonly on: boolean;
  /** As its index says, also where it is off or damaged. */
  readonly counts: PackCounts;
  /** Null: sound. Otherwise what is wrong with it, in words; the pack is then not used. */
  readonly damage: string | null;
  /** Why the version that came with the extension is used in the stored one's place; null where it is not. */
  readonly fallback: string | null;
  /** A newer version that waits for the reader's word; null where none does. */
  readonly waiting: { readonly version: string } | null;
  /** Null where it is no subscription. `checked` in ms since 1970. */
  readonly subscription: {
    readonly checked: number | null;
    readonly trouble: string | null;
    /** New versions are taken without asking. */
    readonly automatic: boolean;
  } | null;
  readonly documents: readonly DocumentSummary[];
  readonly topics: readonly TopicSummary[];
}

export interface DocumentSummary {
  readonly id: DocumentId;
  readonly title: string;
  readonly titleIsOurs: boolean;
  /** Null where it is not known. */
  readonly date: PartialDate | null;
  readonly dateBasis: 'proven' | 'inferred' | 'unknown';
  readonly paragraphs: number;
  /** False: the stored text no longer matches its hash. */
  readonly intact: boolean;
}

export interface TopicSummary extends TopicLink {
  readonly defaultOn: boolean;
  readonly quotes: number;
  readonly names: number;
  readonly documents: number;
}

export interface TopicView extends TopicSummary {
  readonly aliases: readonly Alias[];
  readonly documentIds: readonly DocumentId[];
}

export interface DocumentView {
  readonly pack: PackId;
  readonly packName: string;
  readonly document: CompiledDocument;
  readonly milestones: readonly Milestone[];
  /** Its place in the pack, from 1, and how many there are. */
  readonly position: number;
  readonly total: number;
  /** Every quote of a topic that stands in this document, by start. */
  readonly quotes: readonly (CompiledQuote & { readonly topic: TopicLink })[];
}
