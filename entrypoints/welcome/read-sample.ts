/** Reads the sample paragraph as if it were a page. */
import { CARD_CSS } from '../../components/card/card-css.ts';
import { renderCard } from '../../components/card/render-card.tsx';
import { optionsPath, readerPath } from '../../core/addresses.ts';
import { decodeLexicon } from '../../core/detect/lexicon.ts';
import { topicId } from '../../core/ids.ts';
import type { Settings } from '../../core/settings/types.ts';
import type { OutwardActions } from '../../page/card-driver.ts';
import { createCardKit } from '../../page/cards.ts';
import { type Reading, startReading } from '../../page/reading.ts';
import { translate } from '../../platform/i18n.ts';
import { askBackground } from '../../platform/messaging.ts';
import { shadowRootOf } from '../../platform/shadow.ts';
import { openOwnPage } from '../../platform/tabs.ts';

/** The paragraph ends with it, so its card covers none of the paragraph. */
const SHOWN = topicId('article-5');

/** Where there is room for a card below the paragraph, one is open from the start, so that everybody sees what this is. */
const ROOMY = '(min-width: 1000px) and (min-height: 700px)';

/** @returns null where the library could not be had: the page then shows its paragraph without marks */
export async function readSample(root: Element, settings: Settings, signal: AbortSignal): Promise<Reading | null> {
  try {
    const lexicon = await askBackground('getLexicon');
    let shown = false;
    const reading = startReading({
      root,
      lexicon: decodeLexicon(Uint8Array.fromBase64(lexicon.bytes)),
      topics: lexicon.topics,
      settings,
      host: null,
      shadowRootOf,
      loadQuotes: null,
      loadCards: async () => kit,
      t: translate,
      onStatus({ topics }) {
        if (shown || topics === 0 || !matchMedia(ROOMY).matches) return;
        shown = true;
        queueMicrotask(() => reading.goToTopic(SHOWN));
      },
      signal,
    });
    return reading;
  } catch {
    return null;
  }
}

const open = (path: string) => void openOwnPage(path, null).catch(() => undefined);

const actions: OutwardActions = {
  readInContext: ({ document: id, start, end }) =>
    open(readerPath({ type: 'document', document: id, quote: { start, end }, from: null })),
  keep: ({ pack, document: id, start, end }) => askBackground('keepQuotation', { pack, document: id, start, end }),
  openDossier: () => open(readerPath({ type: 'dossier' })),
  more: (topic) => open(readerPath({ type: 'topic', topic })),
  switchTopicOff: (topic) => void askBackground('switchTopic', { topic, on: false }).catch(() => undefined),
  correct: (correction) => void askBackground('correct', correction).catch(() => undefined),
  switchSiteOff: () => undefined, // no site: the card does not offer it here
  reloadPage: () => location.reload(),
  openLibrary: () => open(optionsPath('library')),
};

const kit = createCardKit(
  { css: CARD_CSS, render: (container, view, own) => renderCard(container, view, own, translate) },
  {
    fetchBriefing: (topic, place) =>
      askBackground('getBriefing', { topic, place }).catch(() => ({ type: 'unreachable' })),
    // Documents of ours quote themselves.
    fetchQuote: async () => ({ type: 'unreachable' }),
    actions,
  },
);
