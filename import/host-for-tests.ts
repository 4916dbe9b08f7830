/** The host of tests: the same code on happy-dom's parsers, and no guess of a language; a note is its key and what is filled in. */
import { createDomHost } from './html/dom-host.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { FileReaders } from './read-file.ts';

export const hostForTests = createDomHost({
  guessLanguage: async () => null,
  word: async (key, ...parts) => [key, ...parts].join(' '),
});
export const readersForTests: FileReaders = { host: hostForTests, pdf: (name, bytes) => readPdf(name, bytes, null) };
