/** All quotations of a briefing in one list. */
import type { Briefing, QuotationView } from './types.ts';

/** What is shown, in its order, then what is folded under it: the list that `Briefing.timeline` counts in. */
export function everyQuotation(quotes: Briefing['quotes']): QuotationView[] {
  return [...quotes, ...quotes.flatMap(({ alsoSaid }) => alsoSaid)];
}
