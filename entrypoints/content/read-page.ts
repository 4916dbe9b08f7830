/** Puts a page, the library and the card together. */
import { decodeLexicon } from '../../core/detect/lexicon.ts';
import type { LexiconMessage, PageStatus } from '../../core/messages.ts';
import type { Settings } from '../../core/settings/types.ts';
import { type CardKit, offeredCardKit } from '../../page/card-kit.ts';
import type { QuoteFinder } from '../../page/marking.ts';
import type { Trouble } from '../../page/notice.ts';
import { offeredQuoteKit } from '../../page/quote-kit.ts';
import { type Reading, startReading } from '../../page/reading.ts';
import { translate } from '../../platform/i18n.ts';
import { askBackground, isOrphaned, OrphanedError } from '../../platform/messaging.ts';
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
    loadQuotes,
    loadCards,
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

/** Once its extension is gone, a card that is there has no words left to show. */
async function loadCards(): Promise<CardKit | Trouble> {
  try {
    if (isOrphaned() || !offeredCardKit()) await askBackground('loadCard');
    return offeredCardKit() ?? 'unreachable';
  } catch (error) {
    return error instanceof OrphanedError ? 'orphaned' : 'unreachable';
  }
}

/** @throws {Error} where the background cannot put the script here */
async function loadQuotes(): Promise<QuoteFinder> {
  const { table } = await askBackground('loadQuotes');
  const [find, bytes] = [offeredQuoteKit(), Uint8Array.fromBase64(table)];
  if (!find) throw new Error('What compares quotations did not come.');
  return (text) => find(bytes, text);
}
