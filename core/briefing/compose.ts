/** The briefing on a topic: what the card shows. Every word of a source is cut out of its document here and now. */
import type { TopicId } from '../ids.ts';
import { documentOfSpan, type Library, topicLink } from '../library.ts';
import type { CompiledPack, CompiledQuote, CompiledTopic, Figure } from '../pack/format.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { arrangeQuotes } from './arrange-quotes.ts';
import { viewConflict } from './conflicts.ts';
import { plainStatement, quotationFrom, viewQuotation } from './quotation.ts';
import { rankQuotes } from './rank-quotes.ts';
import type { Briefing, BriefingResult, BriefingTrouble, FigureView, QuotationView, ReadingContext } from './types.ts';

/**
 * The briefing on a topic for the sentence being read (null: in the pack's order). Quotes of a damaged document are
 * withheld; when nothing else is left, the trouble is `source-changed`. @param index of the same library
 */
export function composeBriefing(
  library: Library,
  index: SearchIndex,
  id: TopicId,
  context: ReadingContext | null,
): BriefingResult {
  const found = library.topicById.get(id);
  if (!found) return { type: 'trouble', trouble: { type: 'unknown-topic' } };
  const { pack, topic } = found;
  const view = (quote: CompiledQuote) => viewQuotation(library, pack, quote);
  const definition = topic.definition ? view(topic.definition) : null;
  const conflicts = pack.conflicts.filter((conflict) => conflict.topics.includes(id));
  const sound = topic.quotes.filter((quote) => documentOfSpan(library, pack, quote)?.intact);
  const { quotes, isRanked } = rankQuotes(index, topic, sound, pack.milestones, context);
  const views = arrangeQuotes(quotes, conflicts).flatMap((quote) => view(quote) ?? []);
  const trouble = views.length === 0 && definition === null ? changedSource(library, pack, topic) : null;
  if (trouble) return { type: 'trouble', trouble };
  const briefing: Briefing = {
    pack: pack.id,
    topic: topicLink(topic),
    definition,
    quotes: views,
    order: isRanked ? 'sentence' : 'editorial',
    documentCount: new Set(views.map((quote) => quote.document)).size,
    figures: topic.figures.flatMap((figure) => viewFigure(library, pack, topic, figure) ?? []),
    conflicts: conflicts.flatMap((conflict) => viewConflict(library, pack, conflict) ?? []),
    related: topic.related.flatMap((related) => {
      const other = library.topicById.get(related);
      return other ? [topicLink(other.topic)] : [];
    }),
    note: topic.note,
  };
  return { type: 'briefing', briefing };
}

/** The first damaged document that the topic is quoted from; null where it simply has no quotes. */
function changedSource(library: Library, pack: CompiledPack, topic: CompiledTopic): BriefingTrouble | null {
  for (const quote of topic.definition ? [topic.definition, ...topic.quotes] : topic.quotes) {
    const source = documentOfSpan(library, pack, quote);
    if (source && !source.intact) return { type: 'source-changed', documentTitle: source.document.title };
  }
  return null;
}

/** Null where no source of the figure can be shown. */
function viewFigure(library: Library, pack: CompiledPack, topic: CompiledTopic, figure: Figure): FigureView | null {
  const sources: QuotationView[] = [];
  for (const source of figure.sources) {
    const found = documentOfSpan(library, pack, source);
    if (!found?.intact) continue;
    const quote = topic.quotes.find((one) => one.document === source.document && isWithin(source, one));
    sources.push(
      quotationFrom(library, found, source, quote ?? plainStatement(found.document, source.speaker, source.said)),
    );
  }
  return sources.length > 0 ? { value: figure.value, meaning: figure.meaning, said: figure.said, sources } : null;
}

const isWithin = (inner: { start: number; end: number }, outer: { start: number; end: number }): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;
