/** An item of CSL-JSON 1.0.2. The source is a document that the quotation stands in; its speaker is not its author. */
import type { QuotationView } from '../briefing/types.ts';
import type { PartialDate } from '../ids.ts';
import { citationKey, noteOf, titleOf } from './reference.ts';

export function cslItem(quotation: QuotationView): Record<string, unknown> {
  const { documentDate, sourceLink } = quotation;
  return {
    id: citationKey(quotation),
    type: 'article',
    title: titleOf(quotation),
    ...(documentDate ? { issued: { 'date-parts': [dateParts(documentDate)] } } : {}),
    ...(sourceLink ? { URL: sourceLink } : {}),
    locator: String(quotation.paragraph),
    label: 'paragraph',
    annote: quotation.text,
    note: noteOf(quotation),
  };
}

const dateParts = (date: PartialDate): number[] => date.split('-').map(Number);
