/**
 * Terms: rows of common nouns that the documents use again and again ("chemical weapons", "air policing"). Weighed by
 * the C-value of Frantzi, Ananiadou and Mima (2000): what occurs mostly inside longer terms is none of its own.
 */
import type { TopicKind } from '../pack/format.ts';
import type { Cluster } from './clusters.ts';
import { kindOfTerm } from './guess-kind.ts';
import type { NameEntry, Place } from './name-entries.ts';
import type { Sentence } from './sentence.ts';
import { findTermRows } from './term-rows.ts';
import type { WordTable } from './word-counts.ts';

/** In fewer documents than this, a term may be rarer. */
const FEW_DOCUMENTS = 10;

/** Of a few documents, once is enough for a term whose noun says what it is: "chemical weapons". */
const TELLING: ReadonlySet<TopicKind> = new Set(['weapon', 'policy', 'treaty', 'event']);

interface Count {
  readonly places: Place[];
  /** Places inside longer terms, and the longer terms. */
  nested: number;
  readonly longer: Set<string>;
}

export class TermCounts {
  readonly #counts = new Map<string, Count>();

  /** Counts the rows in a sentence. Linear in the sentence. */
  add(document: number, sentence: Sentence, table: WordTable): void {
    for (const { text, start, end, within } of findTermRows(sentence, table)) {
      const count = this.#counts.get(text) ?? { places: [], nested: 0, longer: new Set() };
      this.#counts.set(text, count);
      count.places.push({ document, sentence: sentence.index, start, end });
      if (within === null) continue;
      count.nested++;
      count.longer.add(within);
    }
  }

  /** The terms worth suggesting, as clusters, by name. @param documents number of documents read */
  list(documents: number): Cluster[] {
    const [least, leastDocuments] = documents < FEW_DOCUMENTS ? [2, 1] : [4, 3];
    const clusters: Cluster[] = [];
    for (const [text, { places, nested, longer }] of [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const spread = new Set(places.map(({ document }) => document)).size;
      // C-value: occurrences less the average count of the longer rows that hold it. A single word must occur more.
      const value = places.length - (longer.size > 0 ? nested / longer.size : 0) - (text.includes(' ') ? 0 : 1);
      const isTelling = documents < FEW_DOCUMENTS && TELLING.has(kindOfTerm(text)) && text.includes(' ');
      const isFrequent = value >= least && spread >= leastDocuments && (spread > 1 || places.length > 2);
      if (!isFrequent && !isTelling) continue;
      clusters.push({ kind: 'term', name: text, parts: [{ entry: entryOf(text, places), documents: null }] });
    }
    return clusters;
  }
}

function entryOf(text: string, places: readonly Place[]): NameEntry {
  const documents = new Map<number, number>();
  for (const { document } of places) documents.set(document, (documents.get(document) ?? 0) + 1);
  return {
    key: text,
    words: text.split(' '),
    surfaces: new Map([[text, places.length]]),
    places: [...places],
    documents,
    offices: new Map(),
    otherForms: new Set(),
    speaks: 0,
    located: 0,
    quoted: 0,
  };
}
