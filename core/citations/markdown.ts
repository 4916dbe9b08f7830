/** Markdown (CommonMark 0.31). */
import type { QuotationView } from '../briefing/types.ts';
import { documentDateOf, paragraphOf, statementOf, titleOf } from './reference.ts';

/** A block quotation, and under it who, when and where; the title leads to the source where it has an address. */
export function markdownQuotation(quotation: QuotationView): string {
  const lines = quotation.text.split('\n').map((line) => `> ${escapeMarkdown(line)}`.trimEnd());
  return [...lines, '>', `> — ${markdownReference(quotation)}`].join('\n');
}

function markdownReference(quotation: QuotationView): string {
  const { sourceLink } = quotation;
  const title = escapeMarkdown(titleOf(quotation));
  const place = `${sourceLink ? `[${title}](${destination(sourceLink)})` : title}, ${paragraphOf(quotation)}`;
  const [statement, dated] = [statementOf(quotation), documentDateOf(quotation)];
  const parts = [statement && escapeMarkdown(statement), place, dated].filter((part) => part !== null);
  return parts.map((part) => `${part}.`).join(' ');
}

/** Puts a backslash before what Markdown would take for markup (sections 2.4, 4 and 6). Text of one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/!(?=\\\[)/g, '\\!');
}

/** An address as a link's destination: what would end it is percent-encoded (section 6.3). */
const destination = (address: string): string =>
  address.replace(
    /[\s<>()\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
