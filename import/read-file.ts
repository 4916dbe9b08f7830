/** A file becomes documents, or an error that says what is wrong with it. */
import type { ImportedDocument } from '../core/import/imported-document.ts';
import { inMegabytes, LIMITS } from '../core/untrusted/limits.ts';
import { openArchive } from '../core/untrusted/read-archive.ts';
import { refuse } from '../core/untrusted/refused.ts';
import { decodeBytes } from './decode.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';
import { isFeed, readFeed } from './feed.ts';
import { type Format, formatOf, formatOfType, isSystemFile } from './formats.ts';
import type { ImportHost } from './host.ts';
import type { ReadDocument } from './notes.ts';
import { parseXml } from './parse-xml.ts';
import { readMarkdown, readPlainText } from './plain-text.ts';
import { readCsv, readJson, readJsonLines } from './records/read-records.ts';

export interface FileReaders {
  readonly host: ImportHost;
  /** Takes over the bytes. */
  readonly pdf: (name: string, bytes: Uint8Array) => Promise<ReadDocument>;
}

export type FileContents =
  | { readonly type: 'documents'; readonly documents: readonly ImportedDocument[] }
  /** An archive: its files, to be read one by one. */
  | { readonly type: 'files'; readonly files: readonly ArchivedFile[] };

/** A file of an archive, or why it cannot be had. */
export type ArchivedFile = { readonly name: string } & (
  | { readonly type: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'failed'; readonly reason: string }
);

/** Bytes of an HTML page: its parser works on a page's own thread, and must not hold it up. */
const LARGEST_PAGE = 10_000_000;

/** Where a file was fetched, and what the server called it. */
export interface Fetched {
  readonly address: string;
  /** `Content-Type`. */
  readonly type: string;
}

/**
 * @param name path as the reader knows it; files of an archive have its name before theirs
 * @throws {RefusedError} with file and reason, for the reader.
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  readers: FileReaders,
  fetched: Fetched | null = null,
): Promise<FileContents> {
  if (bytes.length > LIMITS.file) refuse(name, `is larger than ${inMegabytes(LIMITS.file)}`);
  const { format: told, charset } = formatOfType(fetched?.type ?? '');
  const format = told ?? formatOf(fetched ? pathOf(fetched.address) : name, bytes);
  if (format === 'zip') return { type: 'files', files: unpack(name, bytes) };
  const documents = await readDocuments({ name, format, bytes, charset, address: fetched?.address ?? null }, readers);
  const withText = documents.filter(({ paragraphs }) => paragraphs.length > 0);
  if (withText.length === 0) refuse(name, 'holds no text');
  const named: ImportedDocument[] = [];
  for (let at = 0; at < withText.length; at += ASKED_AT_ONCE) {
    const some = withText.slice(at, at + ASKED_AT_ONCE);
    named.push(
      ...(await Promise.all(
        some.map((document) => withLanguage(document, readers.host).then((one) => withWords(one, readers.host))),
      )),
    );
  }
  return { type: 'documents', documents: named };
}

/** Ending and name of what an address leads to; a page, where it has none. */
function pathOf(address: string): string {
  const path = new URL(address).pathname;
  return /\.\w{2,8}$/.test(path) && !/\.(?:php|aspx?|jsp|cgi)$/i.test(path) ? path : `${path}/page.html`;
}

interface KnownFile {
  readonly name: string;
  readonly format: Exclude<Format, 'zip'>;
  readonly bytes: Uint8Array;
  readonly charset: string | null;
  readonly address: string | null;
}

async function readDocuments(file: KnownFile, { host, pdf }: FileReaders): Promise<readonly ReadDocument[]> {
  const { format, address } = file;
  const documents = await readFormat(file, host, pdf);
  if (address === null || format === 'html') return documents;
  const told = { value: address, basis: 'proven', reason: 'the address it was read from' } as const;
  return documents.map((document) => ({ ...document, address: document.address ?? told }));
}

async function readFormat(
  { name, format, bytes, charset, address }: KnownFile,
  host: ImportHost,
  pdf: FileReaders['pdf'],
): Promise<readonly ReadDocument[]> {
  if (format === 'pdf') return [await pdf(name, bytes)];
  if (format === 'docx') return [await readDocx(name, bytes, host)];
  if (format === 'epub') return [await readEpub(name, bytes, host)];
  const { text, note } = decodeBytes(name, bytes, charset);
  const documents = await readText(name, format, text, { host, address });
  return note === null ? documents : documents.map((document) => ({ ...document, notes: [...document.notes, note] }));
}

async function readText(
  name: string,
  format: 'text' | 'markdown' | 'html' | 'csv' | 'json' | 'jsonl' | 'xml',
  text: string,
  { host, address }: { host: ImportHost; address: string | null },
): Promise<readonly ReadDocument[]> {
  switch (format) {
    case 'text':
      return [readPlainText(name, text)];
    case 'markdown':
      return [readMarkdown(name, text)];
    case 'html':
      return [await readHtmlFile(name, text, address, host)];
    case 'csv':
      return readCsv(name, text, host);
    case 'json':
      return readJson(name, text, host);
    case 'jsonl':
      return readJsonLines(name, text, host);
    case 'xml': {
      const root = await parseXml(name, text, host);
      if (isFeed(root)) return readFeed(name, root, host);
      if (root.name === 'html') return [await readHtmlFile(name, text, address, host)];
      return refuse(
        name,
        `is XML of a kind that is not read here (<${root.name.slice(0, 40)}>): feeds (RSS, Atom) are`,
      );
    }
  }
}

async function readHtmlFile(
  name: string,
  text: string,
  address: string | null,
  host: ImportHost,
): Promise<ReadDocument> {
  if (text.length > LARGEST_PAGE) refuse(name, `is an HTML page larger than ${inMegabytes(LARGEST_PAGE)}`);
  return { ...(await host.readHtml(text, 'article', address)), notes: [] };
}

function unpack(name: string, bytes: Uint8Array): ArchivedFile[] {
  if (/\.zip\//i.test(name)) refuse(name, 'is an archive in an archive: unpack it first');
  const archive = openArchive(name, bytes);
  const files = archive.paths
    .filter((path) => !isSystemFile(path))
    .map((path): ArchivedFile => {
      const inside = `${name}/${path}`;
      try {
        return { type: 'file', name: inside, bytes: archive.read(path) };
      } catch (error) {
        return { type: 'failed', name: inside, reason: error instanceof Error ? error.message : String(error) };
      }
    });
  return files.length > 0 ? files : refuse(name, 'holds no files');
}

/** Documents whose language is asked for together: most of the time of a question is its way. */
const ASKED_AT_ONCE = 20;

/** Where the file does not tell its language, the browser's guess by its words. */
async function withLanguage(document: ReadDocument, host: ImportHost): Promise<ReadDocument> {
  if (document.language !== null) return document;
  const guess = await host.guessLanguage(document.paragraphs.slice(0, 20).join('\n').slice(0, 5000));
  return guess === null
    ? document
    : { ...document, language: { value: guess, basis: 'inferred', reason: 'its words' } };
}

/** Notes in the reader's language. */
async function withWords(document: ReadDocument, host: ImportHost): Promise<ImportedDocument> {
  return { ...document, notes: await Promise.all(document.notes.map(({ key, parts }) => host.word(key, ...parts))) };
}
