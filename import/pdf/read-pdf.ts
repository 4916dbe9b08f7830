/**
 * PDF files by pdf.js: the text that is in them, line by line, put together to paragraphs. No script of the file is run, no
 * font and no picture of it is made, nothing is fetched.
 */
import { getDocument, type PDFDocumentProxy, type PDFWorker } from 'pdfjs-dist';
import { cleanField, cleanParagraphs } from '../../core/import/clean.ts';
import { guessFields } from '../../core/import/guess-fields.ts';
import { NO_FIELDS, type Told } from '../../core/import/imported-document.ts';
import { readDate } from '../../core/import/read-date.ts';
import { refuse } from '../../core/untrusted/refused.ts';
import { note, type ReadDocument } from '../notes.ts';
import { type Line, linesOf, type TextPiece, withoutRunningHeads } from './lines.ts';
import { paragraphsOfLines } from './paragraphs.ts';

/** More than any book; a file of more is asked to be parted. */
const MOST_PAGES = 3000;

/**
 * @param bytes are taken over: they are of no use afterwards
 * @param worker in which pdf.js reads; null: here
 * @throws {RefusedError} naming the file and what is wrong.
 */
export async function readPdf(name: string, bytes: Uint8Array, worker: PDFWorker | null): Promise<ReadDocument> {
  const task = getDocument({
    data: bytes,
    ...(worker ? { worker } : {}),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    return await readOpened(name, await task.promise.catch((error: unknown) => refuse(name, wrongWith(error))));
  } finally {
    await task.destroy();
  }
}

async function readOpened(name: string, pdf: PDFDocumentProxy): Promise<ReadDocument> {
  if (pdf.numPages > MOST_PAGES) refuse(name, `has more than ${MOST_PAGES.toLocaleString('en')} pages: part it`);
  const pages: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    pages.push(
      linesOf(
        content.items.filter((item): item is typeof item & TextPiece => 'str' in item),
        number - 1,
      ),
    );
    page.cleanup();
  }
  const lines = withoutRunningHeads(pages);
  const paragraphs = cleanParagraphs(paragraphsOfLines(lines));
  if (paragraphs.length === 0) {
    refuse(name, 'holds pictures only, no text to read: have its text recognised (OCR) first');
  }
  checkLetters(name, paragraphs);
  const parted = lines.flat().some(({ text }) => /\p{L}-$/u.test(text));
  const notes = parted ? [note('library_note_joined')] : [];
  return { ...NO_FIELDS, ...(await fieldsOf(pdf, lines[0] ?? [], paragraphs)), paragraphs, notes };
}

/** Letters without a map to characters come out as private or missing ones. */
function checkLetters(name: string, paragraphs: readonly string[]): void {
  const text = paragraphs.join('').slice(0, 100_000);
  const strange = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  if (strange > text.length * 0.2) refuse(name, 'does not tell which letters it shows: its text cannot be read');
}

async function fieldsOf(pdf: PDFDocumentProxy, first: readonly Line[], paragraphs: readonly string[]) {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const told = (key: string) => {
    const value = (info as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'string' ? cleanField(value) : null;
  };
  const guessed = guessFields(paragraphs);
  const title = told('Title');
  const made = readDate(told('CreationDate') ?? '');
  return {
    title: proven(title !== null && isTitle(title) ? title : null) ?? largestLine(first) ?? guessed.title,
    author: guessed.author ?? proven(told('Author')),
    date:
      guessed.date ?? (made && { value: made, basis: 'inferred' as const, reason: 'the file was made on this day' }),
    language: proven(told('Language')),
  };
}

/** Programs put names of files and of themselves where a title belongs. */
const isTitle = (title: string): boolean =>
  !/^(?:untitled|microsoft word\b|document\d*$|slide \d|powerpoint)|\.(?:docx?|pdf|indd|qxd|tex|dvi|rtf|odt|pages)$/i.test(
    title,
  );

/** The line of the largest letters at the top of the first page, with those that go on with it. */
function largestLine(lines: readonly Line[]): Told<string> | null {
  const size = Math.max(0, ...lines.map((line) => line.size));
  const usual = [...lines].map((line) => line.size).sort((one, other) => one - other)[lines.length >> 1] ?? 0;
  if (size < usual * 1.2) return null;
  const start = lines.findIndex((line) => line.size === size);
  const end = lines.findIndex((line, index) => index > start && line.size < size * 0.95);
  const title = cleanField(
    lines
      .slice(start, end < 0 ? lines.length : end)
      .map(({ text }) => text)
      .join(' '),
  );
  const isLine = title !== null && title.length <= 250 && /\p{L}{2}/u.test(title);
  return isLine ? { value: title, basis: 'inferred', reason: 'the largest letters of the first page' } : null;
}

const proven = (value: string | null): Told<string> | null =>
  value === null ? null : { value, basis: 'proven', reason: "the file's properties" };

function wrongWith(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'is locked by a password: save it without one';
  if (name === 'InvalidPDFException') return 'is damaged, or no PDF';
  return `could not be read by pdf.js: ${error instanceof Error ? error.message.slice(0, 160) : String(error)}`;
}
