/** A document of the reader's own library: what was read, with the reader's corrections, and what it becomes in a pack. */
import { type DocumentId, documentId, isPartialDate, partialDate } from '../ids.ts';
import { joinParagraphs } from '../pack/document.ts';
import type { MetadataRow } from '../pack/format.ts';
import { sha256 } from '../pack/hash.ts';
import { splitSentences } from '../text/sentences.ts';
import { isWebAddress } from '../web-address.ts';
import { cleanField } from './clean.ts';
import {
  type DocumentFields,
  FIELD_NAMES,
  type FieldName,
  type ImportedDocument,
  type Told,
} from './imported-document.ts';
import type { OwnCompiledDocument } from './own-pack.ts';

/** All but the text: what a list of documents needs. */
export interface OwnDocumentHead extends DocumentFields {
  readonly id: DocumentId;
  readonly notes: readonly string[];
  /** Where it was read: name of the file or address, and SHA-256 (hex) of its bytes. */
  readonly source: { readonly file: string; readonly sha256: string };
  readonly paragraphs: number;
  /** When it was added, in ms since 1970, and its place among those added at once: the order of the library. */
  readonly added: number;
  readonly place: number;
}

export interface OwnDocument {
  readonly head: OwnDocumentHead;
  readonly paragraphs: readonly string[];
}

/** @param added in ms since 1970 @param place among documents added at once */
export async function makeOwnDocument(
  imported: ImportedDocument,
  source: OwnDocumentHead['source'],
  added: number,
  place: number,
): Promise<OwnDocument> {
  const { paragraphs, notes, title, author, site, date, address, language } = imported;
  const id = await idOfText(paragraphs);
  const fields = { title, author, site, date, address, language };
  return { head: { id, ...fields, notes, source, paragraphs: paragraphs.length, added, place }, paragraphs };
}

/** The same text has the same id wherever it comes from: a text that is there already is noticed. */
async function idOfText(paragraphs: readonly string[]): Promise<DocumentId> {
  return documentId(`own-${(await sha256(paragraphs.join('\n\n'))).slice(0, 20)}`);
}

/** The title, or the name of the file in its place, which is a label of ours. */
export function titleOf({ title, source }: Pick<OwnDocumentHead, 'title' | 'source'>): {
  readonly text: string;
  readonly isOurs: boolean;
} {
  if (title) return { text: title.value, isOurs: title.basis !== 'proven' };
  const name = source.file.slice(source.file.lastIndexOf('/') + 1).replace(/\.[A-Za-z]\w{1,7}$/, '');
  return { text: cleanField(name) ?? cleanField(source.file) ?? 'Untitled', isOurs: true };
}

export type FieldFault = 'date' | 'address' | 'language';

/**
 * The fields with the reader's correction of one; an empty text means that it is not known. A field that is left as it was
 * keeps where it came from. @param reason shown beside it, as in "corrected by you"
 */
export function correctField<Head extends DocumentFields>(
  head: Head,
  field: FieldName,
  text: string,
  reason: string,
): { readonly type: 'corrected'; readonly head: Head } | { readonly type: 'faulty'; readonly fault: FieldFault } {
  const value = cleanField(text);
  if (value === (head[field]?.value ?? null)) return { type: 'corrected', head };
  if (value === null) return { type: 'corrected', head: { ...head, [field]: null } };
  if (field === 'date' && !isPartialDate(value)) return { type: 'faulty', fault: 'date' };
  if (field === 'address' && !isWebAddress(value)) return { type: 'faulty', fault: 'address' };
  if (field === 'language' && !isLanguage(value)) return { type: 'faulty', fault: 'language' };
  const told: Told<string> = { value: field === 'date' ? partialDate(value) : value, basis: 'ours', reason };
  return { type: 'corrected', head: { ...head, [field]: told } };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The document as packs have it. */
export async function compileOwnDocument({ head, paragraphs }: OwnDocument): Promise<OwnCompiledDocument> {
  const { text, paragraphStarts } = joinParagraphs(paragraphs);
  const title = titleOf(head);
  const { author, site, date, address, language, notes } = head;
  return {
    id: head.id,
    title: title.text,
    titleIsOurs: title.isOurs,
    shortTitle: title.text,
    date: date?.value ?? null,
    dateBasis: date === null ? 'unknown' : date.basis === 'inferred' ? 'inferred' : 'proven',
    dateReason: date?.reason ?? '',
    metadata: metadataOf(head),
    source: { file: head.source.file, sha256: head.source.sha256 },
    address: address?.value ?? null,
    text,
    textHash: await sha256(text),
    paragraphStarts,
    sentences: splitSentences(text),
    relativeDates: [],
    defects: [],
    own: { title: head.title, author, site, date, address, language, notes },
  };
}

const ROWS: Readonly<Partial<Record<FieldName, MetadataRow['field']>>> = {
  title: 'title',
  date: 'date',
  author: 'author',
  site: 'publisher',
};

function metadataOf(head: OwnDocumentHead): MetadataRow[] {
  const rows = FIELD_NAMES.flatMap((name): MetadataRow[] => {
    const field = ROWS[name];
    if (field === undefined) return [];
    const told = head[name];
    return [{ field, value: told?.value ?? null, basis: told?.basis ?? 'proven', reason: told?.reason ?? null }];
  });
  const notes = head.notes.map((value): MetadataRow => ({ field: 'note', value, basis: 'ours', reason: null }));
  return [...rows, ...notes];
}
