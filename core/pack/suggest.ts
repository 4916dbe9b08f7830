/** Suggestions for what was probably meant. */

/** `known` word closest to `word`, or null where none is near: at most a third of its letters differ. */
export function closestWord(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `; did you mean "x"?`, or nothing where no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const closest = closestWord(word, known);
  return closest === null ? '' : `; did you mean "${closest}"?`;
}

/** Levenshtein's distance in UTF-16 units; `limit` where it is at least that. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, at(row, j) + 1, at(next, j - 1) + 1));
    }
    row = next;
  }
  return Math.min(at(row, b.length), limit);
}

function at(row: readonly number[], index: number): number {
  return row[index] as number;
}

/** The candidate that shares most words with `text`, or null where fewer than a third are shared. */
export function nearestPassage<T extends { readonly text: string }>(text: string, candidates: readonly T[]): T | null {
  const wanted = wordCounts(text);
  let best: T | null = null;
  let bestLikeness = 1 / 3;
  for (const candidate of candidates) {
    const likeness = sharedShare(wanted, wordCounts(candidate.text));
    if (likeness > bestLikeness) {
      best = candidate;
      bestLikeness = likeness;
    }
  }
  return best;
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Dice's coefficient of two bags of words, 0 to 1. */
function sharedShare(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const count of a.values()) total += count;
  for (const [word, count] of b) {
    total += count;
    shared += Math.min(count, a.get(word) ?? 0);
  }
  return total === 0 ? 0 : (2 * shared) / total;
}
