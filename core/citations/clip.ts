/** A quotation as it travels out of the browser: what goes to the clipboard, or is dragged. */
import type { QuotationView } from '../briefing/types.ts';
import { bibtexEntry } from './bibtex.ts';
import { cslItem } from './csl.ts';
import { htmlQuotation } from './html.ts';
import { markdownQuotation } from './markdown.ts';
import { reference } from './reference.ts';
import { risRecord } from './ris.ts';

/** `html`: with its form, for a document or a mail; the others are plain text. */
export const COPY_FORMATS = ['text', 'html', 'markdown', 'bibtex', 'ris', 'csl-json'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

export interface Clip {
  readonly text: string;
  /** The same with form; null where it has none. */
  readonly html: string | null;
}

/** The quotation in a format, without a newline at the end. */
export function clipOf(quotation: QuotationView, format: CopyFormat): Clip {
  switch (format) {
    case 'text':
      return plain(textQuotation(quotation));
    case 'html':
      return { text: textQuotation(quotation), html: htmlQuotation(quotation) };
    case 'markdown':
      return plain(markdownQuotation(quotation));
    case 'bibtex':
      return plain(bibtexEntry(quotation));
    case 'ris':
      return plain(risRecord(quotation));
    case 'csl-json':
      return plain(JSON.stringify([cslItem(quotation)], null, 2));
  }
}

const plain = (text: string): Clip => ({ text, html: null });

function textQuotation(quotation: QuotationView): string {
  const { sourceLink } = quotation;
  return `${quotation.text}\n— ${reference(quotation)}${sourceLink ? ` ${sourceLink}` : ''}`;
}
