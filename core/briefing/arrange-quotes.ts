/** What the pack's conflicts demand of the order of quotes. */
import type { CompiledConflict, CompiledQuote, Span } from '../pack/format.ts';

/** The card shows so many quotes. */
export const QUOTES_ON_CARD = 3;

/**
 * Keeps the order but for: near-duplicates (`one-of`) of a quote further up go to the end; in what develops over time
 * (`evolve`, `outdated`) an older claim never stands above the newest one; claims that must be shown together follow one
 * another, and their group is not cut in two by the end of the card.
 */
export function arrangeQuotes(
  quotes: readonly CompiledQuote[],
  conflicts: readonly CompiledConflict[],
): CompiledQuote[] {
  const current = newestFirst(quotes, conflicts);
  const { kept, folded } = foldDuplicates(current, conflicts);
  return fillCard([...groupTogether(kept, conflicts), ...folded.map((quote) => [quote])]);
}

const overlaps = (one: Span, other: Span): boolean =>
  one.document === other.document && one.start < other.end && other.start < one.end;

const claimOf = (conflict: CompiledConflict, quote: CompiledQuote) =>
  conflict.claims.find((claim) => overlaps(claim, quote));

function newestFirst(quotes: readonly CompiledQuote[], conflicts: readonly CompiledConflict[]): CompiledQuote[] {
  const order = [...quotes];
  for (const conflict of conflicts) {
    if (conflict.kind !== 'evolve' && conflict.kind !== 'outdated') continue;
    const involved = order.filter((quote) => claimOf(conflict, quote));
    const newest = involved.reduce<CompiledQuote | null>(
      (best, one) => (best && best.said >= one.said ? best : one),
      null,
    );
    const first = involved[0];
    if (!newest || !first || first.said >= newest.said) continue;
    order.splice(order.indexOf(newest), 1);
    order.splice(order.indexOf(first), 0, newest);
  }
  return order;
}

function foldDuplicates(quotes: readonly CompiledQuote[], conflicts: readonly CompiledConflict[]) {
  const kept: CompiledQuote[] = [];
  const folded: CompiledQuote[] = [];
  const shown = new Set<CompiledConflict>();
  for (const quote of quotes) {
    const sets = conflicts.filter((conflict) => conflict.show === 'one-of' && claimOf(conflict, quote));
    if (sets.some((conflict) => shown.has(conflict))) folded.push(quote);
    else kept.push(quote);
    for (const conflict of sets) shown.add(conflict);
  }
  return { kept, folded };
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
