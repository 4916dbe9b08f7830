/** Makes a compiled document of `documents/<id>.md` and its raw file. */
import { documentId, isPartialDate, partialDate } from '../ids.ts';
import { findQuotations } from '../quotations/quotations.ts';
import { findRelativeDates } from '../text/relative-dates.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Compilation, DocumentEntry } from './compilation.ts';
import { joinParagraphs } from './document.ts';
import { type Fields, type Placed, readFields } from './fields.ts';
import type { CompiledDocument, Defect, MetadataRow, RelativeDate, Span } from './format.ts';
import { sha256 } from './hash.ts';
import { locate } from './locate.ts';
import { checkRawLines, type LeftOut } from './raw-lines.ts';
import { checkAddress, optionalFields, readNumber } from './read-values.ts';
import { idOfPath, type SourceText } from './source-text.ts';

const FRONT_MATTER = /^---\n([\s\S]*?\n)---(?:\n|$)/;

/** Null, after a report, where there is no front matter to go by. Smaller faults are reported and passed over. */
export async function compileDocument(source: SourceText, compilation: Compilation): Promise<DocumentEntry | null> {
  const matter = FRONT_MATTER.exec(source.text);
  if (!matter) {
    source.report(0, 'a document begins with front matter: fields between two lines of "---"');
    return null;
  }
  const fields = readFields(source, matter[1], '---\n'.length);
  if (!fields) return null;
  const paragraphs = readParagraphs(source.text, matter[0].length);
  const { text, paragraphStarts } = joinParagraphs(paragraphs.map(({ value }) => value));
  if (paragraphs.length === 0) source.report(matter[0].length, 'the document has no text: add its paragraphs');
  const plain: CompiledDocument = {
    id: documentId(idOfPath(source.path)),
    ...readTitle(fields),
    ...readDate(fields),
    metadata: fields.maps('metadata').flatMap((row) => readMetadata(row) ?? []),
    source: await readSource(fields, paragraphs, compilation),
    address: checkAddress(fields, fields.optionalText('address')),
    ...optionalFields(fields, ['rights', 'licence']),
    text,
    textHash: await sha256(text),
    paragraphStarts,
    sentences: splitSentences(text),
    relativeDates: [],
    defects: [],
  };
  const needingNote: Pick<Span, 'start' | 'end'>[] = [];
  const defects = fields.maps('defects').flatMap((entry) => readDefect(entry, plain, needingNote) ?? []);
  const byHand = fields.maps('relative_dates').flatMap((entry) => readRelativeDate(entry, plain) ?? []);
  const relativeDates = [...byHand, ...foundDates(plain, byHand)];
  fields.finish();
  return {
    document: { ...plain, relativeDates: ascending(relativeDates), defects: ascending(defects) },
    needingNote,
    quotations: findQuotations(text),
  };
}

/** The paragraphs behind the front matter; a line break within one is read as a space. */
function readParagraphs(text: string, from: number): Placed[] {
  const paragraphs: Placed[] = [];
  for (const match of text.slice(from).matchAll(/\S.*(?:\n[^\S\n]*\S.*)*/g)) {
    const value = match[0]
      .split('\n')
      .map((line) => line.trim())
      .join(' ');
    paragraphs.push({ value, at: from + match.index });
  }
  return paragraphs;
}

function readTitle(fields: Fields): Pick<CompiledDocument, 'title' | 'titleIsOurs' | 'shortTitle'> {
  const titleIsOurs = fields.flag('title_is_ours');
  const title = fields.text('title')?.value ?? '';
  return { title, titleIsOurs, shortTitle: fields.optionalText('short_title')?.value ?? title };
}

function readDate(fields: Fields): Pick<CompiledDocument, 'date' | 'dateBasis' | 'dateReason'> {
  const date = fields.text('date');
  const basis = fields.choice('date_basis', ['proven', 'inferred']);
  const reason = fields.text('date_reason');
  if (date && !isPartialDate(date.value)) {
    fields.source.report(date.at, `"${date.value}" is no date: write YYYY-MM-DD, or YYYY-MM where the day is unknown`);
    return { date: null, dateBasis: 'unknown', dateReason: '' };
  }
  if (!date || !basis) return { date: null, dateBasis: 'unknown', dateReason: '' };
  return { date: partialDate(date.value), dateBasis: basis, dateReason: reason?.value ?? '' };
}

function readMetadata(row: Fields): MetadataRow | null {
  const field = row.choice('field', ['title', 'date', 'author', 'publisher', 'agency', 'note']);
  const basis = row.choice('basis', ['proven', 'inferred', 'ours']);
  const value = row.optionalText('value')?.value ?? null;
  const reason = row.optionalText('reason')?.value ?? null;
  if (basis === 'inferred' && reason === null) row.report('basis', '`basis: inferred` needs a `reason`');
  row.finish();
  return field && basis && { field, value, basis, reason };
}

/** Checks the raw file's fingerprint and that the paragraphs are made of its lines. */
async function readSource(
  fields: Fields,
  paragraphs: readonly Placed[],
  compilation: Compilation,
): Promise<CompiledDocument['source']> {
  const leftOut = fields.maps('left_out').flatMap((entry) => readLeftOut(entry) ?? []);
  checkTitleLine(fields, leftOut);
  const source = fields.map('source');
  if (!source) {
    fields.report('source', '`source` is missing: add the raw file and its SHA-256');
    return { file: '', sha256: '' };
  }
  const file = source.text('file');
  const expected = source.text('sha256');
  source.finish();
  if (!file || !expected) return { file: '', sha256: '' };
  const raw = compilation.files.get(`raw/${file.value}`);
  if (!raw) {
    source.source.report(file.at, `raw/${file.value} is not there: add the source file as it was found`);
    return { file: file.value, sha256: expected.value };
  }
  const actual = await sha256(raw.content);
  if (actual !== expected.value) {
    source.source.report(
      expected.at,
      `raw/${file.value} has another SHA-256 (${actual}): put the original file back, or, if this is the original, write this value`,
    );
  }
  const text = typeof raw.content === 'string' ? raw.content : new TextDecoder().decode(raw.content);
  const { source: where } = fields;
  checkRawLines(paragraphs, text, leftOut, (at, message) => where.report(at, message), where.text.length);
  return { file: file.value, sha256: expected.value };
}

interface LeftOutEntry extends LeftOut {
  readonly as: 'title' | 'noise' | 'duplicate';
}

function readLeftOut(entry: Fields): LeftOutEntry | null {
  const line = readNumber(entry, 'line');
  const as = entry.choice('as', ['title', 'noise', 'duplicate']);
  const text = entry.text('text');
  if (as && as !== 'title') entry.text('why');
  else entry.optionalText('why');
  entry.finish();
  if (line === null || !as || !text) return null;
  return { line, as, text: text.value, at: text.at };
}

/** A title that is said to be the file's own must stand in the file. */
function checkTitleLine(fields: Fields, leftOut: readonly LeftOutEntry[]): void {
  const title = fields.optionalText('title');
  const line = leftOut.find(({ as }) => as === 'title');
  if (!title) return;
  if (fields.flag('title_is_ours')) {
    if (line)
      fields.source.report(line.at, 'a title line is listed, but `title_is_ours` is true: one of them is wrong');
  } else if (!line) {
    fields.source.report(title.at, 'no title line is listed in `left_out`: list it, or set `title_is_ours: true`');
  } else if (line.text !== title.value) {
    fields.source.report(title.at, `the title line reads "${line.text}": write the title as the file has it`);
  }
}

function readDefect(
  entry: Fields,
  document: CompiledDocument,
  needingNote: Pick<Span, 'start' | 'end'>[],
): Defect | null {
  const span = readPlace(entry, document);
  const type = entry.text('type');
  const reading = entry.optionalText('reading')?.value ?? null;
  const sic = entry.flag('sic');
  const quotable = entry.choice('quotable', ['yes', 'no', 'with-note'], 'yes');
  entry.optionalText('why');
  entry.finish();
  if (!span || !type || !quotable) return null;
  if (quotable === 'with-note') needingNote.push(span);
  return { start: span.start, end: span.end, type: type.value, reading, sic, quotable: quotable !== 'no' };
}

function readRelativeDate(entry: Fields, document: CompiledDocument): RelativeDate | null {
  const span = readPlace(entry, document);
  const label = entry.text('means');
  entry.finish();
  return span && label && { start: span.start, end: span.end, label: label.value };
}

/** The dates that the compiler finds by itself; where the author says what words mean, that counts. */
function foundDates({ text, date }: CompiledDocument, byHand: readonly RelativeDate[]): RelativeDate[] {
  if (date === null) return [];
  return findRelativeDates(text, date)
    .filter(({ start, end }) => !byHand.some((hand) => hand.start < end && start < hand.end))
    .map(({ start, end, label }) => ({ start, end, label }));
}

function readPlace(entry: Fields, document: CompiledDocument): Span | null {
  const text = entry.text('text');
  const within = entry.optionalText('within')?.value ?? null;
  const paragraph = entry.has('paragraph') ? readNumber(entry, 'paragraph') : null;
  if (!text) return null;
  const located = locate(document, { text: text.value, paragraph, within });
  if (located.type === 'found') return located.span;
  entry.source.report(text.at, located.message);
  return null;
}

function ascending<T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
}
