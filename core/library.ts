/** The library: every pack that is in use, verified, with its documents and topics by id. Pure; built anew when a pack changes. */
import type { TopicLink } from './briefing/types.ts';
import { isBefore } from './dates.ts';
import type { DocumentId, PartialDate, TopicId } from './ids.ts';
import type { DocumentSummary, DocumentView, PackView, TopicSummary, TopicView } from './messages.ts';
import type { CompiledDocument, CompiledPack, CompiledQuote, CompiledTopic, Span, Speaker } from './pack/format.ts';

/** A pack whose hash was checked; the documents in `damagedDocuments` no longer match theirs and are never quoted. */
export interface VerifiedPack {
  readonly pack: CompiledPack;
  readonly damagedDocuments: ReadonlySet<DocumentId>;
}

export interface LibraryDocument {
  readonly pack: CompiledPack;
  readonly document: CompiledDocument;
  readonly intact: boolean;
  /** Its place in the pack, from 1. */
  readonly position: number;
}

export interface LibraryTopic {
  readonly pack: CompiledPack;
  readonly topic: CompiledTopic;
}

export interface Library {
  readonly packs: readonly VerifiedPack[];
  /** All documents, packs in the given order. */
  readonly documents: readonly LibraryDocument[];
  /** All topics; where two packs have the same id, the earlier pack's. */
  readonly topics: readonly LibraryTopic[];
  readonly topicById: ReadonlyMap<TopicId, LibraryTopic>;
  /** Where two packs have the same id, the earlier pack's document. */
  readonly documentById: ReadonlyMap<DocumentId, LibraryDocument>;
  readonly documentsOf: ReadonlyMap<CompiledPack, ReadonlyMap<DocumentId, LibraryDocument>>;
}

/** Joins packs to a library. A pack that comes earlier wins where ids meet. */
export function createLibrary(packs: readonly VerifiedPack[]): Library {
  const documents: LibraryDocument[] = [];
  const topicById = new Map<TopicId, LibraryTopic>();
  const documentById = new Map<DocumentId, LibraryDocument>();
  const documentsOf = new Map<CompiledPack, Map<DocumentId, LibraryDocument>>();
  for (const { pack, damagedDocuments } of packs) {
    const own = new Map<DocumentId, LibraryDocument>();
    for (const [index, document] of pack.documents.entries()) {
      const entry = { pack, document, intact: !damagedDocuments.has(document.id), position: index + 1 };
      documents.push(entry);
      own.set(document.id, entry);
      if (!documentById.has(document.id)) documentById.set(document.id, entry);
    }
    for (const topic of pack.topics) if (!topicById.has(topic.id)) topicById.set(topic.id, { pack, topic });
    documentsOf.set(pack, own);
  }
  return { packs, documents, topics: [...topicById.values()], topicById, documentById, documentsOf };
}

/** The document that a span of `pack` points into; null where the pack has none of that id. */
export function documentOfSpan(
  library: Library,
  pack: CompiledPack,
  span: Pick<Span, 'document'>,
): LibraryDocument | null {
  return library.documentsOf.get(pack)?.get(span.document) ?? null;
}

export function topicLink(topic: CompiledTopic): TopicLink {
  return { id: topic.id, name: topic.name, kind: topic.kind };
}

/** Who speaks, as shown: the topic's name and its role on the day of the statement, or the label. */
export function speakerView(library: Library, pack: CompiledPack, speaker: Speaker | null, said: PartialDate | null) {
  if (speaker === null) return null;
  if (speaker.type === 'label') return { topic: null, name: speaker.label, role: null };
  const found = library.topicById.get(speaker.topic);
  const topic = found?.pack === pack ? found.topic : pack.topics.find((one) => one.id === speaker.topic);
  if (!topic) return { topic: null, name: speaker.topic, role: null };
  return { topic: topic.id, name: topic.name, role: roleOn(topic, said) };
}

/** Null where the roles that are known do not cover the day: a wrong one is worse than none. */
function roleOn({ role, roles }: CompiledTopic, said: PartialDate | null): string | null {
  if (roles.length === 0) return role;
  if (said === null) return null;
  const held = roles.find(({ from, until }) => !isBefore(said, from) && (until === null || !isBefore(until, said)));
  return held?.role ?? null;
}

export function summariseDocument({ document, intact }: LibraryDocument): DocumentSummary {
  const { id, title, titleIsOurs, date, dateBasis, paragraphStarts } = document;
  return { id, title, titleIsOurs, date, dateBasis, paragraphs: paragraphStarts.length, intact };
}

export function summariseTopic(topic: CompiledTopic): TopicSummary {
  return {
    ...topicLink(topic),
    defaultOn: topic.defaultOn,
    quotes: topic.quotes.length,
    names: topic.aliases.filter((alias) => alias.when !== 'search').length,
    documents: documentIdsOf(topic).length,
  };
}

/** A topic with its names for the options' preview; null where the library has none of that id. */
export function viewTopic(library: Library, id: TopicId): TopicView | null {
  const found = library.topicById.get(id);
  if (!found) return null;
  return { ...summariseTopic(found.topic), aliases: found.topic.aliases, documentIds: documentIdsOf(found.topic) };
}

/** What options, popup and reader show of a sound pack. */
export function viewPack(library: Library, { pack }: VerifiedPack): PackView {
  const { id, name, version, language, description, rights, hash } = pack;
  const documents = [...(library.documentsOf.get(pack)?.values() ?? [])].map(summariseDocument);
  const topics = pack.topics.map(summariseTopic);
  return { id, name, version, language, description, rights, hash, damage: null, documents, topics };
}

/** A whole document for the reader; null where the library has none of that id, or its text is damaged. */
export function viewDocument(library: Library, id: DocumentId): DocumentView | null {
  const found = library.documentById.get(id);
  if (!found?.intact) return null;
  const { pack, document, position } = found;
  const quotes = pack.topics
    .flatMap((topic) => topic.quotes.map((quote) => ({ ...quote, topic: topicLink(topic) })))
    .filter((quote) => quote.document === id)
    .sort((one, other) => one.start - other.start || one.end - other.end);
  return {
    pack: pack.id,
    packName: pack.name,
    document,
    milestones: pack.milestones,
    position,
    total: pack.documents.length,
    quotes,
  };
}

/** Documents a topic is quoted from, in order of first use. */
function documentIdsOf(topic: CompiledTopic): DocumentId[] {
  const quotes: readonly CompiledQuote[] = topic.definition ? [topic.definition, ...topic.quotes] : topic.quotes;
  return [...new Set(quotes.map((quote) => quote.document))];
}
