/** What the elements around a text say about it, worked out once for each element and handed down to those inside it. */
import { closestTo, parentElementOf, parentNodeOf } from './safe-dom.ts';
import { HEADINGS, isHeading, type Sorter } from './skip.ts';

/** Where text stands. Elements of one line share one home: two texts with the same home may be one line. */
export interface Home {
  /** The block that the text is part of; for text directly in a shadow root, its host. */
  readonly owner: Element;
  /** The heading it is part of; null for other text. */
  readonly heading: Element | null;
  /** The outermost element around it whose text is not read; null: it is read. */
  readonly skipped: Element | null;
}

/** The home of the text directly in an element under the root of the walk, or in that root. */
export type HomeOf = (parent: Node) => Home;

/**
 * Goes by the elements' names: asking each for its attributes would be most of what the walk costs, and they matter only
 * where something was found (`isLeftOut`). Remembers what it answers: make a new one for each walk.
 */
export function createHomes(root: Element | ShadowRoot, sorter: Sorter): HomeOf {
  const top = homeOfRoot(root, sorter);
  const known = new Map<Node, Home>([[root, top]]);

  function make(element: Element, around: Home): Home {
    if (around.skipped) return around;
    const part = sorter.byName(element);
    if (part === 'inline') return around;
    if (part === 'skipped' || part === 'invisible') return { owner: element, heading: null, skipped: element };
    return { owner: element, heading: isHeading(element) ? element : around.heading, skipped: null };
  }

  /** No recursion: pages nest as deep as they like. */
  function climb(element: Node): Home {
    const unknown: Element[] = [];
    let home: Home | undefined;
    for (let at: Node | null = element; at && !home; at = parentNodeOf(at)) {
      home = known.get(at);
      if (!home) unknown.push(at as Element);
    }
    home ??= top;
    for (let at = unknown.length - 1; at >= 0; at--) {
      home = make(unknown[at] as Element, home);
      known.set(unknown[at] as Element, home);
    }
    return home;
  }

  return (parent) => known.get(parent) ?? climb(parent);
}

function homeOfRoot(root: Element | ShadowRoot, sorter: Sorter): Home {
  if (root instanceof ShadowRoot) return { owner: root.host, heading: null, skipped: null };
  let owner = root;
  while (sorter(owner) === 'inline') {
    const up = parentElementOf(owner);
    if (!up) break;
    owner = up;
  }
  const part = sorter(root);
  const skipped = part === 'skipped' || part === 'invisible' ? root : null;
  return { owner, heading: closestTo(root, HEADINGS), skipped };
}
