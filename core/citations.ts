/** A quotation as it travels: plain text, Markdown, BibTeX, CSL-JSON. The words are the source's; all else says whose and where. */
import type { QuotationView } from './briefing/types.ts';
import type { CopyFormat } from './card.ts';
import type { PartialDate } from './ids.ts';
import { formatDate } from './text/dates.ts';

/** The quotation in `format`, ready for the clipboard, without a newline at the end. */
export function formatCitation(quotation: QuotationView, format: CopyFormat): string {
  switch (format) {
    case 'text':
      return `${quotation.text}\n— ${reference(quotation, (text) => text)}`;
    case 'markdown':
      return `${quotation.text
        .split('\n')
        .map((line) => `> ${escapeMarkdown(line)}`.trimEnd())
        .join('\n')}\n>\n> — ${reference(quotation, escapeMarkdown)}`;
    case 'bibtex':
      return bibtex(quotation);
    case 'csl-json':
      return JSON.stringify([cslItem(quotation)], null, 2);
  }
}

/** "Jens Stoltenberg, NATO Secretary General, 16 March 2022. Title, ¶ 4. Document of 16 March 2022. address" */
function reference(quotation: QuotationView, quoted: (text: string) => string): string {
  const { speaker, kind, said, documentDate } = quotation;
  const who = speaker ? [speaker.name, speaker.role, kind === 'reported' ? 'reported' : null] : [];
  const statement = [...who, said && formatDate(said)].filter((part) => part !== null && part !== '').join(', ');
  const place = `${titleOf(quotation)}, ¶ ${quotation.paragraph}`;
  const dated = documentDate !== null && documentDate !== said ? `Document of ${formatDate(documentDate)}` : null;
  const parts = [statement || null, place, dated].filter((part) => part !== null).map((part) => quoted(part));
  const line = parts.map((part) => `${part}.`).join(' ');
  return quotation.documentAddress ? `${line} ${quotation.documentAddress}` : line;
}

/** Titles that are ours stand in brackets, as on every screen. */
function titleOf({ documentTitle, titleIsOurs }: QuotationView): string {
  return titleIsOurs ? `[${documentTitle}]` : documentTitle;
}

/** What Markdown (CommonMark 0.31, section 2.4) would take for markup. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');
}

function bibtex(quotation: QuotationView): string {
  const date = quotation.documentDate ?? quotation.said;
  const [year, month] = date?.split('-') ?? [];
  const fields: [string, string | null | undefined][] = [
    ['title', `{${escapeTex(titleOf(quotation))}}`],
    ['year', year],
    ['month', month && String(Number(month))],
    ['note', escapeTex(noteOf(quotation))],
    ['quote', escapeTex(quotation.text)],
    ['url', quotation.documentAddress],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${quotation.document}-p${quotation.paragraph},\n${lines.join(',\n')}\n}`;
}

/** The ten characters that TeX does not print as they are. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** "Jens Stoltenberg, NATO Secretary General, said on 16 March 2022; ¶ 4" */
function noteOf({ speaker, said, paragraph }: QuotationView): string {
  const who = speaker ? [speaker.name, speaker.role].filter((part) => part !== null).join(', ') : null;
  const when = said ? formatDate(said) : null;
  const statement = [who, when].filter((part) => part !== null).join(', ');
  return statement ? `${statement}; ¶ ${paragraph}` : `¶ ${paragraph}`;
}

/** An item of CSL-JSON 1.0.2. The source is a document that the quotation stands in; its speaker is not its author. */
function cslItem(quotation: QuotationView): Record<string, unknown> {
  const { documentDate, documentAddress } = quotation;
  return {
    id: `${quotation.document}-p${quotation.paragraph}`,
    type: 'article',
    title: titleOf(quotation),
    ...(documentDate ? { issued: { 'date-parts': [dateParts(documentDate)] } } : {}),
    ...(documentAddress ? { URL: documentAddress } : {}),
    locator: String(quotation.paragraph),
    label: 'paragraph',
    annote: quotation.text,
    note: noteOf(quotation),
  };
}

const dateParts = (date: PartialDate): number[] => date.split('-').map(Number);
