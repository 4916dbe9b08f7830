/** The names in documents. Twice over all of them: once for how they write their words, once for the names. */
import type { CompiledDocument } from '../pack/format.ts';
import { findKnownNames } from './headline.ts';
import { findMentions, type NameMention } from './mentions.ts';
import { readSentences } from './sentence.ts';
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
  learnWords(document: CompiledDocument): void {
    for (const sentence of readSentences(document)) this.words.read(sentence);
  }

  /** Second pass, when all documents have been learned: the names in prose. Linear in the document. */
  findInProse(document: CompiledDocument): NameMention[] {
    const mentions = readSentences(document).flatMap((sentence) => findMentions(sentence, this.words));
    for (const { words, doubtful } of mentions) if (!doubtful) this.#known.add(nameKey(words));
    return mentions.filter(({ doubtful, words }) => !doubtful || this.#known.has(nameKey(words)));
  }

  /** Third pass, when the prose of all has been read: the names in headlines. Linear in the document. */
  findInHeadlines(document: CompiledDocument): NameMention[] {
    return readSentences(document).flatMap((sentence) => findKnownNames(sentence, (key) => this.#known.has(key)));
  }
}

/** The names in each of `documents`, judged by what all of them show. */
export function findNames(documents: readonly CompiledDocument[]): DocumentNames[] {
  const finder = new NameFinder();
  for (const document of documents) finder.learnWords(document);
  const prose = documents.map((document) => finder.findInProse(document));
  return documents.map((document, index) => {
    const mentions = [...(prose[index] ?? []), ...finder.findInHeadlines(document)];
    return { document, mentions: mentions.sort((a, b) => a.sentence - b.sentence || a.start - b.start) };
  });
}
