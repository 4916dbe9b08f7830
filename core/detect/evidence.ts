/** What a page gives as evidence: where each topic is named in a way that counts anywhere. */
import { type Lexicon, topicKindOf } from './lexicon-format.ts';

/** A name that counts anywhere: in which block, and as which alias. */
export interface Sighting {
  readonly block: number;
  readonly alias: number;
}

/** Countries of the pack that are named together on a page about its subject; one or two are on any news page. */
const SUBJECT_COUNTRIES = 3;

export class Evidence {
  private readonly sightings = new Map<number, Sighting[]>();

  /** Notes a sighting of `topic`; blocks must come in ascending order. */
  add(topic: number, sighting: Sighting): void {
    const known = this.sightings.get(topic);
    if (known) known.push(sighting);
    else this.sightings.set(topic, [sighting]);
  }

  /** The sighting of `topic` nearest to `block`, the earlier of two equally near; null where there is none. */
  nearest(topic: number, block: number): Sighting | null {
    const list = this.sightings.get(topic);
    if (!list) return null;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] as Sighting).block < block) low = middle + 1;
      else high = middle;
    }
    const [before, after] = [list[low - 1], list[low]];
    if (!before || !after) return after ?? before ?? null;
    return block - before.block <= Math.abs(after.block - block) ? before : after;
  }

  /** Number of sightings of `topic` on the page. */
  count(topic: number): number {
    return this.sightings.get(topic)?.length ?? 0;
  }

  /**
   * Whether the pack's subject is on the page at all: a person, body, treaty or idea of the pack, not only countries;
   * or several of its countries together.
   */
  hasSubject(lexicon: Lexicon): boolean {
    let countries = 0;
    for (const topic of this.sightings.keys()) {
      const kind = topicKindOf(lexicon, topic);
      if (kind !== 'country' && kind !== 'region' && kind !== 'place') return true;
      countries++;
    }
    return countries >= SUBJECT_COUNTRIES;
  }
}
