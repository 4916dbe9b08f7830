/** Reads passages whose quotations are labelled in place: [[kind|speaker|words]]…[[/]]. */
import { readFileSync } from 'node:fs';
import type { Quotation } from '../../../core/quotations/quotations.ts';

export interface LabelledPassage {
  readonly id: string;
  readonly text: string;
  readonly quotations: readonly Quotation[];
}

const KINDS: readonly string[] = ['speech', 'partial', 'document', 'other'];

/** The passages of `<name>.txt` beside this file. @throws {Error} on a label that is not understood. */
export function readPassages(name: 'tuned' | 'held-out'): LabelledPassage[] {
  const file = readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8');
  return file
    .split(/^=== /mu)
    .slice(1)
    .map((block) => {
      const head = block.indexOf('\n');
      return { id: block.slice(0, head), ...readLabels(block.slice(head + 1).trim(), block.slice(0, head)) };
    });
}

function readLabels(marked: string, id: string): Pick<LabelledPassage, 'text' | 'quotations'> {
  const quotations: Quotation[] = [];
  let text = '';
  let at = 0;
  let open: { start: number; label: string } | null = null;
  for (const match of marked.matchAll(/\[\[([^\]]*)\]\]/gu)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[1] !== '/') open = { start: text.length, label: match[1] ?? '' };
    else if (open) {
      quotations.push(readLabel(open.label, open.start, text.length, id));
      open = null;
    }
  }
  if (open) throw new Error(`${id}: a label is not closed`);
  return { text: text + marked.slice(at), quotations };
}

function readLabel(label: string, start: number, end: number, id: string): Quotation {
  const [kind = '', speaker, words] = label.split('|');
  if (!KINDS.includes(kind) || !speaker || !words)
    throw new Error(`${id}: label "${label}" must be kind|speaker|words`);
  const orNull = (value: string) => (value === '-' ? null : value);
  return { start, end, kind: kind as Quotation['kind'], speaker: orNull(speaker), speakerText: orNull(words) };
}
