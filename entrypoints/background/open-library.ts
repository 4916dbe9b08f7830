/** The library as the background keeps it: opened when first asked for more than the lexicon, and indexed when first searched. */
import { type Mentions, mentionsIn } from '../../core/briefing/live-topics.ts';
import { buildLexicon, decodeLexicon, encodeLexicon } from '../../core/detect/lexicon.ts';
import { createLibrary, type Library, topicLink } from '../../core/library.ts';
import type { LexiconMessage, PackView } from '../../core/messages.ts';
import type { CompiledDocument } from '../../core/pack/format.ts';
import { createQuoteIndex, type QuoteIndex } from '../../core/same-quote/quote-index.ts';
import { indexForQuery, indexQuoted, isLarge } from '../../core/search/large-library.ts';
import { createSearchIndex, type SearchIndex, searchLibrary } from '../../core/search/search.ts';
import type { SearchResults } from '../../core/search/types.ts';
import { indexWordsInSteps, type WordIndex } from '../../core/search/word-index.ts';
import { inSlices } from '../../platform/in-slices.ts';
import { type KeptLexicon, lexiconKey, readLexicon, writeLexicon } from '../../platform/lexicon-store.ts';
import { readCurrentShelf } from '../../platform/packs/current-shelf.ts';
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
  readonly lexicon: LexiconMessage;
  /** Built when a page first quotes something. */
  readonly quotes: () => QuoteIndex;
  /** The topics that a document names: found when first asked for. */
  readonly mentions: (document: CompiledDocument) => Mentions;
}

/** The lexicon as it was kept, where it is still that of the library; null: the library must be opened. */
export async function openLexicon(): Promise<LexiconMessage | null> {
  const [stamp, current] = await Promise.all([shelfStamp(), readCurrentShelf()]);
  return (await readLexicon(lexiconKey(stamp, current)))?.message ?? null;
}

/** Reads every pack that is on, and verifies what is not as it was when it was verified. A damaged one is named and left out; the rest works. */
export async function openLibrary(): Promise<OpenLibrary> {
  const stamp = await shelfStamp();
  const current = await readCurrentShelf();
  const opened = await openPacks(current);
  const library = createLibrary(opened.packs.flatMap(({ sound }) => sound ?? []));
  const { message } = await keepLexicon(lexiconKey(stamp, current), library);
  const lexicon = once(() => decodeLexicon(Uint8Array.fromBase64(message.bytes)));
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
    lexicon: message,
    mentions: (document) => {
      const found = known.get(document) ?? mentionsIn(lexicon(), document);
      known.set(document, found);
      return found;
    },
  };
}

/** The kept lexicon where it is that of the library, else a new one, kept from now on: a pack may have been damaged since. */
async function keepLexicon(key: string, library: Library): Promise<KeptLexicon> {
  const packs = library.packs.map(({ pack }) => pack.hash);
  const kept = await readLexicon(key);
  if (kept && kept.packs.join() === packs.join()) return kept;
  const made = { key, packs, message: makeLexicon(library) };
  await writeLexicon(made);
  return made;
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

function makeLexicon(library: Library): LexiconMessage {
  const lexicon = buildLexicon(library.packs.map(({ pack }) => pack));
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
