/** The quotations that were found by hand in the documents of the shared corpus. */
import { existsSync, readFileSync } from 'node:fs';
import type { Label } from '../quotes.ts';

const corpus = (path: string): URL => new URL(`../../../../shared/corpus/${path}`, import.meta.url);

interface Gold {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly speaker: string | null;
  readonly usable: boolean;
}

/** What the corpus' types are among our kinds. */
const KINDS: Readonly<Record<string, string>> = {
  direct: 'speech',
  split: 'speech',
  'multi-line': 'speech',
  'multi-paragraph': 'speech',
  partial: 'partial',
  document: 'document',
  term: 'other',
  'title term': 'other',
  'name of programme': 'other',
};

/** Null where the corpus is missing. */
export function readCorpusQuotations(): { id: string; text: string; labels: readonly Label[] }[] | null {
  if (!existsSync(corpus('quotations.json'))) return null;
  const { quotations } = JSON.parse(readFileSync(corpus('quotations.json'), 'utf8')) as { quotations: readonly Gold[] };
  return [...new Set(quotations.map(({ file }) => file))].sort().map((file) => ({
    id: file.slice(0, 3),
    text: readFileSync(corpus(`documents/${file}`), 'utf8'),
    labels: quotations
      .filter((one) => one.file === file)
      .map(({ start, end, type, speaker, usable }) => ({
        ...{ start, end, kind: KINDS[type], speaker, speakerText: undefined, isNoise: !usable },
      })),
  }));
}
