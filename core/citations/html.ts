/** HTML for a rich paste. Ours is written into other documents, never into a page that we show. */
import type { QuotationView } from '../briefing/types.ts';
import { documentDateOf, paragraphOf, statementOf, titleOf } from './reference.ts';

/** A block quotation, and under it who, when and where; the title leads to the source where it has an address. */
export function htmlQuotation(quotation: QuotationView): string {
  const { sourceLink } = quotation;
  const paragraphs = quotation.text
    .split(/\n+/)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('');
  const cite = sourceLink ? ` cite="${escapeHtml(sourceLink)}"` : '';
  return `<blockquote${cite}>${paragraphs}</blockquote><p>— ${htmlReference(quotation)}</p>`;
}

function htmlReference(quotation: QuotationView): string {
  const { sourceLink } = quotation;
  const cited = `<cite>${escapeHtml(titleOf(quotation))}</cite>`;
  const title = sourceLink ? `<a href="${escapeHtml(sourceLink)}">${cited}</a>` : cited;
  const [statement, dated] = [statementOf(quotation), documentDateOf(quotation)];
  const parts = [statement && escapeHtml(statement), `${title}, ${paragraphOf(quotation)}`, dated && escapeHtml(dated)];
  return parts.flatMap((part) => (part === null ? [] : [`${part}.`])).join(' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attributes in double or single quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
