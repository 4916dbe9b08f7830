/**
 * Terms: rows of common nouns that the documents use again and again ("chemical weapons", "air policing"). What is a
 * noun is read off the documents: nouns stand behind determiners, verbs behind "to" and before determiners. Weighed by
 * the C-value of Frantzi, Ananiadou and Mima (2000): what occurs mostly inside longer terms is none of its own.
 */
import { isCalendarWord, isFunctionWord } from '../detect/vocabulary.ts';
import type { Cluster } from './clusters.ts';
import type { NameEntry, Place } from './name-entries.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import { isSpeaking } from './vocabulary.ts';
import type { WordTable } from './word-counts.ts';

const LONGEST_TERM = 3;
/** In fewer documents than this, a term may be rarer. */
const FEW_DOCUMENTS = 10;
/** A word is taken for a verb where it is used as one in this share of all its places. */
const VERB_SHARE = 0.3;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** They end no term: measures, times, and nouns that mean nothing without what they belong to. */
const EMPTY_HEADS =
  words(`week weeks year years month months day days time times hour hours minute minutes moment people person
  thing things way ways lot lots number numbers part parts percent kind kinds sort end side case cases point points fact place
  places man men woman women guy guys example line level rest reason reasons question questions group today area areas
  million billion thousand hundred dozen half quarter pounds dollars euros kilometers kilometres miles metres meters feet
  statement interview conference spokesman spokeswoman spokesperson official officials ones members
  situation issue issues problem problems morning afternoon evening night story stories work job idea something anything nothing`);

/** They begin no term: they only point, count or grade. */
const EMPTY_MODIFIERS =
  words(`last next first second third other new more many several same own such recent former current key
  main major big large small great good bad better best long short high low old young early late different certain various
  possible likely available able only full whole real right left sure clear important significant further additional
  previous following latest top hard easy strong huge serious two three four five six seven eight nine ten including
  less least much little few enough extra special particular single double entire nearly almost about around senior
  based used made taken given called seen known done gone left held set put got went came come take make give get keep
  see look know think want need say tell ask use find show try call become turn move play run bring begin seem help talk
  start hold write provide stand lose pay meet include continue learn change lead understand watch follow stop create speak
  read allow add spend grow open walk win offer remember consider appear buy wait serve send expect build stay
  fall cut reach kill remain says said told added asked back still just even well always never often also very really
  likely soon once together apart instead rather quite too away along ahead later earlier`);

interface Count {
  readonly places: Place[];
  /** Places inside longer terms, and the longer terms. */
  nested: number;
  readonly longer: Set<string>;
}

export class TermCounts {
  readonly #counts = new Map<string, Count>();

  /** Counts the rows of nouns in a sentence of prose. Linear in the sentence. */
  add(document: number, sentence: Sentence, table: WordTable): void {
    if (sentence.style !== 'prose') return;
    const { tokens } = sentence;
    for (let at = 0; at < tokens.length; ) {
      let end = at;
      while (end < tokens.length && isPart(tokens, end, at, table)) end++;
      if (end - at > 1) this.#addRow(document, sentence, tokens.slice(at, end), table);
      at = Math.max(end, at + 1);
    }
  }

  #addRow(document: number, { index }: Sentence, row: readonly Token[], table: WordTable): void {
    for (let length = Math.min(LONGEST_TERM, row.length); length > 1; length--) {
      for (let from = 0; from + length <= row.length; from++) {
        const part = row.slice(from, from + length);
        const [head, last] = [part[0] as Token, part.at(-1) as Token];
        if (!isHead(last, table) || EMPTY_MODIFIERS.has(head.lower)) continue;
        const key = part.map(({ lower }) => lower).join(' ');
        const count = this.#counts.get(key) ?? { places: [], nested: 0, longer: new Set() };
        this.#counts.set(key, count);
        count.places.push({ document, sentence: index, start: head.start, end: last.end });
        if (length < Math.min(LONGEST_TERM, row.length)) {
          count.nested++;
          count.longer.add(row.map(({ lower }) => lower).join(' '));
        }
      }
    }
  }

  /** The terms worth suggesting, as clusters. @param documents number of documents read */
  list(documents: number): Cluster[] {
    const [least, leastDocuments] = documents < FEW_DOCUMENTS ? [2, 1] : [4, 3];
    const clusters: Cluster[] = [];
    for (const [key, { places, nested, longer }] of [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const spread = new Set(places.map(({ document }) => document)).size;
      // C-value: occurrences less the average count of the longer rows that hold it.
      const value = places.length - (longer.size > 0 ? nested / longer.size : 0);
      if (value < least || spread < leastDocuments || (spread === 1 && places.length < 3)) continue;
      clusters.push({ kind: 'term', name: key, parts: [{ entry: entryOf(key, places), documents: null }] });
    }
    return clusters;
  }
}

function isPart(tokens: readonly Token[], at: number, first: number, table: WordTable): boolean {
  const { lower, capital, number, gap, text } = tokens[at] as Token;
  if (capital || number || text.length < 3 || (at > first && gap !== 'space' && gap !== 'hyphen')) return false;
  if (isFunctionWord(lower) || isCalendarWord(lower) || isSpeaking(lower) || lower.includes("'")) return false;
  if (at > first && tokens[at - 1]?.possessive) return false;
  return !/ly$/u.test(lower) && !isVerb(lower, table);
}

function isVerb(lower: string, table: WordTable): boolean {
  const { small, verbal, governs, determined } = table.of(lower);
  return (verbal + governs) / Math.max(1, small) > VERB_SHARE && verbal + governs > determined;
}

const isHead = ({ lower }: Token, table: WordTable): boolean =>
  !EMPTY_HEADS.has(lower) &&
  !EMPTY_MODIFIERS.has(lower) &&
  !/(?:ed|ous|ive|ful|less|able|ible)$/u.test(lower) &&
  !isVerb(lower, table);

function entryOf(key: string, places: readonly Place[]): NameEntry {
  const documents = new Map<number, number>();
  for (const { document } of places) documents.set(document, (documents.get(document) ?? 0) + 1);
  return {
    key,
    surfaces: new Map([[key, places.length]]),
    places: [...places],
    documents,
    offices: new Map(),
    otherForms: new Set(),
    speaks: 0,
    located: 0,
    quoted: 0,
  };
}
