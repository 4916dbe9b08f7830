/** Any stretch of a document as a quotation: with the speaker and the day of the quote that it lies in. */
import type { Library, LibraryDocument } from '../library.ts';
import type { CompiledPack, CompiledQuote, Span } from '../pack/format.ts';
import { plainStatement, quotationFrom } from './quotation.ts';
import type { QuotationView } from './types.ts';

/** @param found an intact document @param span a stretch of it */
export function quotationAt(
  library: Library,
  found: LibraryDocument,
  span: Pick<Span, 'start' | 'end'>,
): QuotationView {
  const { pack, document } = found;
  const quote = closestQuote(pack, { ...span, document: document.id });
  return quotationFrom(library, found, span, quote ?? plainStatement(document, null, document.date));
}

/** The shortest quote of any topic that holds the span, else the one that holds most of it; null where none holds half. */
export function closestQuote(pack: CompiledPack, span: Span): CompiledQuote | null {
  let best: CompiledQuote | null = null;
  let bestShare = 0.5;
  for (const { definition, quotes } of pack.topics) {
    for (const quote of definition ? [definition, ...quotes] : quotes) {
      if (quote.document !== span.document) continue;
      const held = Math.min(quote.end, span.end) - Math.max(quote.start, span.start);
      const share = held / (span.end - span.start);
      const isShorter = share === bestShare && best !== null && quote.end - quote.start < best.end - best.start;
      if (share > bestShare || isShorter) [best, bestShare] = [quote, share];
    }
  }
  return best;
}
