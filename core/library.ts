/** The library: every pack that is in use, verified, with its documents and topics by id. Pure; built anew when a pack changes. */
import type { TopicLink } from './briefing/types.ts';
import { isBefore } from './dates.ts';
import type { DocumentId, PartialDate, TopicId } from './ids.ts';
import type { DocumentSummary, DocumentView, PackView, TopicSummary, TopicView } from './messages.ts';
import { alignPacks } from './pack/align.ts';
import type {
  CompiledConflict,
  CompiledDocument,
  CompiledPack,
  CompiledQuote,
  CompiledTopic,
  Milestone,
  Span,
  Speaker,
} from './pack/format.ts';
import { mergeTopics } from './pack/merge-topics.ts';

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
  /** The first pack that has it. */
  readonly pack: CompiledPack;
  /** What all packs have on it, as one. */
  readonly topic: CompiledTopic;
}

export interface Library {
  /** Aligned: a document's id is its own in the whole library, and the same topic has the same id in every pack. */
  readonly packs: readonly VerifiedPack[];
  /** All documents, packs in the given order. */
  readonly documents: readonly LibraryDocument[];
  /** All topics, each once. */
  readonly topics: readonly LibraryTopic[];
  readonly topicById: ReadonlyMap<TopicId, LibraryTopic>;
  readonly documentById: ReadonlyMap<DocumentId, LibraryDocument>;
  readonly documentsOf: ReadonlyMap<CompiledPack, ReadonlyMap<DocumentId, LibraryDocument>>;
}

/** Joins packs to a library, in the reader's order: the earlier one gives a shared topic its name, and comes first. */
export function createLibrary(given: readonly VerifiedPack[]): Library {
  return joinPacks(alignPacks(given));
}

/** The library of packs that are aligned already: those of another library, with fewer documents. */
export function joinPacks(packs: readonly VerifiedPack[]): Library {
  const documents: LibraryDocument[] = [];
  const documentById = new Map<DocumentId, LibraryDocument>();
  const documentsOf = new Map<CompiledPack, Map<DocumentId, LibraryDocument>>();
  for (const { pack, damagedDocuments } of packs) {
    const own = new Map<DocumentId, LibraryDocument>();
    for (const [index, document] of pack.documents.entries()) {
      const entry = { pack, document, intact: !damagedDocuments.has(document.id), position: index + 1 };
      documents.push(entry);
      own.set(document.id, entry);
      documentById.set(document.id, entry);
    }
    documentsOf.set(pack, own);
  }
  const topicById = joinTopics(packs);
  return { packs, documents, topics: [...topicById.values()], topicById, documentById, documentsOf };
}

function joinTopics(packs: readonly VerifiedPack[]): Map<TopicId, LibraryTopic> {
  const found = new Map<TopicId, { pack: CompiledPack; topics: CompiledTopic[] }>();
  for (const { pack } of packs) {
    for (const topic of pack.topics) {
      const entry = found.get(topic.id);
      if (entry) entry.topics.push(topic);
      else found.set(topic.id, { pack, topics: [topic] });
    }
  }
  return new Map([...found].map(([id, { pack, topics }]) => [id, { pack, topic: mergeTopics(topics) }]));
}

/** A conflict and the pack that tells of it. */
export interface LibraryConflict {
  readonly pack: CompiledPack;
  readonly conflict: CompiledConflict;
}

/** What sources differ in on a topic, by pack. */
export function conflictsOn(library: Library, id: TopicId): LibraryConflict[] {
  return library.packs.flatMap(({ pack }) =>
    pack.conflicts.filter(({ topics }) => topics.includes(id)).map((conflict) => ({ pack, conflict })),
  );
}

/** The milestones of all packs that have the topic, oldest first. */
export function milestonesOn(library: Library, id: TopicId): Milestone[] {
  return library.packs
    .filter(({ pack }) => pack.topics.some((topic) => topic.id === id))
    .flatMap(({ pack }) => pack.milestones)
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** The document that a span of `pack`, or of a topic that it shares, points into; null where there is none of that id. */
export function documentOfSpan(
  library: Library,
  pack: CompiledPack,
  span: Pick<Span, 'document'>,
): LibraryDocument | null {
  return library.documentsOf.get(pack)?.get(span.document) ?? library.documentById.get(span.document) ?? null;
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

/** What a pack shows of itself. */
export type PackContentsView = Pick<
  PackView,
  | 'id'
  | 'name'
  | 'version'
  | 'language'
  | 'description'
  | 'rights'
  | 'licence'
  | 'hash'
  | 'counts'
  | 'documents'
  | 'topics'
>;

/** What options, popup and reader show of a sound pack's contents. */
export function viewPack(library: Library, { pack }: VerifiedPack): PackContentsView {
  const { id, name, version, language, description, rights, licence = null, hash } = pack;
  const documents = [...(library.documentsOf.get(pack)?.values() ?? [])].map(summariseDocument);
  const topics = pack.topics.map((topic) => summariseTopic(library.topicById.get(topic.id)?.topic ?? topic));
  const quotes = pack.topics.reduce((sum, topic) => sum + topic.quotes.length, 0);
  const counts = { documents: documents.length, topics: topics.length, quotes };
  return { id, name, version, language, description, rights, licence, hash, counts, documents, topics };
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
