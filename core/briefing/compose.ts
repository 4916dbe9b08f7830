/** The briefing on a topic: what the card shows. Every word of a source is cut out of its document here and now. */
import type { TopicId } from '../ids.ts';
import { conflictsOn, documentOfSpan, type Library, milestonesOn, topicLink } from '../library.ts';
import { sliceSpan } from '../pack/document.ts';
import type { CompiledPack, CompiledQuote, CompiledTopic } from '../pack/format.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { arrangeQuotes } from './arrange-quotes.ts';
import { viewConflict } from './conflicts.ts';
import { everyQuotation } from './every-quotation.ts';
import { viewFigures } from './figures.ts';
import { viewQuotation } from './quotation.ts';
import { rankQuotes } from './rank-quotes.ts';
import { isRepeat, type Wording, wordingOf } from './repeats.ts';
import { isSuperseded, withDay } from './superseded.ts';
import { buildTimeline } from './timeline.ts';
import type { Briefing, BriefingResult, BriefingTrouble, ReadingContext, ShownQuotation } from './types.ts';

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
  const conflicts = conflictsOn(library, id);
  const told = conflicts.map(({ conflict }) => conflict);
  const view = (quote: CompiledQuote) => {
    const shown = viewQuotation(library, pack, quote);
    return shown && isSuperseded(quote, told) ? withDay(shown) : shown;
  };
  const definition = topic.definition ? view(topic.definition) : null;
  const sound = topic.quotes.filter((quote) => documentOfSpan(library, pack, quote)?.intact);
  const { quotes, isRanked, relevanceOf } = rankQuotes(index, pack, topic, sound, context);
  const arranged = arrangeQuotes(quotes, told, repeatsAmong(library, pack, sound), relevanceOf);
  const views = arranged.flatMap(({ quote, alsoSaid }): ShownQuotation[] => {
    const shown = view(quote);
    return shown ? [{ ...shown, alsoSaid: alsoSaid.flatMap((one) => view(one) ?? []) }] : [];
  });
  const trouble = views.length === 0 && definition === null ? changedSource(library, pack, topic) : null;
  if (trouble) return { type: 'trouble', trouble };
  const briefing: Briefing = {
    pack: pack.id,
    topic: topicLink(topic),
    definition,
    quotes: views,
    order: isRanked ? 'sentence' : 'editorial',
    documentCount: new Set(sound.map((quote) => quote.document)).size,
    figures: viewFigures(library, pack, topic),
    timeline: buildTimeline(everyQuotation(views), milestonesOn(library, id)),
    conflicts: conflicts.flatMap((one) => viewConflict(library, one.pack, one.conflict) ?? []),
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

/** Whether two of the quotes say the same in other words. */
function repeatsAmong(library: Library, pack: CompiledPack, quotes: readonly CompiledQuote[]) {
  const wordings = new Map<CompiledQuote, Wording>();
  for (const quote of quotes) {
    const source = documentOfSpan(library, pack, quote);
    if (source) wordings.set(quote, wordingOf(sliceSpan(source.document, quote), quote.speaker));
  }
  return (one: CompiledQuote, other: CompiledQuote): boolean => {
    const [first, second] = [wordings.get(one), wordings.get(other)];
    return first !== undefined && second !== undefined && isRepeat(first, second);
  };
}
