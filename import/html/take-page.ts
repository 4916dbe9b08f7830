/** The page in a tab, or what is selected on it, as a document. Runs beside the page and changes nothing of it. */
import { cleanParagraphs } from '../../core/import/clean.ts';
import type { ImportedDocument } from '../../core/import/imported-document.ts';
import { paragraphsOf } from './blocks.ts';
import { readPage } from './read-article.ts';

export interface TakenPage {
  /** Media type of what the tab shows: a PDF's page holds no text of it. */
  readonly contentType: string;
  readonly address: string;
  readonly page: ImportedDocument;
  /** Null: nothing is selected. */
  readonly selection: ImportedDocument | null;
}

/** @param part what to say of a selection: that it is not all of the page */
export function takePage(shown: Document, selected: Selection | null, part: string): TakenPage {
  const address = shown.URL;
  const read = readPage(shown.cloneNode(true) as Document, /^https?:/.test(address) ? address : null, 'article');
  const page = { ...read, notes: [] };
  const paragraphs = selected ? cleanParagraphs(selectedParagraphs(selected)) : [];
  const selection = paragraphs.length > 0 ? { ...page, paragraphs, notes: [part] } : null;
  return { contentType: shown.contentType, address, page, selection };
}

function selectedParagraphs(selected: Selection): string[] {
  return Array.from({ length: selected.rangeCount }, (_, index) => selected.getRangeAt(index))
    .filter((range) => !range.collapsed)
    .flatMap((range) => paragraphsOf(range.cloneContents()));
}
