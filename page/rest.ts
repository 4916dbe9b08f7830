/** How long to leave a changing page alone after having read what changed: the longer it goes on, the longer. */

/** Of a page that changes now and then: work, then so many times as long a rest. */
const LEAST = 10;
/** Of a page that never stops: half a hundredth of a core. What painting anew costs comes on top, about as much. */
const MOST = 200;
/** Slowly, for a page still being built changes without a pause too: from least to most in fourteen readings. */
const GROWTH = 1.25;
/** A page that was quiet for so long begins anew; milliseconds. */
const QUIET = 1000;
/** However much there was to read, what comes then waits no longer; milliseconds. */
const LONGEST = 2000;

export interface Rests {
  /** Milliseconds to rest. @param began when the reading began, and @param ended when it was over, by the same clock */
  after(began: number, ended: number): number;
}

export function createRests(): Rests {
  let factor = LEAST;
  let over = Number.NEGATIVE_INFINITY;
  return {
    after(began, ended) {
      factor = began - over > QUIET ? LEAST : Math.min(MOST, factor * GROWTH);
      const rest = Math.min(LONGEST, (ended - began) * factor);
      over = ended + rest;
      return rest;
    },
  };
}
