/** Tables and JSON: CSV, JSON, JSON Lines, and exports of reference managers (CSL-JSON, Zotero). Each record becomes a document. */
import Papa from 'papaparse';
import { parseJson } from '../../core/untrusted/parse-json.ts';
import { refuse } from '../../core/untrusted/refused.ts';
import type { ImportHost } from '../host.ts';
import type { ReadDocument } from '../notes.ts';
import { findColumns, type Row, readRecord } from './fields.ts';

/** @throws {RefusedError} naming the row or what is missing. */
export async function readCsv(name: string, text: string, host: ImportHost): Promise<ReadDocument[]> {
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' });
  const fault = parsed.errors.find(({ type }) => type === 'Quotes');
  if (fault) refuse(name, `row ${(fault.row ?? 0) + 2}: ${fault.message}`);
  return readRows(name, parsed.data, 'row', host);
}

/** A list of records, one record, or an object in which a list of records lies. */
export async function readJson(name: string, text: string, host: ImportHost): Promise<ReadDocument[]> {
  return readRows(name, rowsIn(parseJson(name, new TextEncoder().encode(text))), 'record', host);
}

/** One record a line. */
export async function readJsonLines(name: string, text: string, host: ImportHost): Promise<ReadDocument[]> {
  const rows = text.split('\n').flatMap((line, index): Row[] => {
    if (line.trim() === '') return [];
    const value = parseJson(`${name}: line ${index + 1}`, new TextEncoder().encode(line));
    return isRow(value) ? [value] : refuse(name, `line ${index + 1} is no object`);
  });
  return readRows(name, rows, 'record', host);
}

function rowsIn(value: unknown): Row[] {
  if (Array.isArray(value)) return value.filter(isRow);
  if (!isRow(value)) return [];
  const lists = Object.values(value).map((part) => (Array.isArray(part) ? part.filter(isRow) : []));
  const longest = lists.sort((one, other) => other.length - one.length)[0] ?? [];
  const own = findColumns([value]);
  return own.text !== null && (own.title !== null || longest.length === 0) ? [value] : longest;
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

async function readRows(name: string, rows: readonly Row[], one: string, host: ImportHost): Promise<ReadDocument[]> {
  if (rows.length === 0) refuse(name, 'holds no records');
  const columns = findColumns(rows);
  if (columns.text === null) {
    refuse(
      name,
      'has no field with texts: name it "text" (and others "title", "author", "date", "url", "site", "language")',
    );
  }
  const documents: ReadDocument[] = [];
  for (const [index, row] of rows.entries()) {
    const document = await readRecord(`${name}: ${one} ${index + 1}`, row, columns, host);
    if (document) documents.push(document);
  }
  if (documents.length === 0) refuse(name, `no ${one} has a text in its field "${columns.text}"`);
  return documents;
}
