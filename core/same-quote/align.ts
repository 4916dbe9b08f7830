/** Two wordings word by word: which words they share in their order, and which differ. */
import type { QuoteWord } from './words.ts';

export interface Alignment {
  /** Pairs of indices of equal words, ascending in both. */
  readonly pairs: readonly (readonly [one: number, other: number])[];
}

/** So many words of each wording at most: longer ones are cut. Keeps the table below 4 MB. */
const MOST_WORDS = 1000;

/** The best local alignment (Smith and Waterman 1981): a shared word counts 1, one that is skipped in either costs a quarter. */
export function align(one: readonly QuoteWord[], other: readonly QuoteWord[]): Alignment {
  const [rows, columns] = [Math.min(one.length, MOST_WORDS), Math.min(other.length, MOST_WORDS)];
  const width = columns + 1;
  const scores = new Float32Array((rows + 1) * width);
  let best = 0;
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const at = row * width + column;
      const isSame = one[row - 1]?.hash === other[column - 1]?.hash;
      const paired = isSame ? (scores[at - width - 1] ?? 0) + 1 : 0;
      scores[at] = Math.max(0, paired, (scores[at - width] ?? 0) - SKIP, (scores[at - 1] ?? 0) - SKIP);
      if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
    }
  }
  return { pairs: trace(one, other, scores, width, best) };
}

const SKIP = 0.25;

function trace(
  one: readonly QuoteWord[],
  other: readonly QuoteWord[],
  scores: Float32Array,
  width: number,
  best: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  for (let at = best; (scores[at] ?? 0) > 0; ) {
    const [row, column] = [Math.floor(at / width), at % width];
    const here = scores[at] ?? 0;
    const isPair = one[row - 1]?.hash === other[column - 1]?.hash && here === (scores[at - width - 1] ?? 0) + 1;
    if (isPair) {
      pairs.push([row - 1, column - 1]);
      at -= width + 1;
    } else at -= here === (scores[at - width] ?? 0) - SKIP ? width : 1;
  }
  return pairs.reverse();
}
