/**
 * The text of a page, block by block: what the reader sees as one line of thought, joined across inline elements.
 * Reads the page and changes nothing.
 */
import { closestTo, holds, localNameOf, nodeTypeOf, parentNodeOf, shadowRootOf, walkerOf } from './safe-dom.ts';
import { HEADINGS, isDrawnInline, isDropCap, type Part, type Sorter } from './skip.ts';
import type { Piece, TextBlock } from './text-block.ts';

export type Found =
  | { readonly type: 'block'; readonly block: TextBlock }
  | { readonly type: 'shadow'; readonly root: ShadowRoot }
  /** While the walk rested, the page took out the place where it was: what follows is not known. */
  | { readonly type: 'lost' };

/** Longer blocks are cut, so that no single step takes long. The longest real paragraphs have some 5,000 characters. */
const LONGEST_BLOCK = 32_000;
/** The walk pauses at least this often, for the caller to look at the time. */
const NODES_A_PAUSE = 256;
const FOOTNOTE = /^[\d\s,*†‡§[\]()]{1,8}$/u;

/**
 * Blocks and open shadow roots under `root` in document order; null where it only pauses. The caller may rest between
 * two steps while the page changes.
 */
export function* collectBlocks(root: Element | ShadowRoot, sorter: Sorter): Generator<Found | null, void, void> {
  const walker = walkerOf(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const draft = createDraft(sorter);
  let steps = 0;
  const own = root instanceof Element ? shadowRootOf(root) : null;
  if (own) yield { type: 'shadow', root: own };
  for (let node = walker.nextNode(); node; ) {
    if (++steps % NODES_A_PAUSE === 0) yield null;
    if (!holds(root, node)) {
      yield { type: 'lost' };
      return;
    }
    if (nodeTypeOf(node) === Node.TEXT_NODE) {
      yield* draft.add(node as Text);
      node = holds(root, node) ? walker.nextNode() : node;
      continue;
    }
    const element = node as Element;
    const part = sorter(element);
    if (part === 'skipped' || part === 'invisible') {
      if (part === 'skipped') draft.gap(' ');
      node = skipSubtree(walker);
      continue;
    }
    yield* enter(element, part, draft);
    node = holds(root, node) ? walker.nextNode() : node;
  }
  yield* draft.flush();
}

function* enter(element: Element, part: Part, draft: Draft): Generator<Found, void, void> {
  if (part === 'cut') draft.gap(localNameOf(element) === 'br' ? '\n' : ' ');
  else if (part === 'block') yield* draft.flush();
  else if (localNameOf(element) === 'sup' && FOOTNOTE.test(element.textContent ?? '')) draft.gap(' ');
  const shadow = shadowRootOf(element);
  if (shadow) yield { type: 'shadow', root: shadow };
}

function skipSubtree(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (!next && walker.parentNode()) next = walker.nextSibling();
  return next;
}

type Draft = ReturnType<typeof createDraft>;

function createDraft(sorter: Sorter) {
  let owner: Element | null = null;
  let lastParent: Node | null = null;
  let text = '';
  let pieces: Piece[] = [];
  let space = '';

  function* flush(): Generator<Found, void, void> {
    if (owner && pieces.length > 0 && /\S/u.test(text)) {
      yield { type: 'block', block: { text, owner, heading: closestTo(owner, HEADINGS), pieces } };
    }
    owner = null;
    lastParent = null;
    text = '';
    space = '';
    pieces = [];
  }

  function append(node: Text, from: number, part: string) {
    text += space;
    space = '';
    pieces.push({ node, start: text.length, from, length: part.length });
    text += part;
  }

  function* add(node: Text): Generator<Found, void, void> {
    const parent = node.parentNode;
    const data = node.data;
    if (!parent || data === '') return;
    if (parent !== lastParent) {
      const at = ownerOf(parent, sorter);
      if (at !== owner || (touches(text + space, data) && isBrokenBetween(lastParent, parent, owner))) yield* flush();
      owner = at;
      lastParent = parent;
    }
    if (text.length + data.length <= LONGEST_BLOCK) {
      append(node, 0, data);
      return;
    }
    const [keptOwner, keptParent] = [owner, lastParent];
    for (let from = 0; from < data.length; ) {
      if (text !== '') yield* flush();
      [owner, lastParent] = [keptOwner, keptParent];
      const end = cutBefore(data, from, from + LONGEST_BLOCK);
      append(node, from, data.slice(from, end));
      from = end;
    }
  }

  return {
    add,
    flush,
    /** Something that is no text stands between two words. */
    gap(kind: ' ' | '\n') {
      if (text !== '') space = kind;
    },
  };
}

/** Whether two texts would run together into one word. */
const touches = (left: string, right: string) => left !== '' && !/\s$/u.test(left) && !/^\s/u.test(right);

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

/** The nearest element from `parent` up that is not part of a line; for text directly in a shadow root, its host. */
export function ownerOf(parent: Node, sorter: Sorter): Element | null {
  let at: Node | null = parent;
  while (at instanceof Element && sorter(at) === 'inline') {
    const up: Node | null = parentNodeOf(at);
    if (!(up instanceof Element)) return at;
    at = up;
  }
  if (at instanceof ShadowRoot) return at.host;
  return at instanceof Element ? at : null;
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
