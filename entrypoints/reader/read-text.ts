/** Marks in the text of a document of ours, with the same cards as on any page. */
import { CARD_CSS } from '../../components/card/card-css.ts';
import { renderCard } from '../../components/card/render-card.tsx';
import type { ReaderActions } from '../../components/reader/reader-view.ts';
import { addressOfQuotation } from '../../components/reader/reader-view.ts';
import { decodeLexicon } from '../../core/detect/lexicon.ts';
import type { PageStatus } from '../../core/messages.ts';
import type { Settings } from '../../core/settings/types.ts';
import { createCardKit } from '../../page/cards.ts';
import { type Reading, startReading } from '../../page/reading.ts';
import { translate } from '../../platform/i18n.ts';
import { askBackground, OrphanedError } from '../../platform/messaging.ts';
import { shadowRootOf } from '../../platform/shadow.ts';

/**
 * @param root holds the document's words
 * @param settings those of the moment: they may change while the lexicon is fetched
 * @throws as `askBackground`
 */
export async function readText(
  root: Element,
  settings: () => Settings,
  actions: ReaderActions,
  onStatus: (status: PageStatus) => void,
  signal: AbortSignal,
): Promise<Reading | null> {
  const lexicon = await askBackground('getLexicon');
  if (signal.aborted) return null;
  return startReading({
    root,
    lexicon: decodeLexicon(Uint8Array.fromBase64(lexicon.bytes)),
    topics: lexicon.topics,
    settings: settings(),
    host: null,
    shadowRootOf,
    loadQuotes: null,
    loadCards: async () => cardKit(actions),
    t: translate,
    onStatus,
    signal,
  });
}

const cardKit = (actions: ReaderActions) =>
  createCardKit(
    { css: CARD_CSS, render: (container, view, own) => renderCard(container, view, own, translate) },
    {
      fetchBriefing: async (topic, place) => {
        try {
          return await askBackground('getBriefing', { topic, place });
        } catch (error) {
          return { type: error instanceof OrphanedError ? 'orphaned' : 'unreachable' };
        }
      },
      // Documents of ours quote themselves.
      fetchQuote: async () => ({ type: 'unreachable' }),
      actions: {
        readInContext: (quotation, from) => actions.open(addressOfQuotation(quotation, from)),
        keep: actions.keep,
        openDossier: () => actions.open({ type: 'dossier' }),
        more: (topic) => actions.open({ type: 'topic', topic }),
        switchTopicOff: (topic) => void askBackground('switchTopic', { topic, on: false }).catch(() => undefined),
        correct: (correction) => void askBackground('correct', correction).catch(() => undefined),
        switchSiteOff: () => undefined, // pages of ours are no site: the card does not offer it
        reloadPage: actions.reload,
        openLibrary: () => actions.open({ type: 'library' }),
      },
    },
  );
