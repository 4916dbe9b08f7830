/** Who else on a page bears a topic's names: namesakes of persons, other holders of an office, other editions of an event. */

/** Where the other bearer of a name is. */
export type RivalPlace = 'none' | 'page' | 'block';

export class Bearers {
  /** Topics (persons) whose surname somebody else bears. */
  private readonly namesakes = new Set<number>();
  /** Topics named in more than a surname. */
  private readonly namedInFull = new Set<number>();
  /** Topics of which the page has a look-alike, and the blocks in which. */
  private readonly rivals = new Map<number, Set<number>>();

  noteNamesake(topic: number): void {
    this.namesakes.add(topic);
  }

  noteFullName(topic: number): void {
    this.namedInFull.add(topic);
  }

  noteRival(topic: number, block: number): void {
    const blocks = this.rivals.get(topic) ?? new Set();
    this.rivals.set(topic, blocks.add(block));
  }

  /** Whether a bare surname is somebody else's: the page names another bearer of it and never this one in full. */
  isNamesake(topic: number): boolean {
    return this.namesakes.has(topic) && !this.namedInFull.has(topic);
  }

  rivalOf(topic: number, block: number): RivalPlace {
    const blocks = this.rivals.get(topic);
    if (!blocks) return 'none';
    return blocks.has(block) ? 'block' : 'page';
  }
}
