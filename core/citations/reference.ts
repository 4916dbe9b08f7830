/** Who said it, when, and where it stands: the parts of every citation. */
import type { QuotationView } from '../briefing/types.ts';
import type { StatementKind } from '../pack/format.ts';
import { formatDate } from '../text/dates.ts';

/** "Jens Stoltenberg, NATO Secretary General, 16 March 2022. Title, ¶ 4. Document of 16 March 2022." */
export function reference(quotation: QuotationView): string {
  return [statementOf(quotation), placeOf(quotation), documentDateOf(quotation)]
    .filter((part) => part !== null)
    .map((part) => `${part}.`)
    .join(' ');
}

const KINDS: Partial<Record<StatementKind, string>> = { reported: 'reported', mixed: 'partly quoted' };

/** "Jens Stoltenberg, NATO Secretary General, reported, 16 March 2022"; null where neither speaker nor day is known. */
export function statementOf({ speaker, kind, said }: QuotationView): string | null {
  const who = speaker ? [speaker.name, speaker.role, KINDS[kind]] : [];
  return [...who, said && formatDate(said)].filter((part) => part).join(', ') || null;
}

/** "Title, ¶ 4" */
export const placeOf = (quotation: QuotationView): string => `${titleOf(quotation)}, ${paragraphOf(quotation)}`;

export const paragraphOf = ({ paragraph }: QuotationView): string => `¶ ${paragraph}`;

/** "Document of 16 March 2022", where that is not the day of the statement; else null. */
export function documentDateOf({ documentDate, said }: QuotationView): string | null {
  return documentDate !== null && documentDate !== said ? `Document of ${formatDate(documentDate)}` : null;
}

/** Titles that are ours stand in brackets, as on every screen. */
export function titleOf({ documentTitle, titleIsOurs }: QuotationView): string {
  return titleIsOurs ? `[${documentTitle}]` : documentTitle;
}

/** Names the paragraph in reference managers; letters, digits and hyphens, which all of them take. */
export function citationKey({ document, paragraph }: QuotationView): string {
  return `${document.replaceAll(/[^\w-]+/gu, '-')}-p${paragraph}`;
}

/** "Jens Stoltenberg, NATO Secretary General, 16 March 2022; ¶ 4": where there is one field for all of it. */
export function noteOf(quotation: QuotationView): string {
  const statement = statementOf(quotation);
  return statement ? `${statement}; ${paragraphOf(quotation)}` : paragraphOf(quotation);
}
