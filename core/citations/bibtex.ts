/** A BibTeX entry. The source is a document that the quotation stands in; its speaker is not its author. */
import type { QuotationView } from '../briefing/types.ts';
import { citationKey, noteOf, titleOf } from './reference.ts';

export function bibtexEntry(quotation: QuotationView): string {
  const date = quotation.documentDate ?? quotation.said;
  const [year, month] = date?.split('-') ?? [];
  const fields: [string, string | null | undefined][] = [
    // The inner braces keep the title's capitals.
    ['title', `{${escapeTex(titleOf(quotation))}}`],
    ['year', year],
    ['month', month && String(Number(month))],
    ['note', escapeTex(noteOf(quotation))],
    ['quote', escapeTex(quotation.text)],
    ['url', quotation.sourceLink && bracesEncoded(quotation.sourceLink)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${citationKey(quotation)},\n${lines.join(',\n')}\n}`;
}

/** The ten characters that TeX does not print as they are; these three need a command. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

export function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** An address is taken as it stands, but its braces would end the field. */
const bracesEncoded = (address: string): string => address.replaceAll('{', '%7B').replaceAll('}', '%7D');
