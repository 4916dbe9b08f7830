/**
 * Looking for what stands near a place in a sorted list of candidates. Each look is a binary search and a few steps,
 * so that a text full of names costs no more than its length.
 */
import type { Candidate } from './find.ts';

/** Counts steps taken since it was set to 0: tests of linear work look at it, nothing else does. */
export const steps = { taken: 0 };

/** Index of the first element whose head is at `position` or behind it. */
export function indexFrom<Item>(items: readonly Item[], headOf: (item: Item) => number, position: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    steps.taken++;
    const middle = (low + high) >> 1;
    if (headOf(items[middle] as Item) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Decoys of one block, by start, ready to be asked which of them a candidate overlaps. */
export class Decoys {
  private readonly decoys: readonly Candidate[];
  /** Furthest end of the decoys up to each. */
  private readonly reaches: readonly number[];

  constructor(decoys: readonly Candidate[]) {
    this.decoys = decoys;
    let reach = 0;
    this.reaches = decoys.map(({ end }) => {
      reach = Math.max(reach, end);
      return reach;
    });
  }

  /** Whether a decoy takes the candidate's text: it overlaps it, and the candidate does not hold it whole. */
  take({ start, head, end }: Candidate): boolean {
    let index = indexFrom(this.decoys, (decoy) => decoy.start, end) - 1;
    for (; index >= 0 && (this.reaches[index] as number) > start; index--) {
      steps.taken++;
      const decoy = this.decoys[index] as Candidate;
      if (decoy.end > start && !(head <= decoy.start && decoy.end <= end)) return true;
    }
    return false;
  }
}
