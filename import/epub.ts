/** Books (.epub, EPUB 3.3): the chapters in the order of the spine, as one document. */
import { cleanField } from '../core/import/clean.ts';
import { NO_FIELDS, type Told } from '../core/import/imported-document.ts';
import { readDate } from '../core/import/read-date.ts';
import { type Archive, openArchive } from '../core/untrusted/read-archive.ts';
import { refuse } from '../core/untrusted/refused.ts';
import { decodeBytes } from './decode.ts';
import type { ImportHost, XmlElement } from './host.ts';
import type { ReadDocument } from './notes.ts';
import { parseXml } from './parse-xml.ts';
import { attributeOf, childNamed, childrenNamed, descendantsNamed, textOf } from './xml-text.ts';

const CONTAINER = 'META-INF/container.xml';
const IN_BOOK = "the book's own data";

/** @throws {RefusedError} naming the file and what is wrong. */
export async function readEpub(name: string, bytes: Uint8Array, host: ImportHost): Promise<ReadDocument> {
  const archive = openArchive(name, bytes);
  if (archive.sizeOf('META-INF/rights.xml') !== undefined || isEncrypted(archive)) {
    refuse(name, 'is locked by its seller (DRM): its text cannot be read');
  }
  const container = await readXml(name, archive, CONTAINER, host);
  const rootFile = descendantsNamed(container, 'rootfile')[0];
  const path = rootFile && attributeOf(rootFile, 'full-path');
  if (path === undefined) return refuse(name, `${CONTAINER} names no book`);
  const book = await readXml(name, archive, path, host);
  const paragraphs: string[] = [];
  for (const chapter of chaptersOf(book, path)) {
    if (archive.sizeOf(chapter) === undefined) continue;
    const { text } = decodeBytes(`${name}: ${chapter}`, archive.read(chapter));
    const page = await host.readHtml(asHtml(text), 'whole', null);
    for (const paragraph of page.paragraphs) paragraphs.push(paragraph);
  }
  return { ...NO_FIELDS, ...fieldsOf(book), paragraphs, notes: [] };
}

async function readXml(name: string, archive: Archive, path: string, host: ImportHost): Promise<XmlElement> {
  if (archive.sizeOf(path) === undefined) return refuse(name, `${path} is not in it: is it a book?`);
  const label = `${name}: ${path}`;
  return parseXml(label, decodeBytes(label, archive.read(path)).text, host);
}

/** Fonts may be scrambled without harm; chapters may not. */
function isEncrypted(archive: Archive): boolean {
  if (archive.sizeOf('META-INF/encryption.xml') === undefined) return false;
  const text = new TextDecoder().decode(archive.read('META-INF/encryption.xml'));
  return /CipherReference[^>]+URI\s*=\s*["'][^"']+\.x?html?["']/i.test(text);
}

/** Paths of the chapters in the archive. */
function chaptersOf(book: XmlElement, bookPath: string): string[] {
  const folder = bookPath.includes('/') ? bookPath.slice(0, bookPath.lastIndexOf('/') + 1) : '';
  const manifest = childNamed(book, 'manifest');
  const spine = childNamed(book, 'spine');
  const items = new Map(
    (manifest ? childrenNamed(manifest, 'item') : []).map((item) => [attributeOf(item, 'id'), item]),
  );
  return (spine ? childrenNamed(spine, 'itemref') : []).flatMap((entry) => {
    const item = items.get(attributeOf(entry, 'idref'));
    const href = item && attributeOf(item, 'href');
    // The table of contents repeats the headings.
    if (!item || href === undefined || /\bnav\b/.test(attributeOf(item, 'properties') ?? '')) return [];
    return /html|xml/.test(attributeOf(item, 'media-type') ?? 'html') ? [resolvePath(folder, href)] : [];
  });
}

/** A path inside the archive; what leads out of it stays a name that is not there. */
function resolvePath(folder: string, href: string): string {
  try {
    return decodeURIComponent(new URL(href, `https://book.invalid/${folder}`).pathname.slice(1));
  } catch {
    return href;
  }
}

/** XHTML as HTML: its `<title/>` and the like would swallow what follows. */
const asHtml = (xhtml: string): string =>
  xhtml.replace(/<(title|script|style|a|p|div|span|i|b|em)\b([^<>]*)\/>/gi, '<$1$2></$1>');

function fieldsOf(book: XmlElement) {
  const metadata = childNamed(book, 'metadata');
  const all = (field: string) =>
    (metadata ? childrenNamed(metadata, field) : []).flatMap((one) => cleanField(textOf(one)) ?? []);
  const told = <Value>(value: Value | null | undefined): Told<Value> | null =>
    value === null || value === undefined ? null : { value, basis: 'proven', reason: IN_BOOK };
  const authors = all('creator');
  return {
    title: told(all('title')[0]),
    author: told(authors.length > 0 ? cleanField(authors.join(', ')) : null),
    site: told(all('publisher')[0]),
    date: told(readDate(all('date')[0] ?? '')),
    language: told(all('language')[0]),
  };
}
