/** The names in documents. Twice over all of them: once for how they write their words, once for the names. */
import type { CompiledDocument } from '../pack/format.ts';
import { findKnownNames } from './headline.ts';
import { findMentions, type NameMention } from './mentions.ts';
import { readSentences, type Sentence } from './sentence.ts';
import { nameKey, WordTable } from './word-counts.ts';

export interface DocumentNames {
  readonly document: CompiledDocument;
  /** By sentence and place, the title's first. */
  readonly mentions: readonly NameMention[];
}

/** A finder of names that has read some documents. */
export class NameFinder {
  readonly words = new WordTable();
  readonly #known = new Set<string>();

  /** First pass. Linear in the document. */
  learnWords(sentences: readonly Sentence[]): void {
    for (const sentence of sentences) this.words.read(sentence);
  }

  /** Second pass, when all documents have been learned: the names in prose. Linear in the document. */
  findInProse(sentences: readonly Sentence[]): NameMention[] {
    const mentions = sentences.flatMap((sentence) => findMentions(sentence, this.words));
    for (const { words, doubtful } of mentions) if (!doubtful) this.#known.add(nameKey(words));
    return mentions.filter(({ doubtful, words }) => !doubtful || this.#known.has(nameKey(words)));
  }

  /** Third pass, when the prose of all has been read: the names in headlines. Linear in the document. */
  findInHeadlines(sentences: readonly Sentence[]): NameMention[] {
    return sentences.flatMap((sentence) => findKnownNames(sentence, (key) => this.#known.has(key)));
  }
}

/** The names in each of `documents`, judged by what all of them show. */
export function findNames(documents: readonly CompiledDocument[]): DocumentNames[] {
  const finder = new NameFinder();
  const read = documents.map(readSentences);
  for (const sentences of read) finder.learnWords(sentences);
  const prose = read.map((sentences) => finder.findInProse(sentences));
  return documents.map((document, index) => {
    const mentions = [...(prose[index] ?? []), ...finder.findInHeadlines(read[index] ?? [])];
    return { document, mentions: mentions.sort((a, b) => a.sentence - b.sentence || a.start - b.start) };
  });
}
