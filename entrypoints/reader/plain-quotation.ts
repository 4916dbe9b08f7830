/** A stretch of a document that no briefing shows, as a quotation: with the speaker of the statement around it, if there is one. */
import { insertionsOfParagraph } from '../../components/reader/insertions.ts';
import { sourceLinkOf } from '../../core/briefing/quotation.ts';
import type { QuotationView, SpeakerView } from '../../core/briefing/types.ts';
import type { DocumentView, PackView } from '../../core/messages.ts';
import { paragraphNumberAt, sliceSpan } from '../../core/pack/document.ts';
import type { Speaker } from '../../core/pack/format.ts';

/** @param span inside the document's text @param packs for the speakers' names */
export function plainQuotation(
  view: DocumentView,
  span: { readonly start: number; readonly end: number },
  packs: readonly PackView[],
): QuotationView {
  const { document } = view;
  const around = view.quotes.find(({ start, end }) => start <= span.start && span.end <= end);
  return {
    pack: view.pack,
    packName: packs.filter(({ on, damage }) => on && damage === null).length > 1 ? view.packName : null,
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
    insertions: insertionsOfParagraph(document, span),
    topics: [],
    // The whole document stands beside it.
    lead: null,
    speaker: around
      ? speakerOf(
          around.speaker,
          packs.find(({ id }) => id === view.pack),
        )
      : null,
    kind: around?.kind ?? 'article',
    said: around?.said ?? document.date,
    saidInferred: document.dateBasis === 'inferred' || around?.saidBasis != null,
    badges: [],
    note: null,
  };
}

function speakerOf(speaker: Speaker | null, pack: PackView | undefined): SpeakerView | null {
  if (!speaker) return null;
  if (speaker.type === 'label') return { topic: null, name: speaker.label, role: null };
  const name = pack?.topics.find(({ id }) => id === speaker.topic)?.name ?? speaker.topic;
  return { topic: speaker.topic, name, role: null };
}
