/**
 * The text of a page, block by block: what the reader sees as one line of thought, joined across inline elements.
 * Reads the page and changes nothing.
 *
 * The walk goes from text to text. Most elements of a page hold no text of their own and are never looked at; what stands
 * between two texts is asked only where both may be one line.
 */
import { isWordClass } from '../core/detect/tokens.ts';
import { classOf, SINGLE } from '../core/text/normalise-characters.ts';
import { unitAt } from '../core/text/unit-at.ts';
import { createBetween } from './between.ts';
import { createHomes, type Home } from './homes.ts';
import { holds, parentNodeOf, walkerOf } from './safe-dom.ts';
import { isDrawnInline, isDropCap, type Sorter } from './skip.ts';
import type { Piece, TextBlock } from './text-block.ts';

export type Found =
  | { readonly type: 'block'; readonly block: TextBlock }
  /** While the walk rested, the page took out the place where it was: what follows is not known. */
  | { readonly type: 'lost' };

/** Longer blocks are cut, so that no single step takes long. The longest real paragraphs have some 5,000 characters. */
const LONGEST_BLOCK = 32_000;
/** The walk pauses at least this often, for the caller to look at the time. */
const NODES_A_PAUSE = 256;

/**
 * Blocks under `root` in document order; null where it only pauses. The caller may rest between two steps while the page
 * changes.
 * @param rests goes up with each rest of the caller: only then the walk asks whether its place is still there
 */
export function* collectBlocks(
  root: Element | ShadowRoot,
  sorter: Sorter,
  rests: () => number,
): Generator<Found | null, void, void> {
  const walker = walkerOf(document, root, NodeFilter.SHOW_TEXT);
  const homeOf = createHomes(root, sorter);
  /** Filled by plain functions: a generator for each node would be most of what the walk costs. */
  const out: Found[] = [];
  const draft = createDraft(root, sorter, out);
  let steps = 0;
  let seen = rests();
  let lastParent: Node | null = null;
  let home: Home | null = null;
  for (let node = walker.nextNode() as Text | null; node; ) {
    if (out.length > 0) {
      for (const found of out) yield found;
      out.length = 0;
    }
    if (++steps % NODES_A_PAUSE === 0) yield null;
    if (rests() !== seen) {
      seen = rests();
      lastParent = null;
      if (!holds(root, node)) {
        yield { type: 'lost' };
        return;
      }
    }
    const { data } = node;
    if (!isBlank(data)) {
      const parent = parentNodeOf(node);
      if (parent !== lastParent) {
        lastParent = parent;
        home = parent && homeOf(parent);
        if (home?.skipped) {
          walker.currentNode = home.skipped;
          node = walker.nextSibling() as Text | null; // of texts: the next one behind the element
          continue;
        }
      }
      if (home && parent) draft.add(node, data, parent, home);
    }
    node = walker.nextNode() as Text | null;
  }
  draft.flush();
  yield* out;
}

function createDraft(root: Node, sorter: Sorter, out: Found[]) {
  const between = createBetween(root, sorter);
  let home: Home | null = null;
  let lastNode: Text | null = null;
  let lastParent: Node | null = null;
  let text = '';
  let pieces: Piece[] = [];
  /** The last unit of `text`: asking the text itself would join its parts each time. */
  let last = 0;

  function flush(): void {
    if (text === '' || !home) return;
    out.push({ type: 'block', block: { text, owner: home.owner, heading: home.heading, pieces } });
    text = '';
    pieces = [];
  }

  function append(node: Text, from: number, part: string) {
    pieces.push({ node, start: text.length, from, length: part.length });
    text += part;
    last = unitAt(part, part.length - 1);
  }

  /** Takes in what stands between the last text and the next one. False: a block ended there. */
  function cross(next: Text): boolean {
    if (!lastNode || next.previousSibling === lastNode) return true;
    const gaps = between(lastNode, next);
    if (!gaps) return false;
    let space = '';
    for (const gap of gaps) {
      if (typeof gap === 'string') space = gap;
      else if (gap.data !== '') {
        if (space !== '') text += space;
        space = '';
        append(gap, 0, gap.data);
      }
    }
    if (space === '') return true;
    text += space;
    last = SPACE_CODE;
    return true;
  }

  function joins(node: Text, data: string, parent: Node, next: Home): boolean {
    if (next !== home) return false;
    if (parent === lastParent && node.previousSibling === lastNode) return true;
    if (!cross(node)) return false;
    // Where no word would run on, the engine need not be asked how the page is drawn: that is dear.
    const touches = isWordUnit(last) && isWordUnit(unitAt(data, 0));
    return parent === lastParent || !touches || !isBrokenBetween(lastParent, parent, next.owner);
  }

  return {
    /** Takes in a text that is not blank. */
    add(node: Text, data: string, parent: Node, next: Home) {
      if (text !== '' && !joins(node, data, parent, next)) flush();
      home = next;
      lastNode = node;
      lastParent = parent;
      if (text.length + data.length <= LONGEST_BLOCK) {
        append(node, 0, data);
        return;
      }
      for (let from = 0; from < data.length; ) {
        flush();
        const end = cutBefore(data, from, from + LONGEST_BLOCK);
        append(node, from, data.slice(from, end));
        from = end;
      }
    },
    flush,
  };
}

const SPACE_CODE = 32;

const isWordUnit = (unit: number): boolean => isWordClass(classOf(unit)) || classOf(unit) === SINGLE;

/** Whether there is nothing but white space. */
const isBlank = (data: string): boolean => {
  const first = data === '' ? 32 : unitAt(data, 0);
  return !(first > 32 && first < 128) && !/\S/u.test(data);
};

/** Whether the page draws a break where the names of the elements between two text nodes promise none (`<span>` as a block). */
function isBrokenBetween(left: Node | null, right: Node, owner: Element | null): boolean {
  if (!left) return false;
  for (const side of [left, right]) {
    const other = side === left ? right : left;
    for (
      let at: Node | null = side;
      at instanceof Element && at !== owner && !holds(at, other);
      at = parentNodeOf(at)
    ) {
      if (!isDrawnInline(at) && !isDropCap(at)) return true;
    }
  }
  return false;
}

/** Where to cut a long text: behind the last line, sentence or word that ends before `limit`. */
function cutBefore(data: string, from: number, limit: number): number {
  if (limit >= data.length) return data.length;
  const least = from + LONGEST_BLOCK / 2;
  for (const mark of ['\n', '. ', ' ']) {
    const at = data.lastIndexOf(mark, limit - mark.length);
    if (at >= least) return at + mark.length;
  }
  return limit;
}
