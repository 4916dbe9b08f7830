/** The library's words: which begin with given letters, and which somebody may have meant who mistyped. */

export interface Vocabulary {
  /** Ascending. */
  readonly forms: readonly string[];
  readonly termOf: ReadonlyMap<string, string>;
}

/** @param termOf every word of the library in one spelling, with the term it is indexed under */
export function createVocabulary(termOf: ReadonlyMap<string, string>): Vocabulary {
  return { forms: [...termOf.keys()].sort(), termOf };
}

/** Words that begin with `prefix`, shortest first, at most `limit`. */
export function wordsWithPrefix(vocabulary: Vocabulary, prefix: string, limit: number): string[] {
  const { forms } = vocabulary;
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle] as string) < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let index = low; forms[index]?.startsWith(prefix); index++) found.push(forms[index] as string);
  return found.sort((one, other) => one.length - other.length || (one < other ? -1 : 1)).slice(0, limit);
}

/**
 * The words nearest to a mistyped `form`: one slip (a letter missing, added, changed, or two swapped) in words of five to
 * seven letters, two from eight on; the first letter must be right, and numbers are never mistyped. Empty where none is near.
 */
export function similarWords(vocabulary: Vocabulary, form: string): string[] {
  const allowed = slipsAllowed(form);
  if (allowed === 0) return [];
  let best = allowed;
  let found: string[] = [];
  for (const candidate of vocabulary.forms) {
    if (candidate[0] !== form[0] || Math.abs(candidate.length - form.length) > best) continue;
    if (slipsAllowed(candidate) === 0) continue;
    const slips = slipsBetween(form, candidate, best);
    if (slips > best) continue;
    if (slips < best) found = [];
    best = slips;
    found.push(candidate);
  }
  return found;
}

function slipsAllowed(form: string): number {
  if (form.length < 5 || /\p{N}/u.test(form)) return 0;
  return form.length < 8 ? 1 : 2;
}

/** Restricted Damerau-Levenshtein distance, or `limit + 1` once it must be greater. */
export function slipsBetween(one: string, other: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      let slips = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + cost);
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) slips = Math.min(slips, at(beforeLast, column - 2) + 1);
      current.push(slips);
      least = Math.min(least, slips);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return at(last, other.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
