/** From a span of a pack to what is shown and cited: the one place where a quotation's text is cut out of its document. */
import { isBefore } from '../dates.ts';
import type { PartialDate } from '../ids.ts';
import { documentOfSpan, type Library, type LibraryDocument, speakerView } from '../library.ts';
import { paragraphNumberAt, sliceSpan } from '../pack/document.ts';
import type { CompiledDocument, CompiledPack, CompiledQuote, Milestone, Span, Speaker } from '../pack/format.ts';
import { textDirective, withDirective } from '../text/text-fragment.ts';
import { leadOf } from './neighbour.ts';
import type { Badge, Insertion, NeighbourView, QuotationView } from './types.ts';

/** What is known of a stretch beside its place. */
export type Statement = Omit<CompiledQuote, 'document' | 'start' | 'end'>;

/** The quotation as shown; null where its document is missing or damaged: then nothing of it may be shown. */
export function viewQuotation(library: Library, pack: CompiledPack, quote: CompiledQuote): QuotationView | null {
  const found = documentOfSpan(library, pack, quote);
  return found?.intact ? quotationFrom(library, found, quote, quote) : null;
}

/** A stretch that is no quote of a topic (a claim, a figure's sentence): shown with what is known of its speaker and day. */
export function plainStatement(
  document: CompiledDocument,
  speaker: Speaker | null,
  said: PartialDate | null,
): Statement {
  const saidBasis = said === document.date ? null : document.dateReason;
  return {
    kind: speaker ? 'reported' : 'article',
    speaker,
    said,
    saidBasis,
    claim: false,
    needsLead: false,
    note: null,
  };
}

/** @param found an intact document @param span a stretch of it */
export function quotationFrom(
  library: Library,
  found: LibraryDocument,
  span: Pick<Span, 'start' | 'end'>,
  statement: Statement,
): QuotationView {
  const { pack, document } = found;
  return {
    pack: pack.id,
    packName: library.packs.length > 1 ? pack.name : null,
    document: document.id,
    documentTitle: document.title,
    documentShortTitle: document.shortTitle,
    titleIsOurs: document.titleIsOurs,
    documentDate: document.date,
    sourceLink: sourceLinkOf(document, span),
    paragraph: paragraphNumberAt(document, span.start),
    start: span.start,
    end: span.end,
    text: sliceSpan(document, span),
    insertions: insertionsIn(document, span),
    topics: [],
    lead: viewLead(document, span, statement),
    speaker: speakerView(library, pack, statement.speaker, statement.said),
    kind: statement.kind,
    said: statement.said,
    saidInferred: isSaidInferred(document, statement),
    badges: badgesOf(pack.milestones, statement),
    note: statement.note,
  };
}

/** The document's address with a fragment that leads to the words; null where it has no address. */
export function sourceLinkOf(document: CompiledDocument, span: Pick<Span, 'start' | 'end'>): string | null {
  return document.address === null ? null : withDirective(document.address, textDirective(document.text, span));
}

function viewLead(
  document: CompiledDocument,
  span: Pick<Span, 'start' | 'end'>,
  { needsLead }: Statement,
): NeighbourView | null {
  const lead = leadOf(document, span, needsLead);
  return lead && { ...lead, text: sliceSpan(document, lead), insertions: insertionsIn(document, lead) };
}

/** The day of a statement is inferred where the document's day is, unless the text itself gives another reason. */
function isSaidInferred(document: CompiledDocument, statement: Statement): boolean {
  return statement.saidBasis === null ? document.dateBasis === 'inferred' : true;
}

/** Dates beside relative words and [sic] behind faults that lie wholly in the span, by place in its text. */
function insertionsIn(document: CompiledDocument, span: Pick<Span, 'start' | 'end'>): Insertion[] {
  const inside = (one: { start: number; end: number }) => one.start >= span.start && one.end <= span.end;
  const dates = document.relativeDates
    .filter(inside)
    .map((one): Insertion => ({ type: 'date', at: one.end - span.start, label: one.label }));
  const faults = document.defects
    .filter((one) => one.sic && inside(one))
    .map((one): Insertion => ({ type: 'sic', at: one.end - span.start, defect: one.type, reading: one.reading }));
  return [...dates, ...faults].sort((one, other) => one.at - other.at);
}

/** The badge of the first milestone that came after the statement, and that of a party's claim. */
function badgesOf(milestones: readonly Milestone[], statement: Statement): Badge[] {
  const badges: Badge[] = [];
  const milestone = milestones.find((one) => isBefore(statement.said, one.date));
  if (milestone) badges.push({ type: 'before', label: milestone.before });
  if (statement.claim) badges.push({ type: 'claim' });
  return badges;
}
