/** What compares a page's quotations with the library: a script of its own, fetched by pages that quote anything. */
import type { findSameQuotes } from '../core/same-quote/find.ts';

type Find = typeof findSameQuotes;

/** Scripts of one extension share a global of their own, which the page does not see. */
const PLACE = Symbol.for('backgrounder.quote-kit');

/** Called by that script: leaves the function where the page's script finds it. */
export function offerQuoteKit(find: Find): void {
  Reflect.set(globalThis, PLACE, find);
}

/** The function, once that script has run here; else null. */
export function offeredQuoteKit(): Find | null {
  return (Reflect.get(globalThis, PLACE) as Find | undefined) ?? null;
}
