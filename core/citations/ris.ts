/** A RIS record (Research Information Systems, as reference managers read it): a tag, two blanks, a hyphen, a blank, the value. */

import type { QuotationView } from '../briefing/types.ts';
import type { PartialDate } from '../ids.ts';
import { citationKey, noteOf, titleOf } from './reference.ts';

/** Lines end in CR LF, as the format demands. */
export function risRecord(quotation: QuotationView): string {
  const { documentDate, sourceLink } = quotation;
  const fields: readonly [string, string | null][] = [
    ['TY', 'GEN'],
    ['ID', citationKey(quotation)],
    ['TI', titleOf(quotation)],
    ['PY', documentDate?.slice(0, 4) ?? null],
    ['DA', documentDate && risDate(documentDate)],
    ['AB', quotation.text],
    ['N1', noteOf(quotation)],
    ['UR', sourceLink],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...lines, 'ER  - '].join('\r\n');
}

/** YYYY/MM/DD/ with nothing where the day is not known. */
function risDate(date: PartialDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

/** A value is one line: the next line would be read as a field. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
