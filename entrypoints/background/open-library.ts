/** The library as the background keeps it: read, verified, and indexed when first searched. */
import { type Mentions, mentionsIn } from '../../core/briefing/live-topics.ts';
import { buildLexicon, encodeLexicon, type Lexicon } from '../../core/detect/lexicon.ts';
import { createLibrary, type Library, topicLink, type VerifiedPack, viewPack } from '../../core/library.ts';
import type { LexiconMessage, PackView } from '../../core/messages.ts';
import type { CompiledDocument } from '../../core/pack/format.ts';
import { verifyPack } from '../../core/pack/verify.ts';
import { createQuoteIndex, type QuoteIndex } from '../../core/same-quote/quote-index.ts';
import { createSearchIndex, type SearchIndex } from '../../core/search/search.ts';
import { readBundledPacks } from '../../platform/packs.ts';

export interface OpenLibrary {
  readonly library: Library;
  /** Every pack as it is shown, damaged ones with what is wrong with them. */
  readonly packs: readonly PackView[];
  /** Built on the first question that needs it: a page without a hover never pays for it. */
  readonly index: () => SearchIndex;
  readonly lexicon: () => LexiconMessage;
  /** Built when a page first quotes something. */
  readonly quotes: () => QuoteIndex;
  /** The topics that a document names: found when first asked for. */
  readonly mentions: (document: CompiledDocument) => Mentions;
}

/** Reads and verifies every pack. A damaged one is named and left out; the rest works. */
export async function openLibrary(): Promise<OpenLibrary> {
  const sound: VerifiedPack[] = [];
  const damaged: PackView[] = [];
  for (const stored of await readBundledPacks()) {
    const verdict =
      stored.type === 'read' ? await verifyPack(stored.value) : { type: 'damaged' as const, reason: stored.reason };
    if (verdict.type === 'sound') sound.push(verdict);
    else damaged.push(damagedPack(stored.file, verdict.reason));
  }
  const library = createLibrary(sound);
  const lexicon = once(() => buildLexicon(sound.map(({ pack }) => pack)));
  const known = new WeakMap<CompiledDocument, Mentions>();
  return {
    library,
    packs: [...sound.map((pack) => viewPack(library, pack)), ...damaged],
    index: once(() => createSearchIndex(library)),
    quotes: once(() => createQuoteIndex(library)),
    lexicon: once(() => lexiconMessage(library, lexicon())),
    mentions: (document) => {
      const found = known.get(document) ?? mentionsIn(lexicon(), document);
      known.set(document, found);
      return found;
    },
  };
}

function lexiconMessage(library: Library, lexicon: Lexicon): LexiconMessage {
  const topics = lexicon.topics.flatMap((id) => library.topicById.get(id) ?? []);
  return {
    bytes: encodeLexicon(lexicon).toBase64(),
    topics: topics.map(({ topic }) => ({ ...topicLink(topic), defaultOn: topic.defaultOn })),
  };
}

function damagedPack(file: string, reason: string): PackView {
  return {
    id: file as PackView['id'],
    name: file,
    version: '',
    language: '',
    description: '',
    rights: '',
    hash: '',
    damage: reason,
    documents: [],
    topics: [],
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
