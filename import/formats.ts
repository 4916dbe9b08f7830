/** What a file is: by its first bytes where they tell, else by the ending of its name. */
import { refuse } from '../core/untrusted/refused.ts';

export const FORMATS = [
  'text',
  'markdown',
  'html',
  'pdf',
  'docx',
  'epub',
  'csv',
  'json',
  'jsonl',
  'xml',
  'zip',
] as const;
export type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  epub: 'epub',
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  xml: 'xml',
  rss: 'xml',
  atom: 'xml',
  rdf: 'xml',
  zip: 'zip',
};

/** Endings that a file dialog offers. */
export const ACCEPTED = Object.keys(ENDINGS).map((ending) => `.${ending}`);

/** What to do about files that are often at hand and are not read. */
const ADVICE: Readonly<Record<string, string>> = {
  doc: 'is an old Word file: save it as .docx',
  odt: 'is an OpenDocument text: save it as .docx or .pdf',
  rtf: 'is rich text: save it as .docx or .txt',
  pages: 'is a Pages file: export it as .docx or .pdf',
  mobi: 'is a Kindle book: have an .epub of it',
  azw3: 'is a Kindle book: have an .epub of it',
  warc: 'is a web archive: save its pages as .html',
  xlsx: 'is a spreadsheet: save it as .csv',
  xls: 'is a spreadsheet: save it as .csv',
  bgpack: 'is a pack: add it under Options, Library',
};

const MEDIA_TYPES: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/ld+json': 'json',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'application/rss+xml': 'xml',
  'application/atom+xml': 'xml',
};

/** What a server says that it sends (`Content-Type`, RFC 9110); null where that is nothing that is read as text here. */
export function formatOfType(type: string): { readonly format: Format | null; readonly charset: string | null } {
  const [essence = '', ...parameters] = type.split(';').map((part) => part.trim());
  const charset = parameters.flatMap((part) => /^charset="?([\w.:-]+)"?$/i.exec(part)?.[1] ?? [])[0] ?? null;
  const name = essence.toLowerCase();
  return { format: Object.hasOwn(MEDIA_TYPES, name) ? (MEDIA_TYPES[name] ?? null) : null, charset };
}

/** @param name path or name. @throws {RefusedError} for what is not read here, with what to do. */
export function formatOf(name: string, bytes: Uint8Array): Format {
  const ending = endingOf(name);
  const starts = (...codes: number[]) => codes.every((code, index) => bytes[index] === code);
  if (bytes.length === 0) refuse(name, 'is empty');
  const known = ENDINGS[ending];
  const advice = Object.hasOwn(ADVICE, ending) ? ADVICE[ending] : undefined;
  if (advice !== undefined) refuse(name, advice);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) {
    return known === 'docx' || known === 'epub' ? known : 'zip';
  }
  if (starts(0x1f, 0x8b)) refuse(name, 'is packed by gzip: unpack it first');
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    refuse(name, 'is an old Office file, or locked by a password: save it as .docx without one');
  if (known === 'zip' || known === 'docx' || known === 'epub' || known === 'pdf') {
    refuse(name, `is no ${ending} file, whatever its name says, or it is damaged`);
  }
  if (known !== undefined && Object.hasOwn(ENDINGS, ending)) return known;
  if (ending === '' || /^\d+$/.test(ending)) return looksLikeHtml(bytes) ? 'html' : 'text';
  return refuse(
    name,
    `has the ending .${ending.slice(0, 12)}, which is not read here: bring ${ACCEPTED.slice(0, 14).join(', ')} or .zip`,
  );
}

const looksLikeHtml = (bytes: Uint8Array): boolean =>
  /^\s*(?:<!doctype html|<html|<head|<body)/i.test(new TextDecoder('windows-1252').decode(bytes.subarray(0, 512)));

function endingOf(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot <= 0 ? '' : file.slice(dot + 1).toLowerCase();
}

/** Files that systems put into folders and archives by themselves: nobody means them. */
export const isSystemFile = (name: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name);
