/** The index of a library: its sentences, its documents, its topics' names. Built once for a library, in memory. */
import type { TopicId } from '../ids.ts';
import { type Library, speakerView } from '../library.ts';
import type { CompiledTopic } from '../pack/format.ts';
import { type AliasTree, createAliasTree, topicsNamedIn } from './aliases.ts';
import { createTermIndex, type TermIndex } from './minisearch.ts';
import { type Passage, passagesOf } from './passages.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { isHyphenated, joinedTerm, wordsOf } from './words.ts';

/** A name of a topic as what is looked for: its terms without stop words (all, where it has no others). */
export interface TopicName {
  readonly topic: TopicId;
  readonly text: string;
  readonly terms: readonly string[];
}

export interface SearchIndex {
  readonly library: Library;
  /** By `Passage.id`. */
  readonly passages: readonly Passage[];
  readonly sentences: TermIndex;
  readonly documents: TermIndex;
  /** Ids of the passages of each document, ascending, by `Passage.documentIndex`. */
  readonly passagesOfDocument: ReadonlyMap<number, readonly number[]>;
  /** Topics named in a passage, by `Passage.id`. */
  readonly namedIn: ReadonlyMap<number, ReadonlySet<TopicId>>;
  readonly passagesNaming: ReadonlyMap<TopicId, readonly number[]>;
  readonly passagesQuoting: ReadonlyMap<TopicId, readonly number[]>;
  /** Number of passages that have a term. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly vocabulary: Vocabulary;
  readonly names: readonly TopicName[];
  /** Indices into `names` by term. */
  readonly namesWith: ReadonlyMap<string, readonly number[]>;
  readonly aliases: AliasTree;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Reads every intact document of the library once; damaged ones are left out and can never be found. */
export function createSearchIndex(library: Library): SearchIndex {
  const passages = passagesOf(library);
  const aliases = createAliasTree(library);
  const builder = new IndexBuilder(library, aliases);
  const sentences = createTermIndex(passages.map((passage) => builder.sentenceEntry(passage)));
  const documents = createTermIndex(builder.documentEntries());
  const names = library.topics.flatMap(({ topic }) => namesOf(topic));
  for (const name of names) builder.learn(name.text);
  return {
    library,
    passages,
    sentences,
    documents,
    passagesOfDocument: builder.passagesOfDocument,
    namedIn: builder.namedIn,
    passagesNaming: builder.passagesNaming,
    passagesQuoting: builder.passagesQuoting,
    frequency: builder.frequency,
    vocabulary: createVocabulary(builder.termOf),
    names,
    namesWith: groupNames(names),
    aliases,
  };
}

/** Collects in one walk over the sentences what the index needs. */
class IndexBuilder {
  readonly passagesOfDocument = new Map<number, number[]>();
  readonly namedIn = new Map<number, Set<TopicId>>();
  readonly passagesNaming = new Map<TopicId, number[]>();
  readonly passagesQuoting = new Map<TopicId, number[]>();
  readonly frequency = new Map<string, number>();
  readonly termOf = new Map<string, string>();
  private readonly documentTexts = new Map<number, string[]>();
  private readonly library: Library;
  private readonly aliases: AliasTree;

  constructor(library: Library, aliases: AliasTree) {
    this.library = library;
    this.aliases = aliases;
  }

  sentenceEntry(passage: Passage) {
    const { id, source, documentIndex, start, end } = passage;
    const text = source.document.text.slice(start, end);
    const terms = this.learn(text);
    for (const term of new Set(terms)) this.frequency.set(term, (this.frequency.get(term) ?? 0) + 1);
    const joined = terms.join(' ');
    push(this.passagesOfDocument, documentIndex, id);
    push(this.documentTexts, documentIndex, joined);
    const named = new Set(topicsNamedIn(this.aliases, text).map(({ topic }) => topic));
    this.namedIn.set(id, named);
    for (const topic of named) push(this.passagesNaming, topic, id);
    for (const topic of new Set(passage.quotings.map((one) => one.topic))) push(this.passagesQuoting, topic, id);
    return { id, about: this.learn(this.aboutPassage(passage)).join(' '), text: joined };
  }

  documentEntries() {
    return [...this.documentTexts].map(([id, texts]) => {
      const document = this.library.documents[id]?.document;
      return { id, about: this.learn(document?.title ?? '').join(' '), text: texts.join(' ') };
    });
  }

  /** Takes the words of a text into the vocabulary and gives its terms. */
  learn(text: string): string[] {
    const words = wordsOf(text);
    const terms: string[] = [];
    for (const [index, word] of words.entries()) {
      if (!word.isStop) {
        terms.push(word.term);
        this.termOf.set(word.form, word.term);
      }
      const next = words[index + 1];
      if (next && isHyphenated(text, words, index)) terms.push(joinedTerm(word, next));
    }
    return terms;
  }

  /** Who says it, and in which month. */
  private aboutPassage({ source, quotings }: Passage): string {
    const parts = new Set<string>();
    for (const { quote } of quotings) {
      const speaker = speakerView(this.library, source.pack, quote.speaker, quote.said);
      if (speaker) parts.add(speaker.name);
    }
    const [year, month] = (quotings[0]?.quote.said ?? source.document.date ?? '').split('-');
    if (year) parts.add(year);
    if (month) parts.add(MONTHS[Number(month) - 1] ?? '');
    return [...parts].join(' ');
  }
}

function namesOf(topic: CompiledTopic): TopicName[] {
  const texts = new Set([topic.name, ...topic.aliases.map((alias) => alias.text)]);
  return [...texts].map((text) => ({ topic: topic.id, text, terms: nameTerms(text) }));
}

function nameTerms(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !word.isStop);
  return [...new Set((telling.length > 0 ? telling : words).map((word) => word.term))];
}

function groupNames(names: readonly TopicName[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, name] of names.entries()) for (const term of name.terms) push(groups, term, index);
  return groups;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
