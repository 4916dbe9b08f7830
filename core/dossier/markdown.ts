/** A dossier as a Markdown note, ready for an editor or a notebook. */
import { markdownQuotation } from '../citations/markdown.ts';
import type { DossierView } from './types.ts';

/** What is shown as missing is left out. Notes are the reader's own and stay as they were written. @param title of the note */
export function dossierMarkdown({ entries }: DossierView, title: string): string {
  const parts = entries.flatMap(({ quotation, note }) => {
    if (!quotation) return [];
    const own = note.trim();
    return own === '' ? [markdownQuotation(quotation)] : [markdownQuotation(quotation), own];
  });
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}
