/** For tests: a small library of a few lines of text and of topics that quote them. */
import { documentId, packId, partialDate, topicId } from '../ids.ts';
import { createLibrary, type Library } from '../library.ts';
import { compileDocuments } from '../pack/compile-documents.ts';
import type { CompiledConflict, CompiledDocument, CompiledPack, CompiledQuote, CompiledTopic } from '../pack/format.ts';
import { createSearchIndex, type SearchIndex } from '../search/search.ts';

export interface SampleQuote extends Partial<Omit<CompiledQuote, 'document' | 'start' | 'end' | 'said'>> {
  readonly said?: string;
}

export interface Sample {
  readonly documents: readonly CompiledDocument[];
  /** The stretch of the first document that holds `text`. */
  quote(text: string, more?: SampleQuote): CompiledQuote;
  topic(id: string, quotes: readonly CompiledQuote[], more?: Partial<CompiledTopic>): CompiledTopic;
  pack(topics: readonly CompiledTopic[], conflicts?: readonly CompiledConflict[]): CompiledPack;
}

/** @param texts one a document, all of 16 March 2022 */
export async function samplePack(...texts: readonly string[]): Promise<Sample> {
  const plain = texts.map((text, place) => ({ id: `d${place}`, title: `Document ${place}`, text }));
  const compiled = await compileDocuments(plain, { id: 'sample', name: 'Sample', language: 'en' });
  const day = partialDate('2022-03-16');
  const documents = compiled.documents.map((one): CompiledDocument => ({ ...one, date: day, dateBasis: 'proven' }));
  const milestones = [{ date: partialDate('2022-02-24'), label: 'invasion, 24 Feb', before: 'Before the invasion' }];
  return {
    documents,
    quote(text, { said, ...more } = {}) {
      const document = documents.find((one) => one.text.includes(text));
      if (!document) throw new Error(`no document holds "${text}"`);
      const start = document.text.indexOf(text);
      const span = { document: documentId(document.id), start, end: start + text.length };
      const rest = {
        kind: 'article',
        speaker: null,
        saidBasis: null,
        claim: false,
        needsLead: false,
        note: null,
      } as const;
      return { ...span, ...rest, said: said === undefined ? day : partialDate(said), ...more };
    },
    topic: (id, quotes, more = {}) => ({
      ...{ id: topicId(id), name: id, kind: 'theme', defaultOn: true, decoys: [], contextTopics: [], definition: null },
      ...{ aliases: [{ text: id, case: 'fold', when: 'always' }], figures: [], related: [], role: null, roles: [] },
      ...{ note: null, quotes },
      ...more,
    }),
    pack: (topics, conflicts = []) => ({ ...compiled, id: packId('sample'), milestones, documents, topics, conflicts }),
  };
}

export function libraryOf(pack: CompiledPack): { library: Library; index: SearchIndex } {
  const library = createLibrary([{ pack, damagedDocuments: new Set() }]);
  return { library, index: createSearchIndex(library) };
}
