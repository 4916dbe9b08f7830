/** Bare text and Markdown as paragraphs. */
import { cleanField, cleanParagraphs } from '../core/import/clean.ts';
import { guessFields } from '../core/import/guess-fields.ts';
import { type DocumentFields, NO_FIELDS, type Told } from '../core/import/imported-document.ts';
import { readDate } from '../core/import/read-date.ts';
import { inMegabytes, LIMITS } from '../core/untrusted/limits.ts';
import { refuse } from '../core/untrusted/refused.ts';
import type { ReadDocument } from './notes.ts';
import { webAddress } from './web-address.ts';

/** Lines of a text that was broken by hand are not longer. Typewriters had 72; mail has 78. */
const WIDEST_WRAPPED = 100;

/** @param name for messages. @throws {RefusedError} where a line is longer than any text has. */
export function readPlainText(name: string, text: string): ReadDocument {
  const paragraphs = cleanParagraphs(textParagraphs(name, text));
  return { ...NO_FIELDS, ...guessFields(paragraphs), paragraphs, notes: [] };
}

/** Paragraphs are parted by empty lines, or each line is one; lines that were broken by hand are joined. */
export function textParagraphs(name: string, text: string): string[] {
  const blocks = text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').split(/\n[^\S\n]*\n\s*/);
  return blocks.flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const tooLong = lines.find((line) => line.length > LIMITS.line);
    if (tooLong !== undefined) refuse(name, `has a line of more than ${inMegabytes(LIMITS.line)}, as no text has`);
    return isWrapped(lines) ? [lines.map((line) => line.trim()).join(' ')] : lines;
  });
}

/** Whether lines are one paragraph broken to a width: all short, and most end in mid-sentence. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const before = lines.slice(0, -1);
  if (lines.some((line) => line.length > WIDEST_WRAPPED)) return false;
  const width = Math.max(...lines.map((line) => line.trimEnd().length));
  const full = before.filter((line) => line.trimEnd().length > width * 0.7).length;
  const open = before.filter((line) => !/[.!?:;…]["'”’)\]]?\s*$/.test(line)).length;
  return width > 30 && full >= before.length * 0.6 && open >= before.length * 0.5;
}

const FRONT_MATTER = /^---[^\S\n]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;

/** Markdown without its marks. Fields between two lines of `---` at the top are taken as the file's own word. */
export function readMarkdown(name: string, source: string): ReadDocument {
  const text = source.replace(/\r\n?/g, '\n');
  const matter = FRONT_MATTER.exec(text);
  const body = matter ? text.slice(matter[0].length) : text;
  const heading = /^#\s+(.+?)\s*#*\s*$/m.exec(body)?.[1] ?? /^(\S.*)\n=+\s*$/m.exec(body)?.[1];
  const paragraphs = cleanParagraphs(markdownBlocks(name, body).map(withoutMarks));
  const guessed = guessFields(paragraphs);
  const title = cleanField(heading === undefined ? null : withoutMarks(heading));
  const fields: DocumentFields = {
    ...NO_FIELDS,
    ...guessed,
    title: title === null ? guessed.title : { value: title, basis: 'proven', reason: 'the first heading' },
    ...(matter ? frontMatterFields(matter[1] ?? '') : {}),
  };
  return { ...fields, paragraphs, notes: [] };
}

/** Headings, list entries, quotations and table rows stand alone; other lines of a block are one paragraph. */
function markdownBlocks(name: string, body: string): string[] {
  const blocks: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(open.join(' '));
    open = [];
  };
  for (const line of body.split('\n')) {
    if (line.length > LIMITS.line) refuse(name, `has a line of more than ${inMegabytes(LIMITS.line)}, as no text has`);
    if (/^\s*(?:$|[-*_](?:\s*[-*_]){2,}\s*$|=+\s*$|```|~~~|\[[^\]]+\]:\s|\|?[\s:|-]+\|[\s:|-]*$)/.test(line)) close();
    else if (/^\s{0,3}(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|\|)/.test(line)) {
      close();
      open.push(line);
      if (/^\s{0,3}(?:#{1,6}\s|\|)/.test(line)) close();
    } else open.push(line);
  }
  close();
  return blocks;
}

function withoutMarks(block: string): string {
  return block
    .replace(/^\s{0,3}(?:#{1,6}\s+|(?:>\s?)+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,9}[.)]\s+)/, '')
    .replace(/\s#+\s*$/, '')
    .replace(/^\s*\||\|\s*$/g, '')
    .replace(/\s*\|\s*/g, block.trimStart().startsWith('|') ? ' ' : '$&')
    .replace(/<!--.*?-->|<\/?[a-z][^>]{0,300}>/gi, '')
    .replace(/!\[[^\]]{0,500}\]\([^)\s]{0,2000}(?:\s[^)]{0,300})?\)/g, '')
    .replace(/\[([^\]]{1,500})\](?:\([^)\s]{0,2000}(?:\s[^)]{0,300})?\)|\[[^\]]{0,200}\])/g, '$1')
    .replace(/<(https?:\/\/[^\s>]{1,2000})>/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,2000}?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]{1,2000})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>|-])/g, '$1');
}

function frontMatterFields(matter: string): Partial<DocumentFields> {
  const values = new Map<string, string>();
  for (const line of matter.split('\n')) {
    const [, key = '', value = ''] = /^([A-Za-z_-]{1,40}):\s*(.+?)\s*$/.exec(line) ?? [];
    if (key !== '') values.set(key.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  const told = <Value>(value: Value | null): Told<Value> | null =>
    value === null ? null : { value, basis: 'proven', reason: 'the fields at the top of the file' };
  const text = (...keys: string[]) => told(cleanField(keys.flatMap((key) => values.get(key) ?? [])[0]));
  const found = {
    title: text('title'),
    author: text('author', 'authors', 'byline'),
    site: text('site', 'publisher', 'publication', 'source'),
    date: told(readDate(values.get('date') ?? values.get('published') ?? '')),
    address: told(webAddress(values.get('url') ?? values.get('address') ?? values.get('link'))),
    language: text('language', 'lang'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
}
