/** Addresses of our own pages. A reader's address can be bookmarked: it holds all that is needed to show the same thing again. */
import { type DocumentId, documentId, type TopicId, topicId } from './ids.ts';

/** What the reader page shows: one document (perhaps with a followed quotation), one topic, a search, or the shelf. */
export type ReaderAddress =
  | {
      readonly type: 'document';
      readonly document: DocumentId;
      /** The quotation to paint and scroll to: indices into the document's text, end exclusive. */
      readonly quote: { readonly start: number; readonly end: number } | null;
      /** The topic the reader came from. */
      readonly from: TopicId | null;
    }
  | { readonly type: 'topic'; readonly topic: TopicId }
  | { readonly type: 'search'; readonly query: string }
  /** The reader's collected quotations. */
  | { readonly type: 'dossier' }
  | { readonly type: 'library' };

const READER = 'reader.html';

/** Path of the reader page, relative to the extension's root, as in `reader.html?document=002&start=10&end=20`. */
export function readerPath(address: ReaderAddress): string {
  if (address.type === 'dossier') return `${READER}?dossier`;
  const parameters = new URLSearchParams();
  if (address.type === 'document') {
    parameters.set('document', address.document);
    if (address.quote) {
      parameters.set('start', String(address.quote.start));
      parameters.set('end', String(address.quote.end));
    }
    if (address.from) parameters.set('from', address.from);
  } else if (address.type === 'topic') parameters.set('topic', address.topic);
  else if (address.type === 'search') parameters.set('search', address.query);
  const query = parameters.toString();
  return query ? `${READER}?${query}` : READER;
}

/** Reads the query string of a reader address. Anything that makes no sense is left out rather than refused. */
export function parseReaderSearch(search: string): ReaderAddress {
  const parameters = new URLSearchParams(search);
  const document = parameters.get('document');
  if (document) {
    const from = parameters.get('from');
    return {
      type: 'document',
      document: documentId(document),
      quote: parseSpan(parameters.get('start'), parameters.get('end')),
      from: from ? topicId(from) : null,
    };
  }
  const topic = parameters.get('topic');
  if (topic) return { type: 'topic', topic: topicId(topic) };
  if (parameters.has('dossier')) return { type: 'dossier' };
  const query = parameters.get('search');
  return query === null ? { type: 'library' } : { type: 'search', query };
}

function parseSpan(start: string | null, end: string | null): { start: number; end: number } | null {
  const [from, to] = [parseIndex(start), parseIndex(end)];
  return from !== null && to !== null && from < to ? { start: from, end: to } : null;
}

function parseIndex(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Sections of the options page, in the order of its navigation. */
export const OPTIONS_SECTIONS = [
  'topics',
  'sites',
  'corrections',
  'appearance',
  'behaviour',
  'library',
  'backup',
  'about',
] as const;
export type OptionsSection = (typeof OPTIONS_SECTIONS)[number];

/** Path of a section of the options page, as in `options.html#sites`. */
export function optionsPath(section: OptionsSection): string {
  return `options.html#${section}`;
}

/** Path of the Library page. @param clip id of a page that was taken and is shown for correction; null: none */
export function libraryPath(clip: string | null): string {
  return clip === null ? 'library.html' : `library.html?${new URLSearchParams({ clip })}`;
}

/** Whether `path` leads to a page of ours that others may ask to open. */
export function isOwnPath(path: string): boolean {
  return /^(?:reader\.html(?:\?[^#]*)?|options\.html(?:#[a-z]+)?|library\.html(?:\?clip=[\w-]+)?|welcome\.html)$/.test(
    path,
  );
}
