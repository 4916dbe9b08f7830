/** The host of tests: the same code on happy-dom's parsers, and no guess of a language. */
import { createDomHost } from './html/dom-host.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { FileReaders } from './read-file.ts';

export const hostForTests = createDomHost(async () => null);
export const readersForTests: FileReaders = { host: hostForTests, pdf: (name, bytes) => readPdf(name, bytes, null) };
