/** Whether the parts of a pack point at things that are there. */
import type { DocumentId, TopicId } from '../ids.ts';
import type { CompiledDocument, CompiledPack, CompiledTopic, Span, Speaker } from './format.ts';

type Stretch = Pick<Span, 'start' | 'end'>;

/**
 * What is out of place in a pack of the right structure, in words; null where nothing is.
 * @param damagedDocuments their text is not what their stretches were made for, so these are not checked.
 */
export function findMisplaced(pack: CompiledPack, damagedDocuments: ReadonlySet<DocumentId>): string | null {
  const documents = new Map(pack.documents.map((document) => [document.id, document]));
  if (documents.size < pack.documents.length) return 'two documents have the same id';
  const topics = new Set(pack.topics.map(({ id }) => id));
  if (topics.size < pack.topics.length) return 'two topics have the same id';
  for (const document of pack.documents) {
    if (!damagedDocuments.has(document.id) && !isInOrder(document)) return `document ${document.id} is out of order`;
  }
  const fits = (span: Span) => {
    const document = documents.get(span.document);
    return document !== undefined && (damagedDocuments.has(span.document) || span.end <= document.text.length);
  };
  for (const topic of pack.topics) {
    if (!spansOf(topic).every(fits)) return `topic ${topic.id} quotes what is not there`;
    if (!topicsOf(topic).every((id) => topics.has(id))) return `topic ${topic.id} refers to a topic that is not there`;
  }
  for (const { id, claims, topics: concerned } of pack.conflicts) {
    const emphasisFits = claims.every(
      ({ start, end, emphasis }) => emphasis === null || (start <= emphasis.start && emphasis.end <= end),
    );
    if (!claims.every(fits) || !emphasisFits) return `conflict ${id} quotes what is not there`;
    const named = [...concerned, ...claims.flatMap(({ speaker }) => speakerTopic(speaker))];
    if (!named.every((topic) => topics.has(topic))) return `conflict ${id} refers to a topic that is not there`;
  }
  return null;
}

function isInOrder(document: CompiledDocument): boolean {
  const { text, paragraphStarts, sentences, relativeDates, defects } = document;
  if (text !== '' && paragraphStarts[0] !== 0) return false;
  if (!paragraphStarts.every((start, index) => start < text.length && start > (paragraphStarts[index - 1] ?? -1))) {
    return false;
  }
  if (!sentences.every(([start, end], index) => end <= text.length && start >= (sentences[index - 1]?.[1] ?? 0))) {
    return false;
  }
  return isAscending(relativeDates, text.length) && isAscending(defects, text.length);
}

function isAscending(stretches: readonly Stretch[], length: number): boolean {
  return stretches.every(({ start, end }, index) => end <= length && start >= (stretches[index - 1]?.start ?? 0));
}

function spansOf({ definition, quotes, figures }: CompiledTopic): readonly Span[] {
  return [...(definition ? [definition] : []), ...quotes, ...figures.flatMap(({ sources }) => sources)];
}

function topicsOf(topic: CompiledTopic): readonly TopicId[] {
  const { definition, quotes, figures, contextTopics, related, aliases } = topic;
  const statements = [...(definition ? [definition] : []), ...quotes, ...figures.flatMap(({ sources }) => sources)];
  const yields = aliases.flatMap(({ yieldsTo }) => yieldsTo ?? []);
  return [...contextTopics, ...related, ...yields, ...statements.flatMap(({ speaker }) => speakerTopic(speaker))];
}

function speakerTopic(speaker: Speaker | null): readonly TopicId[] {
  return speaker?.type === 'topic' ? [speaker.topic] : [];
}
