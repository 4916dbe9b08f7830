/** The library as the background keeps it: opened when first asked for more than the lexicon, and indexed when first searched. */
import { buildLexicon, encodeLexicon } from '../../core/detect/lexicon.ts';
import { createLibrary, type Library, topicLink } from '../../core/library.ts';
import type { LexiconMessage, PackView } from '../../core/messages.ts';
import { comparesQuotes } from '../../core/same-quote/quote-index.ts';
import { indexForQuery, isLarge, isLargeCount, quotedPacks } from '../../core/search/large-library.ts';
import { searchLibrary } from '../../core/search/search.ts';
import type { SearchResults } from '../../core/search/types.ts';
import { indexWordsInSteps, type WordIndex } from '../../core/search/word-index.ts';
import { inSlices } from '../../platform/in-slices.ts';
import { lexiconKey, readLexicon, writeLexicon } from '../../platform/lexicon-store.ts';
import { readCurrentShelf } from '../../platform/packs/current-shelf.ts';
import { openPacks } from '../../platform/packs/open-packs.ts';
import { shelfStamp } from '../../platform/packs/shelf-store.ts';
import { writeQuoted } from '../../platform/quoted-store.ts';
import { keepWordIndexes, readWordIndex, writeWordIndex } from '../../platform/word-index-store.ts';
import { type LibrarySize, once, openQuoted, type QuotedLibrary, quotedLibrary } from './quoted-library.ts';
import { viewPacks } from './view-packs.ts';

export interface OpenLibrary extends QuotedLibrary {
  /** Of the shelf that it was opened for. */
  readonly stamp: number;
  /** Every pack as it is shown now, damaged ones with what is wrong with them. */
  readonly packs: () => Promise<PackView[]>;
  readonly search: (query: string, limit: number) => Promise<SearchResults>;
  readonly lexicon: LexiconMessage;
}

/** The lexicon as it was kept, where it is still that of the library; null: the library must be opened. */
export async function openLexicon(): Promise<LexiconMessage | null> {
  return (await readLexicon((await readKey()).key))?.message ?? null;
}

/** What cards need of a large library, as it was kept; null: the library is small, or must be opened anyway. */
export async function openQuotedPart(): Promise<QuotedLibrary | null> {
  const { key, current } = await readKey();
  const documents = current.shelf.reduce((sum, { on, counts }) => sum + (on ? counts.documents : 0), 0);
  return isLargeCount(documents) ? openQuoted(key) : null;
}

/** Reads every pack that is on, and verifies what is not as it was when it was verified. A damaged one is named and left out; the rest works. */
export async function openLibrary(): Promise<OpenLibrary> {
  const { key, stamp, current } = await readKey();
  const opened = await openPacks(current);
  const library = createLibrary(opened.packs.flatMap(({ sound }) => sound ?? []));
  const size = { isLarge: isLarge(library), comparesQuotes: comparesQuotes(library) };
  const lexicon = await keepParts(key, library, size);
  const words = once(() => readWords(library));
  const quoted = quotedLibrary(library, lexicon, size);
  return {
    ...quoted,
    stamp,
    packs: () => viewPacks(library, opened),
    search: async (query, limit) =>
      searchLibrary(size.isLarge ? indexForQuery(library, await words(), query) : quoted.index(), query, limit),
    lexicon,
  };
}

async function readKey() {
  // The write of the shelf comes first: one that is changed meanwhile is looked at again.
  const stamp = await shelfStamp();
  const current = await readCurrentShelf();
  return { key: lexiconKey(stamp, current), stamp, current };
}

/**
 * The kept lexicon where it is that of the library, else a new one, kept from now on with the quoted part of a large library:
 * a pack may have been damaged since.
 */
async function keepParts(key: string, library: Library, size: LibrarySize): Promise<LexiconMessage> {
  const packs = library.packs.map(({ pack, damagedDocuments }) => [pack.hash, ...damagedDocuments].join(' '));
  const kept = await readLexicon(key);
  if (kept && kept.packs.join() === packs.join()) return kept.message;
  const message = makeLexicon(library);
  if (size.isLarge) await writeQuoted(key, { ...size, packs: quotedPacks(library) });
  await writeLexicon({ key, packs, message });
  return message;
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
