/** The library as the background keeps it: read, verified, and indexed when first searched. */
import { type Mentions, mentionsIn } from '../../core/briefing/live-topics.ts';
import { buildLexicon, encodeLexicon, type Lexicon } from '../../core/detect/lexicon.ts';
import { createLibrary, type Library, topicLink } from '../../core/library.ts';
import type { LexiconMessage, PackView } from '../../core/messages.ts';
import type { CompiledDocument } from '../../core/pack/format.ts';
import { createQuoteIndex, type QuoteIndex } from '../../core/same-quote/quote-index.ts';
import { indexForQuery, indexQuoted, isLarge } from '../../core/search/large-library.ts';
import { createSearchIndex, type SearchIndex, searchLibrary } from '../../core/search/search.ts';
import type { SearchResults } from '../../core/search/types.ts';
import { indexWordsInSteps, type WordIndex } from '../../core/search/word-index.ts';
import { inSlices } from '../../platform/in-slices.ts';
import { shelfStamp } from '../../platform/packs/shelf-store.ts';
import { keepWordIndexes, readWordIndex, writeWordIndex } from '../../platform/word-index-store.ts';
import { openPacks } from './open-packs.ts';
import { viewPacks } from './view-packs.ts';

export interface OpenLibrary {
  readonly library: Library;
  /** Of the shelf that it was opened for. */
  readonly stamp: number;
  /** Every pack as it is shown now, damaged ones with what is wrong with them. */
  readonly packs: () => Promise<PackView[]>;
  /** What briefings are ranked by. Built on the first question that needs it: a page without a hover never pays for it. */
  readonly index: () => SearchIndex;
  readonly search: (query: string, limit: number) => Promise<SearchResults>;
  readonly lexicon: () => LexiconMessage;
  /** Built when a page first quotes something. */
  readonly quotes: () => QuoteIndex;
  /** The topics that a document names: found when first asked for. */
  readonly mentions: (document: CompiledDocument) => Mentions;
}

/** Reads and verifies every pack that is on. A damaged one is named and left out; the rest works. */
export async function openLibrary(): Promise<OpenLibrary> {
  const stamp = await shelfStamp();
  const opened = await openPacks();
  const library = createLibrary(opened.packs.flatMap(({ sound }) => sound ?? []));
  const lexicon = once(() => buildLexicon(library.packs.map(({ pack }) => pack)));
  const known = new WeakMap<CompiledDocument, Mentions>();
  const index = once(() => (isLarge(library) ? indexQuoted(library) : createSearchIndex(library)));
  const words = once(() => readWords(library));
  return {
    library,
    stamp,
    packs: () => viewPacks(library, opened),
    index,
    search: async (query, limit) =>
      searchLibrary(isLarge(library) ? indexForQuery(library, await words(), query) : index(), query, limit),
    quotes: once(() => createQuoteIndex(library)),
    lexicon: once(() => lexiconMessage(library, lexicon())),
    mentions: (document) => {
      const found = known.get(document) ?? mentionsIn(lexicon(), document);
      known.set(document, found);
      return found;
    },
  };
}

/** The words of each pack, as they were stored; made here where they were not. */
async function readWords(library: Library): Promise<(WordIndex | null)[]> {
  const found: (WordIndex | null)[] = [];
  for (const { pack } of library.packs) {
    const stored = await readWordIndex(pack.hash);
    const index = stored ?? (await inSlices(indexWordsInSteps(pack.documents)));
    if (index && !stored) await writeWordIndex(pack.hash, index);
    found.push(index);
  }
  await keepWordIndexes(library.packs.map(({ pack }) => pack.hash));
  return found;
}

function lexiconMessage(library: Library, lexicon: Lexicon): LexiconMessage {
  const topics = lexicon.topics.flatMap((id) => library.topicById.get(id) ?? []);
  return {
    bytes: encodeLexicon(lexicon).toBase64(),
    topics: topics.map(({ topic }) => ({ ...topicLink(topic), defaultOn: topic.defaultOn })),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
