/** The library as the background keeps it: read, verified, and indexed when first searched. */
import { buildLexicon, encodeLexicon } from '../../core/detect/lexicon.ts';
import { createLibrary, type Library, topicLink } from '../../core/library.ts';
import type { LexiconMessage, PackView } from '../../core/messages.ts';
import { createSearchIndex, type SearchIndex } from '../../core/search/search.ts';
import { shelfStamp } from '../../platform/packs/shelf-store.ts';
import { openPacks } from './open-packs.ts';
import { viewPacks } from './view-packs.ts';

export interface OpenLibrary {
  readonly library: Library;
  /** Of the shelf that it was opened for. */
  readonly stamp: number;
  /** Every pack as it is shown now, damaged ones with what is wrong with them. */
  readonly packs: () => Promise<PackView[]>;
  /** Built on the first question that needs it: a page without a hover never pays for it. */
  readonly index: () => SearchIndex;
  readonly lexicon: () => LexiconMessage;
}

/** Reads and verifies every pack that is on. A damaged one is named and left out; the rest works. */
export async function openLibrary(): Promise<OpenLibrary> {
  const stamp = await shelfStamp();
  const opened = await openPacks();
  const library = createLibrary(opened.packs.flatMap(({ sound }) => sound ?? []));
  return {
    library,
    stamp,
    packs: () => viewPacks(library, opened),
    index: once(() => createSearchIndex(library)),
    lexicon: once(() => lexiconMessage(library)),
  };
}

function lexiconMessage(library: Library): LexiconMessage {
  const packs = library.packs.map(({ pack }) => pack);
  const lexicon = buildLexicon(packs);
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
