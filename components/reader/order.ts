/** Orders of quotations that do not depend on what is being read. */
import type { QuotationView } from '../../core/briefing/types.ts';

/** Oldest document first, and as they stand in it: the order in which somebody would read them all. */
export function inReadingOrder(quotes: readonly QuotationView[]): QuotationView[] {
  return [...quotes].sort(
    (one, other) => compareDates(one, other) || compare(one.document, other.document) || one.start - other.start,
  );
}

/** Quotations of one document, as they stand in it. */
export interface DocumentGroup {
  readonly first: QuotationView;
  readonly quotes: readonly QuotationView[];
}

/** @returns the newest document first */
export function byDocument(quotes: readonly QuotationView[]): DocumentGroup[] {
  const groups = new Map<string, QuotationView[]>();
  for (const quote of inReadingOrder(quotes)) {
    const group = groups.get(quote.document);
    if (group) group.push(quote);
    else groups.set(quote.document, [quote]);
  }
  return [...groups.values()]
    .flatMap((group): DocumentGroup[] => (group[0] ? [{ first: group[0], quotes: group }] : []))
    .sort((one, other) => compareDates(other.first, one.first));
}

/** Undated documents count as the oldest: nothing says that they are news. */
function compareDates(one: QuotationView, other: QuotationView): number {
  return compare(one.documentDate ?? '', other.documentDate ?? '');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
