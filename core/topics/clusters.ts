/** Entries that name one thing, joined: what a suggestion is made of. */
import type { NameEntry, Place } from './name-entries.ts';

/** What joining found out of a cluster. */
export type ClusterKind = 'nation' | 'person' | 'thing' | 'term';

/** An entry, or what it names in some documents: a bare surname means another person in another document. */
export interface ClusterPart {
  readonly entry: NameEntry;
  /** Null: in all documents. */
  readonly documents: ReadonlySet<number> | null;
}

export interface Cluster {
  readonly kind: ClusterKind;
  /** The name it is called by. */
  readonly name: string;
  /** Never empty; the entry of the name first. */
  readonly parts: readonly ClusterPart[];
}

export function countOf({ entry, documents }: ClusterPart): number {
  if (documents === null) return entry.places.length;
  let count = 0;
  for (const document of documents) count += entry.documents.get(document) ?? 0;
  return count;
}

/** Every mention of a cluster, by document and sentence. */
export function placesOf({ parts }: Cluster): Place[] {
  const places = parts.flatMap(({ entry, documents }) =>
    documents === null ? entry.places : entry.places.filter(({ document }) => documents.has(document)),
  );
  return places.sort((a, b) => a.document - b.document || a.sentence - b.sentence || a.start - b.start);
}

export const nameOfEntry = (entry: NameEntry): string => entry.words.join(' ');
