import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD_CSS } from '../components/card/card-css.ts';
import { renderCard } from '../components/card/render-card.tsx';
import { readerPath } from '../core/addresses.ts';
import type { CardContent } from '../core/card.ts';
import type { QuoteMatch } from '../core/same-quote/quote-index.ts';
import type { OutwardActions } from '../page/card-driver.ts';
import { offerCardKit } from '../page/card-kit.ts';
import { createCardKit } from '../page/cards.ts';
import { siteHere } from '../page/frame.ts';
import { translate } from '../platform/i18n.ts';
import { askBackground, OrphanedError } from '../platform/messaging.ts';

/** The cards' script: put beside a page's script when its reader first turns to a mark. */
export default defineUnlistedScript(() => {
  const drawing = {
    css: CARD_CSS,
    render: (container, view, actions) => renderCard(container, view, actions, translate),
  } satisfies Parameters<typeof createCardKit>[0];
  offerCardKit(
    createCardKit(drawing, {
      fetchBriefing: (topic, place) => answered(askBackground('getBriefing', { topic, place })),
      fetchQuote: (words) => answered(askBackground('matchQuotation', { words }).then(quoted)),
      actions: outwardActions(siteHere().host),
    }),
  );
});

async function answered(asked: Promise<CardContent>): Promise<CardContent> {
  try {
    return await asked;
  } catch (error) {
    return { type: error instanceof OrphanedError ? 'orphaned' : 'unreachable' };
  }
}

const quoted = (match: QuoteMatch | null): CardContent =>
  match ? { type: 'quoted', match } : { type: 'trouble', trouble: { type: 'unknown-topic' } };

function outwardActions(host: string): OutwardActions {
  const open = (path: string) => quietly(askBackground('openPage', { path }));
  return {
    readInContext: ({ document, start, end }, from) =>
      open(readerPath({ type: 'document', document, quote: { start, end }, from })),
    keep: ({ pack, document, start, end }) => askBackground('keepQuotation', { pack, document, start, end }),
    openDossier: () => open(readerPath({ type: 'dossier' })),
    more: (topic) => open(readerPath({ type: 'topic', topic })),
    switchTopicOff: (topic) => quietly(askBackground('switchTopic', { topic, on: false })),
    correct: (correction) => quietly(askBackground('correct', correction)),
    switchSiteOff: () => quietly(askBackground('switchSite', { host, on: false })),
    reloadPage: () => location.reload(),
    openLibrary: () => open(readerPath({ type: 'library' })),
  };
}

/** Where nobody answers, the next card says so. */
function quietly(asked: Promise<unknown>): void {
  asked.catch(() => undefined);
}
