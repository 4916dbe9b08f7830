/** A briefing as the card wants it: composed for the sentence, the topics in its quotations live. */
import { composeBriefing } from '../../core/briefing/compose.ts';
import { liveTopicsIn, withLiveTopics } from '../../core/briefing/live-topics.ts';
import type { BriefingResult, LiveTopic, QuotationView, ReadingContext } from '../../core/briefing/types.ts';
import type { TopicId } from '../../core/ids.ts';
import { isTopicOn } from '../../core/settings/topics.ts';
import type { Settings } from '../../core/settings/types.ts';
import type { OpenLibrary } from './open-library.ts';

/** @param settings topics that are off lead nowhere, as on a page */
export function briefTopic(
  open: OpenLibrary,
  topic: TopicId,
  context: ReadingContext | null,
  settings: Settings,
): BriefingResult {
  const result = composeBriefing(open.library, open.index(), topic, context);
  if (result.type !== 'briefing') return result;
  const isOn = (id: TopicId) => {
    const found = open.library.topicById.get(id);
    return id !== topic && found !== undefined && isTopicOn(settings, found.topic);
  };
  const topicsOf = (quotation: QuotationView): LiveTopic[] => {
    const pack = open.library.packs.find(({ pack: { id } }) => id === quotation.pack)?.pack;
    const found = pack && open.library.documentsOf.get(pack)?.get(quotation.document);
    return found ? liveTopicsIn(open.mentions(found.document), quotation, isOn) : [];
  };
  return { ...result, briefing: withLiveTopics(result.briefing, topicsOf) };
}
