/** From what changed to what has to be read anew. */
import { holds, isConnected, localNameOf, parentElementOf, parentNodeOf, rootOf } from './safe-dom.ts';
import { isInlineName, type Sorter } from './skip.ts';

/** More separate places than this: reading everything is cheaper. */
const MOST_PLACES = 64;

export interface Places {
  /** Block elements, none inside another. */
  readonly elements: readonly Element[];
  readonly shadows: readonly ShadowRoot[];
}

/**
 * The smallest blocks that hold all changes. Null: read everything.
 * @param known the open shadow roots that are read already
 */
export function placesToRead(
  changed: Iterable<Node>,
  root: Element,
  known: ReadonlySet<ShadowRoot>,
  sorter: Sorter,
): Places | null {
  const elements = new Set<Element>();
  const shadows = new Set<ShadowRoot>();
  for (const node of changed) {
    const tree = rootOf(node);
    const isRead = tree instanceof ShadowRoot ? known.has(tree) : holds(root, node);
    if (!isConnected(node) || !isRead || (node instanceof Element && sorter(node) === 'invisible')) continue;
    const block = blockAround(node, sorter);
    if (block === root || elements.size > MOST_PLACES) return null;
    if (block instanceof ShadowRoot) shadows.add(block);
    else if (block) elements.add(block);
  }
  return { elements: [...elements].filter((element) => !isInside(element, elements)), shadows: [...shadows] };
}

/** The element whose text the node is part of: itself where it is a block, and for direct text of a shadow root that root. */
function blockAround(node: Node, sorter: Sorter): Element | ShadowRoot | null {
  let at: Node | null = node;
  while (at && !(at instanceof ShadowRoot)) {
    if (at instanceof Element && !isPartOfLine(at, sorter)) return at;
    at = parentNodeOf(at);
  }
  return at;
}

/** An element hidden by an attribute leaves a gap in its line, so the line around it is read. */
function isPartOfLine(element: Element, sorter: Sorter): boolean {
  const part = sorter(element);
  return part === 'inline' || part === 'cut' || (part === 'skipped' && isInlineName(localNameOf(element)));
}

function isInside(element: Element, others: ReadonlySet<Element>): boolean {
  for (let at = parentElementOf(element); at; at = parentElementOf(at)) if (others.has(at)) return true;
  return false;
}
