/** Feeds kept as files: RSS 2.0, RSS 1.0 (RDF) and Atom (RFC 4287). Each entry becomes a document. */
import { cleanField } from '../core/import/clean.ts';
import { NO_FIELDS, type Told } from '../core/import/imported-document.ts';
import { readDate } from '../core/import/read-date.ts';
import { refuse } from '../core/untrusted/refused.ts';
import type { ImportHost, XmlElement } from './host.ts';
import { note, type ReadDocument } from './notes.ts';
import { webAddress } from './web-address.ts';
import { attributeOf, childNamed, childrenNamed, descendantsNamed, textOf } from './xml-text.ts';

/** Whether an XML file is a feed at all. */
export const isFeed = (root: XmlElement): boolean => ['rss', 'RDF', 'feed'].includes(root.name);

/** @throws {RefusedError} where no entry has a text. */
export async function readFeed(name: string, root: XmlElement, host: ImportHost): Promise<ReadDocument[]> {
  const channel = root.name === 'feed' ? root : (childNamed(root, 'channel') ?? root);
  const site = cleanField(textOf(childNamed(channel, 'title')));
  const language = cleanField(textOf(childNamed(channel, 'language')) || attributeOf(root, 'lang'));
  const documents: ReadDocument[] = [];
  for (const entry of [...descendantsNamed(root, 'item'), ...descendantsNamed(root, 'entry')]) {
    const { html, isSummary } = bodyOf(entry);
    const address = addressOf(entry);
    const { paragraphs } = await host.readHtml(html, 'whole', address);
    if (paragraphs.length === 0) continue;
    documents.push({
      ...NO_FIELDS,
      title: told(cleanField(await plain(textOf(childNamed(entry, 'title')), host))),
      author: told(cleanField(authorOf(entry))),
      site: told(site, "the feed's title"),
      date: told(dateOf(entry)),
      address: told(address),
      language: told(language, 'the feed'),
      paragraphs,
      notes: isSummary ? [note('library_note_summary')] : [],
    });
  }
  if (documents.length === 0) refuse(name, 'is a feed without texts');
  return documents;
}

function bodyOf(entry: XmlElement): { html: string; isSummary: boolean } {
  const full = childNamed(entry, 'encoded') ?? childNamed(entry, 'content');
  const text = markupOf(full);
  if (text.trim() !== '') return { html: text, isSummary: false };
  return { html: markupOf(childNamed(entry, 'description') ?? childNamed(entry, 'summary')), isSummary: true };
}

/** Markup as text, or as elements (Atom's `type="xhtml"`): there only the words and their blocks count. */
function markupOf(element: XmlElement | undefined): string {
  if (!element) return '';
  if (attributeOf(element, 'type') === 'text') return escaped(textOf(element));
  const write = (node: XmlElement | string): string =>
    typeof node === 'string' ? escaped(node) : `<${node.name}>${node.children.map(write).join('')}</${node.name}>`;
  const hasElements = element.children.some((child) => typeof child !== 'string');
  return hasElements ? element.children.map(write).join('') : textOf(element);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Titles may hold entities of HTML. */
async function plain(text: string, host: ImportHost): Promise<string> {
  return /[<&]/.test(text) ? (await host.readHtml(text, 'whole', null)).paragraphs.join(' ') : text;
}

function addressOf(entry: XmlElement): string | null {
  const links = childrenNamed(entry, 'link');
  const alternate = links.find((link) => ['alternate', undefined].includes(attributeOf(link, 'rel')));
  const guid = childNamed(entry, 'guid');
  return (
    webAddress(alternate && (attributeOf(alternate, 'href') ?? textOf(alternate))) ??
    webAddress(guid && attributeOf(guid, 'isPermaLink') !== 'false' ? textOf(guid) : null)
  );
}

function authorOf(entry: XmlElement): string {
  const names = [...childrenNamed(entry, 'creator'), ...childrenNamed(entry, 'author')].map((author) =>
    textOf(childNamed(author, 'name') ?? author).trim(),
  );
  // RSS wants an address of mail, with the name in brackets behind it.
  return names
    .map((name) => /^\S+@\S+\s+\((.+)\)$/.exec(name)?.[1] ?? name)
    .filter((name) => !/^\S+@\S+$/.test(name))
    .join(', ');
}

function dateOf(entry: XmlElement) {
  const fields = ['pubDate', 'published', 'issued', 'date', 'updated'];
  return fields.map((field) => readDate(textOf(childNamed(entry, field)))).find((date) => date !== null) ?? null;
}

const told = <Value>(value: Value | null, reason = "the entry's own data"): Told<Value> | null =>
  value === null ? null : { value, basis: 'proven', reason };
