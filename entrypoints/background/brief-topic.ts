/** What a card shows, with the topics in its quotations live: a briefing composed for the sentence, or a quotation compared. */
import { composeBriefing } from '../../core/briefing/compose.ts';
import { liveTopicsIn, withLiveTopics } from '../../core/briefing/live-topics.ts';
import type { BriefingResult, LiveTopic, QuotationView, ReadingContext } from '../../core/briefing/types.ts';
import type { TopicId } from '../../core/ids.ts';
import type { QuoteMatch } from '../../core/same-quote/quote-index.ts';
import { isTopicOn } from '../../core/settings/topics.ts';
import type { Settings } from '../../core/settings/types.ts';
import type { QuotedLibrary } from './quoted-library.ts';

/** @param settings topics that are off lead nowhere, as on a page */
export function briefTopic(
  open: QuotedLibrary,
  topic: TopicId,
  context: ReadingContext | null,
  settings: Settings,
): BriefingResult {
  const result = composeBriefing(open.library, open.index(), topic, context);
  if (result.type !== 'briefing') return result;
  return { ...result, briefing: withLiveTopics(result.briefing, liveTopics(open, settings, topic)) };
}

/** @param words of the page's quotation @returns null where the library has none like it */
export function matchQuotation(open: QuotedLibrary, words: string, settings: Settings): QuoteMatch | null {
  const match = open.quotes().match(words);
  if (!match) return null;
  const topicsOf = liveTopics(open, settings, null);
  return { ...match, quotation: { ...match.quotation, topics: topicsOf(match.quotation) } };
}

/** @param own the topic that the card is about: it leads nowhere */
function liveTopics(open: QuotedLibrary, settings: Settings, own: TopicId | null) {
  const isOn = (id: TopicId) => {
    const found = open.library.topicById.get(id);
    return id !== own && found !== undefined && isTopicOn(settings, found.topic);
  };
  return (quotation: QuotationView): LiveTopic[] => {
    const pack = open.library.packs.find(({ pack: { id } }) => id === quotation.pack)?.pack;
    const found = pack && open.library.documentsOf.get(pack)?.get(quotation.document);
    return found ? liveTopicsIn(open.mentions(found.document), quotation, isOn) : [];
  };
}
