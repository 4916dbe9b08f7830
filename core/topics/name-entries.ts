/** All mentions of one way to write a name, over all documents. */
import type { NameMention } from './mentions.ts';
import { nameKey } from './word-counts.ts';

/** Where a mention stands: numbers of a document and of a sentence in it (-1: the title). */
export interface Place {
  readonly document: number;
  readonly sentence: number;
  /** UTF-16 indices of the mention in the document's text, or in its title. */
  readonly start: number;
  readonly end: number;
}

export interface NameEntry extends Tally {
  /** The name as it is mostly written. */
  readonly words: readonly string[];
}

interface Tally {
  /** See `nameKey`. */
  readonly key: string;
  /** Ways of writing it that differ only in capitals, marks and stops, with how often each stands in prose. */
  readonly surfaces: Map<string, number>;
  readonly places: Place[];
  /** How often each document has it. */
  readonly documents: Map<number, number>;
  /** Titles before it. */
  readonly offices: Map<string, number>;
  /** Keys of acronyms or long forms in brackets behind it. */
  readonly otherForms: Set<string>;
  speaks: number;
  located: number;
  quoted: number;
}

export class NameEntries {
  readonly #tallies = new Map<string, Tally>();

  /** @param isProse whether the capitals of the mention's sentence are its own */
  add(document: number, mention: NameMention, isProse: boolean): void {
    const entry = this.#entry(nameKey(mention.words));
    const surface = mention.words.join(' ').replace(/’/g, "'");
    entry.surfaces.set(surface, (entry.surfaces.get(surface) ?? 0) + (isProse ? 1 : 0));
    entry.places.push({ document, sentence: mention.sentence, start: mention.start, end: mention.end });
    entry.documents.set(document, (entry.documents.get(document) ?? 0) + 1);
    if (mention.office) {
      const office = mention.office.join(' ');
      entry.offices.set(office, (entry.offices.get(office) ?? 0) + 1);
    }
    if (mention.otherForm) entry.otherForms.add(nameKey(mention.otherForm));
    if (mention.speaks) entry.speaks++;
    if (mention.located) entry.located++;
    if (mention.quoted) entry.quoted++;
  }

  /** By key. */
  list(): NameEntry[] {
    const entries = [...this.#tallies.values()].map((tally) => ({
      ...tally,
      words: (mostFrequent(tally.surfaces) ?? tally.key).split(' '),
    }));
    return entries.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  #entry(key: string): Tally {
    const known = this.#tallies.get(key);
    if (known) return known;
    const entry: Tally = {
      key,
      surfaces: new Map(),
      places: [],
      documents: new Map(),
      offices: new Map(),
      otherForms: new Set(),
      speaks: 0,
      located: 0,
      quoted: 0,
    };
    this.#tallies.set(key, entry);
    return entry;
  }
}

/** The most frequent key of a map of counts; of equals the first in the order of their characters. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [key, count] of counts) {
    const top = best === null ? -1 : (counts.get(best) ?? 0);
    if (count > top || (count === top && best !== null && key < best)) best = key;
  }
  return best;
}
