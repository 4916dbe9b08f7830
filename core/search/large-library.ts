/**
 * Libraries too large to be indexed sentence by sentence whenever the background starts (5 s for 1,000 articles). A search
 * looks into the few documents that have its words; a briefing is ranked among the sentences that are quoted at all.
 */
import { documentOfSpan, joinPacks, type Library, type VerifiedPack } from '../library.ts';
import type { CompiledDocument, CompiledPack, CompiledTopic, Span } from '../pack/format.ts';
import { createAliasTree, topicsNamedIn } from './aliases.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';
import { scoreDocuments, type WordIndex } from './word-index.ts';

/** Half a second to index; below this everything is searched. */
const LARGE = 150;
/** Documents that are looked into: a third of a second to index. */
const LOOKED_INTO = 60;
/** Of these, so many because a topic of the query is quoted from them. */
const QUOTED = 20;

export const isLarge = (library: Library): boolean => isLargeCount(library.documents.length);

/** @param documents in the whole library */
export const isLargeCount = (documents: number): boolean => documents > LARGE;

/**
 * The packs of a library with those documents only that a topic or a conflict points into, by whatever pack: all that a
 * briefing needs, and a small part of a large library.
 */
export function quotedPacks(library: Library): VerifiedPack[] {
  const quoted = new Set<CompiledDocument>();
  for (const { pack } of library.packs) {
    const spans = [...pack.topics.flatMap(spansOf), ...pack.conflicts.flatMap(({ claims }) => claims)];
    for (const span of spans) {
      const source = documentOfSpan(library, pack, span)?.document;
      if (source) quoted.add(source);
    }
  }
  return packsWith(library, (pack) => pack.documents.filter((document) => quoted.has(document)));
}

function spansOf({ definition, quotes, figures }: CompiledTopic): readonly Span[] {
  return [...(definition ? [definition] : []), ...quotes, ...figures.flatMap(({ sources }) => sources)];
}

/** The index of the sentences that a topic quotes: what briefings are ranked by in a large library. */
export function indexQuoted(library: Library): SearchIndex {
  const quoted = new Map<CompiledDocument, Span[]>();
  for (const { pack } of library.packs) {
    for (const { definition, quotes } of pack.topics) {
      for (const span of definition ? [definition, ...quotes] : quotes) {
        const source = documentOfSpan(library, pack, span)?.document;
        if (source) quoted.set(source, [...(quoted.get(source) ?? []), span]);
      }
    }
  }
  const keep = (document: CompiledDocument): CompiledDocument[] => {
    const spans = quoted.get(document);
    if (!spans) return [];
    const sentences = document.sentences.filter(([from, to]) =>
      spans.some(({ start, end }) => start < to && from < end),
    );
    return [{ ...document, sentences }];
  };
  return createSearchIndex(withDocuments(library, (pack) => pack.documents.flatMap(keep)));
}

/**
 * The index of the documents that may answer a query.
 * @param words of each pack, in the library's order of packs; null: not to be had, its documents are not found
 */
export function indexForQuery(library: Library, words: readonly (WordIndex | null)[], query: string): SearchIndex {
  const scored: { readonly document: CompiledDocument; readonly score: number }[] = [];
  for (const [place, { pack }] of library.packs.entries()) {
    const index = words[place];
    if (!index) continue;
    for (const [number, score] of scoreDocuments(index, query)) {
      const document = pack.documents[number];
      if (document) scored.push({ document, score });
    }
  }
  scored.sort((one, other) => other.score - one.score);
  const chosen = new Set(quotedOn(library, query).slice(0, QUOTED));
  for (const { document } of scored) {
    if (chosen.size >= LOOKED_INTO) break;
    chosen.add(document);
  }
  return createSearchIndex(withDocuments(library, (pack) => pack.documents.filter((document) => chosen.has(document))));
}

/** Documents that topics named in the query are quoted from: they may call it by another name. */
function quotedOn(library: Library, query: string): CompiledDocument[] {
  const named = topicsNamedIn(createAliasTree(library), query);
  return named.flatMap(({ topic }) => {
    const found = library.topicById.get(topic);
    return (found?.topic.quotes ?? []).flatMap((quote) =>
      found ? (documentOfSpan(library, found.pack, quote)?.document ?? []) : [],
    );
  });
}

/** The library with fewer documents or sentences; topics stay as they are. */
function withDocuments(library: Library, documentsOf: (pack: CompiledPack) => readonly CompiledDocument[]): Library {
  return joinPacks(packsWith(library, documentsOf));
}

function packsWith(library: Library, documentsOf: (pack: CompiledPack) => readonly CompiledDocument[]): VerifiedPack[] {
  return library.packs.map(({ pack, damagedDocuments }) => ({
    pack: { ...pack, documents: documentsOf(pack) },
    damagedDocuments,
  }));
}
