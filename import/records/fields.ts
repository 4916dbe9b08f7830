/** Records (a row of a table, an object of JSON) become documents: which of their fields is the title, which the text. */
import { cleanField, cleanParagraphs } from '../../core/import/clean.ts';
import { NO_FIELDS, type Told } from '../../core/import/imported-document.ts';
import { readDate } from '../../core/import/read-date.ts';
import type { ImportHost } from '../host.ts';
import type { ReadDocument } from '../notes.ts';
import { textParagraphs } from '../plain-text.ts';
import { webAddress } from '../web-address.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Names that data sets, scrapers and newsrooms give to their fields; small letters, without spaces and signs. */
const NAMES = {
  text: 'fulltext text body articlebody content contenttext contenthtml bodytext maintext articletext article transcript story html abstract abstractnote summary description note',
  title: 'title headline heading articletitle name',
  author: 'author authors byline creator creators writer',
  site: 'site sitename source publisher publication publicationtitle containertitle outlet newspaper journal domain sourcename',
  date: 'date published datepublished publishdate publisheddate publishedat pubdate publicationdate datepublish issued created createdat datetime time',
  address: 'url link address uri weburl sourceurl canonicalurl permalink',
  language: 'language lang locale',
} as const;
type Column = keyof typeof NAMES;

/** Keys of the fields that a set of records has; null: none. */
export type Columns = Readonly<Record<Column, string | null>>;

/** A field without a telling name is taken for the text where it is this long on average, in characters. */
const LONG_TEXT = 200;

/** Finds the fields by their names; the text, where none is named so, by its length. */
export function findColumns(rows: readonly Row[]): Columns {
  const sample = rows.slice(0, 100);
  const keys = [...new Set(sample.flatMap((row) => Object.keys(row)))];
  const byName = new Map(
    keys.map((key) => [key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), key]).reverse() as [string, string][],
  );
  const named = (column: Column) => {
    const found = NAMES[column].split(' ').flatMap((name) => byName.get(name) ?? []);
    return found.find((key) => sample.some((row) => !isEmpty(row[key]))) ?? null;
  };
  const columns = Object.fromEntries(
    (Object.keys(NAMES) as Column[]).map((column) => [column, named(column)]),
  ) as Record<Column, string | null>;
  columns.text ??= longestColumn(sample, keys);
  return columns;
}

function longestColumn(rows: readonly Row[], keys: readonly string[]): string | null {
  const lengths = keys.map(
    (key) => [key, rows.reduce((sum, row) => sum + textValue(row[key]).length, 0) / rows.length] as const,
  );
  const [key, length = 0] = lengths.sort((one, other) => other[1] - one[1])[0] ?? [];
  return key !== undefined && length >= LONG_TEXT ? key : null;
}

/** @param name of file and place, for messages and reasons. Null: the record has no text. */
export async function readRecord(
  name: string,
  row: Row,
  columns: Columns,
  host: ImportHost,
): Promise<ReadDocument | null> {
  const value = (column: Column): unknown => (columns[column] === null ? undefined : row[columns[column]]);
  const text = textValue(value('text'));
  if (text.trim() === '') return null;
  const isHtml = /<(?:p|div|br|h[1-6]|li|a|strong|em|span)\b[^>]*>/i.test(text);
  const paragraphs = isHtml
    ? (await host.readHtml(text, 'whole', null)).paragraphs
    : cleanParagraphs(textParagraphs(name, text));
  if (paragraphs.length === 0) return null;
  const told = <Value>(column: Column, found: Value | null): Told<Value> | null =>
    found === null ? null : { value: found, basis: 'proven', reason: `the field "${columns[column]}"` };
  return {
    ...NO_FIELDS,
    title: told('title', cleanField(textValue(value('title')))),
    author: told('author', cleanField(peopleIn(value('author')))),
    site: told('site', cleanField(textValue(value('site')))),
    date: told('date', readDateValue(value('date'))),
    address: told('address', webAddress(textValue(value('address')))),
    language: told('language', cleanField(textValue(value('language')))),
    paragraphs,
    notes: [],
  };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A text, a number, or a list of texts (paragraphs); anything else is no text. */
function textValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('\n\n');
  return '';
}

/** "Ann Lee", ["Ann Lee"], [{family, given}] of CSL-JSON, [{firstName, lastName}] of Zotero. */
function peopleIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return [value]
    .flat()
    .flatMap((one): string[] => {
      if (typeof one === 'string') return [one];
      if (typeof one !== 'object' || one === null) return [];
      const person = one as Record<string, unknown>;
      const parts = [person.given ?? person.firstName, person.family ?? person.lastName].filter(
        (part) => typeof part === 'string',
      );
      const whole = person.literal ?? person.name;
      return parts.length > 0 ? [parts.join(' ')] : typeof whole === 'string' ? [whole] : [];
    })
    .join(', ');
}

/** A date as text, as CSL-JSON's `date-parts`, or as seconds or milliseconds since 1970 (in UTC). */
function readDateValue(value: unknown) {
  if (typeof value === 'string') return readDate(value) ?? (/^\d{9,13}$/.test(value) ? fromEpoch(Number(value)) : null);
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'object' || value === null) return null;
  const date = value as Record<string, unknown>;
  const [parts] = Array.isArray(date['date-parts']) ? (date['date-parts'] as unknown[]) : [];
  if (!Array.isArray(parts)) return typeof date.raw === 'string' ? readDate(date.raw) : null;
  return readDate(
    parts
      .slice(0, 3)
      .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
      .join('-'),
  );
}

function fromEpoch(number: number) {
  const time = number > 1e11 ? number : number * 1000;
  return time > 1e11 && time < 8e12 ? readDate(new Date(time).toISOString()) : null;
}
