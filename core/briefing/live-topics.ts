/** Which topics a quotation names: found in its whole document, as on any page, so that context counts. */
import { detectText } from '../detect/detect.ts';
import type { Lexicon } from '../detect/lexicon.ts';
import type { TopicId } from '../ids.ts';
import type { CompiledDocument, Span } from '../pack/format.ts';
import type { Briefing, LiveTopic, QuotationView } from './types.ts';

/** A document's mentions, ascending and apart. */
export type Mentions = readonly LiveTopic[];

/** Every topic that a document names; to be kept, it takes as long as a page. */
export function mentionsIn(lexicon: Lexicon, document: CompiledDocument): Mentions {
  return detectText(lexicon, document.text, { enabled: () => true }).map(({ start, end, topic }) => ({
    start,
    end,
    topic,
  }));
}

/** The first mention of each topic inside a span, counted from its start, less those that `isOn` does not want. */
export function liveTopicsIn(
  mentions: Mentions,
  span: Pick<Span, 'start' | 'end'>,
  isOn: (topic: TopicId) => boolean,
): LiveTopic[] {
  const seen = new Set<TopicId>();
  const inside: LiveTopic[] = [];
  for (const { start, end, topic } of mentions) {
    if (start < span.start || end > span.end || seen.has(topic) || !isOn(topic)) continue;
    seen.add(topic);
    inside.push({ start: start - span.start, end: end - span.start, topic });
  }
  return inside;
}

/** The briefing with the topics of each of its quotations. */
export function withLiveTopics(
  briefing: Briefing,
  topicsOf: (quotation: QuotationView) => readonly LiveTopic[],
): Briefing {
  const live = <View extends QuotationView>(view: View): View => ({ ...view, topics: topicsOf(view) });
  return {
    ...briefing,
    definition: briefing.definition && live(briefing.definition),
    quotes: briefing.quotes.map((quote) => ({ ...live(quote), alsoSaid: quote.alsoSaid.map(live) })),
    conflicts: briefing.conflicts.map((conflict) => ({
      ...conflict,
      claims: conflict.claims.map((claim) => ({ ...claim, quotation: live(claim.quotation) })),
    })),
  };
}
