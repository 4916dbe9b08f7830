/** Makes a pack of bare texts, without topics: a reader's or a researcher's own files, for searching in them. */
import { documentId, packId } from '../ids.ts';
import { splitSentences } from '../text/sentences.ts';
import { joinParagraphs } from './document.ts';
import { type CompiledDocument, type CompiledPack, PACK_FORMAT } from './format.ts';
import { packHash, sha256 } from './hash.ts';

export interface PlainDocument {
  /** Unique among the documents. */
  readonly id: string;
  readonly title: string;
  /** Paragraphs are parted by empty lines. */
  readonly text: string;
}

/** Name and id of the pack that is made. */
export interface PlainPackInfo {
  readonly id: string;
  readonly name: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/**
 * Compiles bare documents. Their dates are unknown, and so they are `null`.
 * @throws {Error} when two documents have one id.
 */
export async function compileDocuments(
  documents: Iterable<PlainDocument>,
  info: PlainPackInfo = { id: 'documents', name: 'Documents', language: 'en' },
): Promise<CompiledPack> {
  const compiled: CompiledDocument[] = [];
  const ids = new Set<string>();
  for (const document of documents) {
    if (ids.has(document.id)) throw new Error(`two documents have the id "${document.id}": ids must be unique`);
    ids.add(document.id);
    compiled.push(await compilePlain(document));
  }
  const pack = {
    format: PACK_FORMAT,
    id: packId(info.id),
    name: info.name,
    version: '1.0.0',
    language: info.language,
    description: '',
    rights: '',
    milestones: [],
    documents: compiled,
    topics: [],
    conflicts: [],
  } as const;
  return { ...pack, hash: await packHash(pack) };
}

async function compilePlain({ id, title, text: raw }: PlainDocument): Promise<CompiledDocument> {
  const { text, paragraphStarts } = joinParagraphs(paragraphsOf(raw));
  return {
    id: documentId(id),
    title,
    titleIsOurs: false,
    shortTitle: title,
    date: null,
    dateBasis: 'unknown',
    dateReason: '',
    metadata: [],
    source: { file: id, sha256: await sha256(raw) },
    address: null,
    text,
    textHash: await sha256(text),
    paragraphStarts,
    sentences: splitSentences(text),
    relativeDates: [],
    defects: [],
  };
}

/** Non-empty paragraphs as they stand, white space at their ends left out. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
