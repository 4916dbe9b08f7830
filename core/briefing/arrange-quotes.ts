/** What the pack's conflicts demand of the order of quotes. */
import type { CompiledConflict, CompiledQuote, Span } from '../pack/format.ts';

/** The card shows so many quotes. */
export const QUOTES_ON_CARD = 3;

/** An older claim must be so many times as relevant as the newest one to stand above it. */
const ASKED_FOR = 1.5;

/** A quote with those that say the same again. */
export interface ArrangedQuote {
  readonly quote: CompiledQuote;
  readonly alsoSaid: readonly CompiledQuote[];
}

/**
 * Keeps the order but for: what says the same as a quote further up (`one-of`, or `isRepeat`) is folded under it; in what
 * develops over time (`evolve`, `outdated`) an older claim stands above the newest one only where the sentence asks for it; claims that must be shown
 * together follow one another, and their group is not cut in two by the end of the card.
 */
export function arrangeQuotes(
  quotes: readonly CompiledQuote[],
  conflicts: readonly CompiledConflict[],
  isRepeat: (one: CompiledQuote, other: CompiledQuote) => boolean,
  relevanceOf: (quote: CompiledQuote) => number,
): ArrangedQuote[] {
  const folds = foldRepeats(newestFirst(quotes, conflicts, relevanceOf), conflicts, isRepeat);
  const shown = fillCard(groupTogether([...folds.keys()], conflicts));
  return shown.map((quote) => ({ quote, alsoSaid: folds.get(quote) ?? [] }));
}

const overlaps = (one: Span, other: Span): boolean =>
  one.document === other.document && one.start < other.end && other.start < one.end;

const claimOf = (conflict: CompiledConflict, quote: CompiledQuote) =>
  conflict.claims.find((claim) => overlaps(claim, quote));

function newestFirst(
  quotes: readonly CompiledQuote[],
  conflicts: readonly CompiledConflict[],
  relevanceOf: (quote: CompiledQuote) => number,
): CompiledQuote[] {
  const order = [...quotes];
  for (const conflict of conflicts) {
    if (conflict.kind !== 'evolve' && conflict.kind !== 'outdated') continue;
    const involved = order.filter((quote) => claimOf(conflict, quote));
    const newest = involved.reduce<CompiledQuote | null>(
      (best, one) => (best && (best.said ?? '') >= (one.said ?? '') ? best : one),
      null,
    );
    const first = involved[0];
    if (!newest || !first || (first.said ?? '') >= (newest.said ?? '')) continue;
    if (relevanceOf(first) > ASKED_FOR * relevanceOf(newest)) continue;
    order.splice(order.indexOf(newest), 1);
    order.splice(order.indexOf(first), 0, newest);
  }
  return order;
}

/** Quotes that are shown, in their order, each with those folded under it. */
function foldRepeats(
  quotes: readonly CompiledQuote[],
  conflicts: readonly CompiledConflict[],
  isRepeat: (one: CompiledQuote, other: CompiledQuote) => boolean,
): Map<CompiledQuote, CompiledQuote[]> {
  const folds = new Map<CompiledQuote, CompiledQuote[]>();
  for (const quote of quotes) {
    const first = [...folds.keys()].find((one) => isOneOf(one, quote, conflicts) ?? isRepeat(one, quote));
    if (first) folds.get(first)?.push(quote);
    else folds.set(quote, []);
  }
  return folds;
}

/** What the pack says of two quotes: the same, or different claims of one matter; null where it says nothing. */
function isOneOf(one: CompiledQuote, other: CompiledQuote, conflicts: readonly CompiledConflict[]): boolean | null {
  const shared = conflicts.filter((conflict) => claimOf(conflict, one) && claimOf(conflict, other));
  if (shared.some(({ show }) => show === 'one-of')) return true;
  return shared.some(({ show }) => show !== 'none') ? false : null;
}

function groupTogether(quotes: readonly CompiledQuote[], conflicts: readonly CompiledConflict[]): CompiledQuote[][] {
  const together = conflicts.filter((conflict) => conflict.show === 'together');
  const left = new Set(quotes);
  const groups: CompiledQuote[][] = [];
  for (const quote of quotes) {
    if (!left.delete(quote)) continue;
    const group = [quote];
    for (const conflict of together) {
      if (!claimOf(conflict, quote)) continue;
      for (const other of left) {
        if (!claimOf(conflict, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Puts the groups in order, but takes a smaller one first where the next would be cut by the end of the card. */
function fillCard(groups: readonly CompiledQuote[][]): CompiledQuote[] {
  const waiting = [...groups];
  const placed: CompiledQuote[] = [];
  while (waiting.length > 0) {
    const room = QUOTES_ON_CARD - placed.length;
    const fitting = room > 0 ? waiting.findIndex((group) => group.length <= room || group.length > QUOTES_ON_CARD) : 0;
    placed.push(...(waiting.splice(Math.max(0, fitting), 1)[0] ?? []));
  }
  return placed;
}
