/** Moving through a list of results with the keyboard while typing in a field. */

/** What a key does: choose another row, open the chosen one, clear the words, or nothing of ours. */
export type ListStep =
  | { readonly type: 'choose'; readonly index: number }
  | { readonly type: 'open' }
  | { readonly type: 'clear' }
  | { readonly type: 'none' };

/**
 * @param key as in `KeyboardEvent.key`
 * @param chosen index of the chosen row, -1 for none
 * @param length number of rows
 */
export function stepList(key: string, chosen: number, length: number): ListStep {
  if (key === 'Escape') return { type: 'clear' };
  if (length === 0) return { type: 'none' };
  if (key === 'Enter') return chosen >= 0 && chosen < length ? { type: 'open' } : { type: 'none' };
  if (key === 'ArrowDown') return { type: 'choose', index: (chosen + 1) % length };
  if (key === 'ArrowUp') return { type: 'choose', index: (Math.max(chosen, 0) - 1 + length) % length };
  return { type: 'none' };
}
