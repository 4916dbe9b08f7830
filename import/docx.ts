/**
 * Word documents (.docx, Office Open XML, ECMA-376): the text of the body in its paragraphs, without what was deleted in
 * tracked changes, with the footnotes behind it.
 */
import { cleanField, cleanParagraphs } from '../core/import/clean.ts';
import { guessFields } from '../core/import/guess-fields.ts';
import { NO_FIELDS, type Told } from '../core/import/imported-document.ts';
import { readDate } from '../core/import/read-date.ts';
import { decodeText } from '../core/untrusted/decode-text.ts';
import { type Archive, openArchive } from '../core/untrusted/read-archive.ts';
import { refuse } from '../core/untrusted/refused.ts';
import type { ImportHost, XmlElement } from './host.ts';
import type { ReadDocument } from './notes.ts';
import { parseXml } from './parse-xml.ts';
import { attributeOf, childNamed, descendantsNamed, isElement, textOf } from './xml-text.ts';

/** Both the usual and the strict form of the format. */
const WORD = /wordprocessingml/;
/** Taken out in tracked changes, or no text: codes of fields, and the older twin of a drawing. */
const LEFT_OUT = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'Fallback',
  'rPr',
  'pPr',
  'sectPr',
  'tblPr',
  'pict',
]);

/** @throws {RefusedError} naming the file and what is wrong. */
export async function readDocx(name: string, bytes: Uint8Array, host: ImportHost): Promise<ReadDocument> {
  const archive = openArchive(name, bytes);
  const body = await readPart(name, archive, 'word/document.xml', host);
  if (!body) return refuse(name, 'has no text part (word/document.xml): is it a Word document?');
  const parts = [body];
  for (const notes of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const part = await readPart(name, archive, notes, host);
    if (part) parts.push(part);
  }
  const raw = parts.flatMap((part) => paragraphsOf(part));
  const paragraphs = cleanParagraphs(raw.map(({ text }) => text));
  const styled = raw.find(({ style, text }) => style === 'Title' && text.trim() !== '')?.text;
  const guessed = guessFields(paragraphs);
  const own = await readProperties(name, archive, host);
  const title = told(cleanField(styled), "the paragraph in the style 'Title'") ?? own.title ?? guessed.title;
  return {
    ...NO_FIELDS,
    ...guessed,
    ...own,
    title,
    date: guessed.date ?? own.date,
    author: guessed.author ?? own.author,
    paragraphs,
    notes: [],
  };
}

async function readPart(name: string, archive: Archive, path: string, host: ImportHost): Promise<XmlElement | null> {
  if (archive.sizeOf(path) === undefined) return null;
  return parseXml(`${name}: ${path}`, decodeText(`${name}: ${path}`, archive.read(path)), host);
}

interface Paragraph {
  readonly text: string;
  readonly style: string | null;
}

/** Paragraphs in order; those of a text box follow the one that it hangs on. Cells of a row are one paragraph. */
function paragraphsOf(root: XmlElement): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const walk = (element: XmlElement): void => {
    if (LEFT_OUT.has(element.name) || isSeparator(element)) return;
    if (element.name === 'tr' && WORD.test(element.namespace)) {
      const cells = descendantsNamed(element, 'p').map((cell) => runText(cell, []));
      paragraphs.push({ text: cells.join(' '), style: null });
    } else if (element.name === 'p' && WORD.test(element.namespace)) {
      const boxes: XmlElement[] = [];
      const style = childNamed(childNamed(element, 'pPr'), 'pStyle');
      paragraphs.push({ text: runText(element, boxes), style: style ? (attributeOf(style, 'val') ?? null) : null });
      for (const box of boxes) walk(box);
    } else for (const child of element.children) if (isElement(child)) walk(child);
  };
  walk(root);
  return paragraphs;
}

/** The line that parts footnotes from the text is a footnote itself. */
const isSeparator = (element: XmlElement): boolean =>
  (element.name === 'footnote' || element.name === 'endnote') && /separator/i.test(attributeOf(element, 'type') ?? '');

function runText(element: XmlElement, boxes: XmlElement[]): string {
  if (LEFT_OUT.has(element.name)) return '';
  if (element.name === 'txbxContent') {
    boxes.push(element);
    return '';
  }
  if (WORD.test(element.namespace)) {
    if (element.name === 't') return textOf(element);
    if (element.name === 'tab' || element.name === 'br' || element.name === 'cr') return ' ';
    if (element.name === 'noBreakHyphen') return '\u2011';
    if (element.name === 'softHyphen') return '\u00ad';
  }
  return element.children.map((child) => (isElement(child) ? runText(child, boxes) : '')).join('');
}

async function readProperties(name: string, archive: Archive, host: ImportHost) {
  const core = await readPart(name, archive, 'docProps/core.xml', host);
  const value = (field: string) => cleanField(textOf(core ? childNamed(core, field) : undefined));
  const made = readDate(value('created') ?? '');
  return {
    title: told(value('title'), "the file's properties"),
    author: told(value('creator'), "the file's properties"),
    language: told(value('language'), "the file's properties"),
    date: made && ({ value: made, basis: 'inferred', reason: 'the file was made on this day' } as const),
  };
}

const told = (value: string | null, reason: string): Told<string> | null =>
  value === null ? null : { value, basis: 'proven', reason };
