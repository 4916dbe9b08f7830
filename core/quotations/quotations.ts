/** The quotations of any text: where they stand, what they are and who says them. */
import { attribute } from './attribute.ts';
import { findSpans } from './find-spans.ts';
import { kindOf, type QuotationKind } from './kind.ts';
import { readNarrative } from './narrative.ts';

export type { QuotationKind } from './kind.ts';

export interface Quotation {
  /** Inside the marks: UTF-16 indices, end exclusive, white space left out. */
  readonly start: number;
  readonly end: number;
  readonly kind: QuotationKind;
  /** The longest form of the speaker's name in the text; null where nobody is named. */
  readonly speaker: string | null;
  /** The words that name the speaker where the quotation is attributed, as in "he"; null where it goes on without. */
  readonly speakerText: string | null;
}

/**
 * Finds what stands in quotation marks in `text` (English prose; paragraphs parted by line breaks), ascending and without
 * overlaps. Quotations inside quotations are part of the outer one; each paragraph that is opened anew is one of its own.
 * Never throws; linear in the text's length.
 */
export function findQuotations(text: string): Quotation[] {
  const spans = findSpans(text);
  const attributions = attribute(text, spans, readNarrative(text, spans));
  return spans.map((span, index) => {
    const { start, end } = span;
    const attribution = attributions[index];
    if (!attribution) return { start, end, kind: 'other', speaker: null, speakerText: null };
    const kind = kindOf(text, span, attribution);
    const { speaker, words } = attribution;
    if (kind === 'other') return { start, end, kind, speaker: null, speakerText: null };
    return {
      start,
      end,
      kind,
      speaker: speaker?.name ?? null,
      speakerText: words && text.slice(words.start, words.end),
    };
  });
}
