/** Paints marks through the page's highlight registry. The registry is shared with the page: it may clear it at any time. */

/** The one name of the marks, and that of the mark being looked at. They say nothing of topics. */
export const REGISTRY_NAME = 'backgrounder';
export const ACTIVE_NAME = 'backgrounder-active';
const QUOTED_NAME = 'backgrounder-quoted';

/** Up to so many marks a live range follows the page's text until it is read anew; more would slow the page's changes. */
const MOST_LIVE = 1000;
/** A page that clears the registry again and again is let have its way for a while. */
const MOST_RESTORES = 10;
const RESTORES_WITHIN = 10_000;

/** Ends of a range; offsets in UTF-16 units. */
export interface Ends {
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
  /** Words of a quotation that the library has: a look of their own. */
  readonly quoted?: true;
}

export interface Painter {
  /** Replaces all marks. */
  paint(marks: readonly Ends[]): void;
  /** Paints the mark being looked at; null: none. */
  activate(mark: Ends | null): void;
  /** Puts back what the page cleared. Cheap: for every frame in which something happens anyway. */
  refresh(): void;
  /** False: another copy of the extension has painted since. Its marks are the ones that are seen. */
  isSeen(): boolean;
}

export function createPainter(signal: AbortSignal): Painter {
  const registry = typeof CSS === 'undefined' ? undefined : CSS.highlights;
  let marks: Highlight | null = null;
  let active: Highlight | null = null;
  let painted = 0;
  let lastEnds: readonly Ends[] = [];
  let restores: number[] = [];

  function register(name: string, highlight: Highlight | null) {
    if (highlight) registry?.set(name, highlight);
    else registry?.delete(name);
  }

  /** Marks under our name that are not ours, and not none: another copy of the extension reads this page, too. */
  function isOthers(): boolean {
    const there = registry?.get(REGISTRY_NAME);
    return there !== undefined && there !== marks && there.size > 0;
  }

  function isCleared(): boolean {
    if (!registry || isOthers()) return false;
    if (marks && (registry.get(REGISTRY_NAME) !== marks || marks.size !== painted)) return true;
    return active !== null && registry.get(ACTIVE_NAME) !== active;
  }

  function paint(ends: readonly Ends[]) {
    if (!registry) return;
    const isLive = ends.length <= MOST_LIVE;
    const kept: Ends[] = [];
    const ranges = ends.flatMap((end) => {
      const range = toRange(end, isLive);
      if (range) kept.push(end);
      return range ?? [];
    });
    lastEnds = ends;
    painted = ranges.length;
    if (painted === 0 && !marks) return;
    marks = painted > 0 ? new Highlight() : null;
    for (const range of ranges) marks?.add(range);
    painted = marks?.size ?? 0;
    register(REGISTRY_NAME, marks);
    const quoted = ranges.filter((_, at) => kept[at]?.quoted);
    register(QUOTED_NAME, quoted.length > 0 ? new Highlight(...quoted) : null);
  }

  function clear() {
    register(REGISTRY_NAME, null);
    register(ACTIVE_NAME, null);
    register(QUOTED_NAME, null);
  }

  clear(); // what an earlier version left: Firefox takes its scripts away without a word to them
  signal.addEventListener('abort', () => {
    clear();
    marks = null;
    active = null;
    lastEnds = [];
  });

  return {
    paint,
    isSeen: () => !isOthers(),
    activate(end) {
      if (signal.aborted) return;
      const range = end ? toRange(end, true) : null;
      if (!range && !active) return;
      active = range && registry ? new Highlight(range) : null;
      if (active) active.priority = 1;
      register(ACTIVE_NAME, active);
    },
    refresh() {
      if (signal.aborted || !isCleared()) return;
      const now = performance.now();
      restores = restores.filter((at) => now - at < RESTORES_WITHIN);
      if (restores.length >= MOST_RESTORES) return;
      restores.push(now);
      paint(lastEnds);
      register(ACTIVE_NAME, active);
    },
  };
}

/** Null where the page has changed the nodes meanwhile. */
function toRange(ends: Ends, isLive: boolean): AbstractRange | null {
  try {
    if (isLive) return liveRange(ends);
    const { startNode, startOffset, endNode, endOffset } = ends;
    return new StaticRange({ startContainer: startNode, startOffset, endContainer: endNode, endOffset });
  } catch {
    return null;
  }
}

/** @throws {DOMException} when an offset lies behind the end of its node */
export function liveRange(ends: Ends): Range {
  const range = new Range();
  range.setStart(ends.startNode, ends.startOffset);
  range.setEnd(ends.endNode, ends.endOffset);
  return range;
}
