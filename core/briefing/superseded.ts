/** Statements that a newer one on the same matter has overtaken: they say of what day they are. */

import { isBefore } from '../dates.ts';
import type { CompiledConflict, CompiledQuote } from '../pack/format.ts';
import type { QuotationView } from './types.ts';

/** Whether the pack says that the matter has moved on (`evolve`, `outdated`) since the quote. */
export function isSuperseded(quote: CompiledQuote, conflicts: readonly CompiledConflict[]): boolean {
  return conflicts.some(({ kind, claims }) => {
    if (kind !== 'evolve' && kind !== 'outdated') return false;
    const own = claims.find(
      ({ document, start, end }) => document === quote.document && start < quote.end && quote.start < end,
    );
    return own !== undefined && claims.some((claim) => isBefore(own.said, claim.said));
  });
}

/** The quotation with its day as a badge, unless one says already that it is of an earlier time. */
export function withDay<View extends QuotationView>(quotation: View): View {
  const { said, badges } = quotation;
  if (said === null || badges.some(({ type }) => type === 'before')) return quotation;
  return { ...quotation, badges: [{ type: 'as-of', date: said }, ...badges] };
}
