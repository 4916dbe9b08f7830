/**
 * The text of a page, block by block: what the reader sees as one line of thought, joined across inline elements.
 * Reads the page and changes nothing.
 */
import { closestTo, holds, localNameOf, nodeTypeOf, parentNodeOf, walkerOf } from './safe-dom.ts';
import { HEADINGS, isDrawnInline, isDropCap, isHeading, isTelling, type Part, type Sorter } from './skip.ts';
import type { Piece, TextBlock } from './text-block.ts';

export type Found =
  | { readonly type: 'block'; readonly block: TextBlock }
  | { readonly type: 'shadow'; readonly root: ShadowRoot }
  /** A custom element that has no shadow root yet: it may get one without any change that could be observed. */
  | { readonly type: 'hostless'; readonly element: Element }
  /** While the walk rested, the page took out the place where it was: what follows is not known. */
  | { readonly type: 'lost' };

/** Longer blocks are cut, so that no single step takes long. The longest real paragraphs have some 5,000 characters. */
const LONGEST_BLOCK = 32_000;
/** The walk pauses at least this often, for the caller to look at the time. */
const NODES_A_PAUSE = 256;
const FOOTNOTE = /^[\d\s,*†‡§[\]()]{1,8}$/u;

/**
 * Blocks and shadow roots under `root` in document order; null where it only pauses. The caller may rest between two
 * steps while the page changes.
 * @param rests goes up with each rest of the caller: only then the walk asks whether its place is still there
 */
export function* collectBlocks(
  root: Element | ShadowRoot,
  sorter: Sorter,
  shadowRootOf: ShadowLook,
  rests: () => number,
): Generator<Found | null, void, void> {
  const walker = walkerOf(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  /** Filled by plain functions: a generator for each node would be most of what the walk costs. */
  const out: Found[] = [];
  const draft = createDraft(sorter, out, root instanceof Element ? closestTo(root, HEADINGS) : null);
  let steps = 0;
  let seen = rests();
  const isHeld = (node: Node) => {
    if (rests() === seen) return true;
    seen = rests();
    return holds(root, node);
  };
  if (root instanceof Element) lookForShadow(root, localNameOf(root), shadowRootOf, out);
  for (let node = walker.nextNode(); node; ) {
    if (out.length > 0) {
      for (const found of out) yield found;
      out.length = 0;
    }
    if (++steps % NODES_A_PAUSE === 0) yield null;
    if (!isHeld(node)) {
      yield { type: 'lost' };
      return;
    }
    if (nodeTypeOf(node) === Node.TEXT_NODE) {
      draft.add(node as Text);
      node = walker.nextNode();
      continue;
    }
    const element = node as Element;
    const name = localNameOf(element);
    const telling = isTelling(element);
    const part = sorter(element, name, telling);
    if (part === 'skipped' || part === 'invisible') {
      if (part === 'skipped') draft.gap(' ');
      node = skipSubtree(walker);
      continue;
    }
    enter(element, name, part, draft);
    if (isHeading(element, name, telling)) draft.heading(element);
    lookForShadow(element, name, shadowRootOf, out);
    node = walker.nextNode();
  }
  draft.flush();
  yield* out;
}

function enter(element: Element, name: string, part: Part, draft: Draft): void {
  if (part === 'cut') draft.gap(name === 'br' ? '\n' : ' ');
  else if (part === 'block') draft.flush();
  else if (name === 'sup' && FOOTNOTE.test(element.textContent ?? '')) draft.gap(' ');
}

/** An element's shadow root; null: it has none. */
export type ShadowLook = (element: Element) => ShadowRoot | null;

/** Elements that are no custom ones and may have a shadow root all the same (DOM standard, "valid shadow host name"). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

function lookForShadow(element: Element, name: string, shadowRootOf: ShadowLook, out: Found[]): void {
  const isCustom = name.includes('-');
  if (!isCustom && !HOSTS.has(name)) return;
  const root = shadowRootOf(element);
  if (root) out.push({ type: 'shadow', root });
  else if (isCustom) out.push({ type: 'hostless', element });
}

function skipSubtree(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (!next && walker.parentNode()) next = walker.nextSibling();
  return next;
}

type Draft = ReturnType<typeof createDraft>;

function createDraft(sorter: Sorter, out: Found[], around: Element | null) {
  let heading = around;
  let owner: Element | null = null;
  let lastParent: Node | null = null;
  let text = '';
  let pieces: Piece[] = [];
  let space = '';
  /** The last unit of `text`: asking the text itself would join its parts each time. */
  let last = 0;
  /** Nodes of white space only, behind the text: they count where more text follows. Most text nodes of a page are such. */
  let white: Text[] = [];

  function flush(): void {
    if (white.length > 0) white = [];
    if (text === '') return;
    if (owner && /\S/u.test(text)) {
      out.push({
        type: 'block',
        block: { text, owner, heading: heading && holds(heading, owner) ? heading : null, pieces },
      });
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
    last = part.charCodeAt(part.length - 1);
  }

  /** Whether the text and what comes next would run together into one word. */
  const touches = (next: string) => space === '' && !isSpace(last) && !isSpace(next.charCodeAt(0));

  function add(node: Text): void {
    const data = node.data;
    if (isBlank(data)) {
      if (text !== '' && data !== '') white.push(node);
      return;
    }
    settle();
    take(node, data, false);
  }

  function settle() {
    if (white.length === 0) return;
    const nodes = white;
    white = [];
    // What makes a block end lets go of the white space behind it.
    for (const node of nodes) if (text !== '') take(node, node.data, true);
  }

  function take(node: Text, data: string, blank: boolean) {
    const parent = node.parentNode;
    if (!parent || data === '') return;
    if (parent !== lastParent) {
      const at = ownerOf(parent, sorter);
      if (text !== '' && (at !== owner || (touches(data) && isBrokenBetween(lastParent, parent, owner)))) flush();
      if (blank && text === '') return;
      owner = at;
      lastParent = parent;
    }
    if (text.length + data.length <= LONGEST_BLOCK) {
      append(node, 0, data);
      return;
    }
    const [keptOwner, keptParent] = [owner, lastParent];
    for (let from = 0; from < data.length; ) {
      if (text !== '') flush();
      [owner, lastParent] = [keptOwner, keptParent];
      const end = cutBefore(data, from, from + LONGEST_BLOCK);
      append(node, from, data.slice(from, end));
      from = end;
    }
  }

  return {
    add,
    flush,
    /** A heading begins; it ends with the first block outside it. */
    heading(element: Element) {
      heading = element;
    },
    /** Something that is no text stands between two words. */
    gap(kind: ' ' | '\n') {
      settle();
      if (text !== '') space = kind;
    },
  };
}

const isSpace = (unit: number): boolean =>
  unit <= 32 ? unit === 32 || (unit >= 9 && unit <= 13) : unit >= 128 && /\s/u.test(String.fromCharCode(unit));

/** Whether there is nothing but white space. */
const isBlank = (data: string): boolean => {
  const first = data.charCodeAt(0);
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
