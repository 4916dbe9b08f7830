/** Puts a page, the library and the card together. */
import { readerPath } from '../../core/addresses.ts';
import type { ReadingPlace } from '../../core/briefing/reading-place.ts';
import type { CardContent } from '../../core/card.ts';
import { decodeLexicon } from '../../core/detect/lexicon.ts';
import type { TopicId } from '../../core/ids.ts';
import type { LexiconMessage, PageStatus } from '../../core/messages.ts';
import type { Settings } from '../../core/settings/types.ts';
import { type CardKit, offeredCardKit } from '../../page/card-kit.ts';
import type { QuoteFinder } from '../../page/marking.ts';
import { offeredQuoteKit } from '../../page/quote-kit.ts';
import { type Reading, type ReadingDeps, startReading } from '../../page/reading.ts';
import { translate } from '../../platform/i18n.ts';
import { askBackground, OrphanedError } from '../../platform/messaging.ts';
import { shadowRootOf } from '../../platform/shadow.ts';

/** A background that is just starting may miss the first question. */
const TRIES = 3;
const TRY_AGAIN_AFTER = 1000;

/**
 * Starts reading the page. Null: the library could not be had, or the signal came first.
 * @param settings those of the moment: they may change while the library is fetched
 */
export async function readPage(
  document: Document,
  host: string,
  settings: () => Settings | null,
  onStatus: (status: PageStatus) => void,
  signal: AbortSignal,
): Promise<Reading | null> {
  const lexicon = await fetchLexicon(signal);
  const current = settings();
  if (!lexicon || !current || signal.aborted) {
    if (!signal.aborted) onStatus({ state: 'unavailable', topics: 0 });
    return null;
  }
  return startReading({
    root: document.documentElement,
    lexicon: decodeLexicon(Uint8Array.fromBase64(lexicon.bytes)),
    topics: lexicon.topics,
    settings: current,
    host,
    shadowRootOf,
    fetchBriefing,
    fetchQuote,
    loadQuotes,
    loadCard,
    actions: outwardActions(host),
    t: translate,
    onStatus,
    signal,
  });
}

async function fetchLexicon(signal: AbortSignal): Promise<LexiconMessage | null> {
  for (let attempt = 1; attempt <= TRIES && !signal.aborted; attempt++) {
    try {
      return await askBackground('getLexicon');
    } catch (error) {
      if (error instanceof OrphanedError) return null;
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_AFTER * attempt));
    }
  }
  return null;
}

/** @throws {Error} where the background cannot put the card's script here */
async function loadCard(): Promise<CardKit> {
  if (!offeredCardKit()) await askBackground('loadCard');
  const kit = offeredCardKit();
  if (!kit) throw new Error('The card did not come.');
  return kit;
}

async function fetchBriefing(topic: TopicId, place: ReadingPlace): Promise<CardContent> {
  try {
    return await askBackground('getBriefing', { topic, place });
  } catch (error) {
    return { type: error instanceof OrphanedError ? 'orphaned' : 'unreachable' };
  }
}

async function fetchQuote(words: string): Promise<CardContent> {
  try {
    const match = await askBackground('matchQuotation', { words });
    return match ? { type: 'quoted', match } : { type: 'trouble', trouble: { type: 'unknown-topic' } };
  } catch (error) {
    return { type: error instanceof OrphanedError ? 'orphaned' : 'unreachable' };
  }
}

/** @throws {Error} where the background cannot put the script here */
async function loadQuotes(): Promise<QuoteFinder> {
  const { table } = await askBackground('loadQuotes');
  const [find, bytes] = [offeredQuoteKit(), Uint8Array.fromBase64(table)];
  if (!find) throw new Error('What compares quotations did not come.');
  return (text) => find(bytes, text);
}

function outwardActions(host: string): ReadingDeps['actions'] {
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
