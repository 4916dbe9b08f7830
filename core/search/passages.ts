/** What is searched: the sentences of every intact document, each once, with what is known of them. */
import type { TopicId } from '../ids.ts';
import { documentOfSpan, type Library, type LibraryDocument } from '../library.ts';
import { paragraphNumberAt } from '../pack/document.ts';
import type { CompiledPack, CompiledQuote } from '../pack/format.ts';

/** A quote of a topic that covers the sentence, and its place in the topic's editorial order (-1: the definition). */
export interface Quoting {
  readonly topic: TopicId;
  readonly quote: CompiledQuote;
  readonly rank: number;
}

export interface Passage {
  readonly id: number;
  readonly source: LibraryDocument;
  /** Index of the document in `Library.documents`. */
  readonly documentIndex: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly quotings: readonly Quoting[];
}

/** All sentences in the order of the library; a sentence that stands in a document twice word for word is taken the first time
 *  that it is quoted, else the first time. */
export function passagesOf(library: Library): Passage[] {
  const quotings = collectQuotings(library);
  const passages: Passage[] = [];
  const seen = new Map<string, number>();
  for (const [documentIndex, source] of library.documents.entries()) {
    if (!source.intact) continue;
    for (const [start, end] of source.document.sentences) {
      const quoted = (quotings.get(source) ?? []).filter(({ quote }) => covers(quote, start, end));
      const passage = {
        id: passages.length,
        source,
        documentIndex,
        paragraph: paragraphNumberAt(source.document, start),
        start,
        end,
        quotings: quoted,
      };
      const words = `${documentIndex} ${source.document.text.slice(start, end).replaceAll(/\s+/gu, ' ')}`;
      const twin = seen.get(words);
      if (twin === undefined) {
        seen.set(words, passage.id);
        passages.push(passage);
      } else if (quoted.length > 0 && passages[twin]?.quotings.length === 0) passages[twin] = { ...passage, id: twin };
    }
  }
  return passages;
}

/** Whether the quote covers at least half of the shorter of the two. */
function covers(quote: CompiledQuote, start: number, end: number): boolean {
  const shared = Math.min(quote.end, end) - Math.max(quote.start, start);
  return shared > 0 && shared * 2 >= Math.min(quote.end - quote.start, end - start);
}

function collectQuotings(library: Library): Map<LibraryDocument, Quoting[]> {
  const found = new Map<LibraryDocument, Quoting[]>();
  const add = (pack: CompiledPack, quoting: Quoting) => {
    const source = documentOfSpan(library, pack, quoting.quote);
    if (!source) return;
    const list = found.get(source);
    if (list) list.push(quoting);
    else found.set(source, [quoting]);
  };
  for (const { pack, topic } of library.topics) {
    for (const [rank, quote] of topic.quotes.entries()) add(pack, { topic: topic.id, quote, rank });
    if (topic.definition) add(pack, { topic: topic.id, quote: topic.definition, rank: -1 });
  }
  return found;
}
