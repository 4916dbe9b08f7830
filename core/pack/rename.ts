/** A pack under other ids: every place that names a document, a topic or a conflict. */
import type { DocumentId, TopicId } from '../ids.ts';
import type { CompiledConflict, CompiledPack, CompiledQuote, CompiledTopic, Span, Speaker } from './format.ts';

export interface NewNames {
  readonly topics: ReadonlyMap<TopicId, TopicId>;
  readonly documents: ReadonlyMap<DocumentId, DocumentId>;
  readonly conflicts: ReadonlyMap<string, string>;
}

/** @param change done to each topic before it is renamed. The hash stays: it tells which pack this was. */
export function renameIn(
  pack: CompiledPack,
  names: NewNames,
  change: (topic: CompiledTopic) => CompiledTopic = (topic) => topic,
): CompiledPack {
  const rename = new Renaming(names);
  return {
    ...pack,
    documents: pack.documents.map((document) => ({ ...document, id: rename.document(document.id) })),
    topics: pack.topics.map((topic) => rename.wholeTopic(change(topic))),
    conflicts: pack.conflicts.map((conflict) => rename.conflict(conflict)),
  };
}

class Renaming {
  readonly #names: NewNames;

  constructor(names: NewNames) {
    this.#names = names;
  }

  document(id: DocumentId): DocumentId {
    return this.#names.documents.get(id) ?? id;
  }

  wholeTopic(topic: CompiledTopic): CompiledTopic {
    const ids = (list: readonly TopicId[]) => list.map((id) => this.#topic(id));
    return {
      ...topic,
      id: this.#topic(topic.id),
      aliases: topic.aliases.map((alias) =>
        alias.yieldsTo === undefined ? alias : { ...alias, yieldsTo: this.#topic(alias.yieldsTo) },
      ),
      contextTopics: ids(topic.contextTopics),
      related: ids(topic.related),
      definition: topic.definition && this.#statement(topic.definition),
      quotes: topic.quotes.map((quote): CompiledQuote => this.#statement(quote)),
      figures: topic.figures.map((figure) => ({
        ...figure,
        sources: figure.sources.map((source) => this.#statement(source)),
      })),
    };
  }

  conflict(conflict: CompiledConflict): CompiledConflict {
    return {
      ...conflict,
      id: this.#names.conflicts.get(conflict.id) ?? conflict.id,
      topics: conflict.topics.map((id) => this.#topic(id)),
      claims: conflict.claims.map((claim) => this.#statement(claim)),
    };
  }

  #topic(id: TopicId): TopicId {
    return this.#names.topics.get(id) ?? id;
  }

  #statement<Statement extends Span & { readonly speaker: Speaker | null }>(statement: Statement): Statement {
    const { speaker } = statement;
    const renamed = speaker?.type === 'topic' ? { ...speaker, topic: this.#topic(speaker.topic) } : speaker;
    return { ...statement, document: this.document(statement.document), speaker: renamed };
  }
}
