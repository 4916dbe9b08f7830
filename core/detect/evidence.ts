/** What a page gives as evidence: where each topic is named in a way that counts anywhere. */
import { isGeographic, type Lexicon } from './lexicon-format.ts';
import { indexFrom } from './neighbours.ts';

/** A name that counts anywhere: in which block and where in it, and as which alias. */
export interface Sighting {
  readonly block: number;
  readonly start: number;
  readonly alias: number;
}

export class Evidence {
  private readonly sightings = new Map<number, Sighting[]>();

  /** Notes a sighting of `topic`; sightings must come in the page's order. */
  add(topic: number, sighting: Sighting): void {
    const known = this.sightings.get(topic);
    if (known) known.push(sighting);
    else this.sightings.set(topic, [sighting]);
  }

  /** The sighting of `topic` nearest to a place, the earlier of two equally near; null where there is none. */
  nearest(topic: number, block: number, start: number): Sighting | null {
    const list = this.sightings.get(topic);
    if (!list) return null;
    const index = indexFrom(list, (sighting) => sighting.block - block || sighting.start - start, 0);
    const [before, after] = [list[index - 1], list[index]];
    if (!before || !after) return after ?? before ?? null;
    const nearer = block - before.block - (after.block - block) || start - before.start - (after.start - start);
    return nearer <= 0 ? before : after;
  }

  /** Number of sightings of `topic` on the page. */
  count(topic: number): number {
    return this.sightings.get(topic)?.length ?? 0;
  }

  /** Whether the pack's subject is on the page at all: a person, body, treaty or idea of the pack, not only countries. */
  hasSubject(lexicon: Lexicon): boolean {
    for (const topic of this.sightings.keys()) if (!isGeographic(lexicon, topic)) return true;
    return false;
  }
}
