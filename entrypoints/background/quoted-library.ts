/** What cards are made of: a library, or the quoted part of a large one, with all that is made of it when first asked for. */
import { type Mentions, mentionsIn } from '../../core/briefing/live-topics.ts';
import { decodeLexicon } from '../../core/detect/lexicon.ts';
import { joinPacks, type Library } from '../../core/library.ts';
import type { LexiconMessage } from '../../core/messages.ts';
import type { CompiledDocument } from '../../core/pack/format.ts';
import { createQuoteIndex, type QuoteIndex } from '../../core/same-quote/quote-index.ts';
import { indexQuoted } from '../../core/search/large-library.ts';
import { createSearchIndex, type SearchIndex } from '../../core/search/search.ts';
import { readLexicon } from '../../platform/lexicon-store.ts';
import { readQuoted } from '../../platform/quoted-store.ts';

export interface QuotedLibrary {
  readonly library: Library;
  /** What briefings are ranked by. Built on the first question that needs it: a page without a hover never pays for it. */
  readonly index: () => SearchIndex;
  /** Built when a page first quotes something. */
  readonly quotes: () => QuoteIndex;
  /** The topics that a document names: found when first asked for. */
  readonly mentions: (document: CompiledDocument) => Mentions;
}

/** Of a whole library: a large one is ranked, a larger one also compared by what is quoted. */
export interface LibrarySize {
  readonly isLarge: boolean;
  readonly comparesQuotes: boolean;
}

/** @param size of the whole library */
export function quotedLibrary(library: Library, { bytes }: LexiconMessage, size: LibrarySize): QuotedLibrary {
  const lexicon = once(() => decodeLexicon(Uint8Array.fromBase64(bytes)));
  const known = new WeakMap<CompiledDocument, Mentions>();
  return {
    library,
    index: once(() => (size.isLarge ? indexQuoted(library) : createSearchIndex(library))),
    quotes: once(() => createQuoteIndex(library, size.comparesQuotes)),
    mentions: (document) => {
      const found = known.get(document) ?? mentionsIn(lexicon(), document);
      known.set(document, found);
      return found;
    },
  };
}

/** The quoted part of a large library, as it was kept. Null: the library must be opened. @param key as `lexiconKey` says it */
export async function openQuoted(key: string): Promise<QuotedLibrary | null> {
  const [quoted, lexicon] = await Promise.all([readQuoted(key), readLexicon(key)]);
  if (!quoted || !lexicon) return null;
  return quotedLibrary(joinPacks(quoted.packs), lexicon.message, quoted);
}

export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
