/** What stands between two texts of one line. */
import { behind, holds, localNameOf, nodeTypeOf, walkerOf } from './safe-dom.ts';
import type { Sorter } from './skip.ts';

/** White space as the page has it, or a space of ours for what is no text. */
export type Gap = Text | ' ' | '\n';

/** What stands between them, in order; null: a block begins there, or they are not in this order any more. */
export type Between = (left: Text, right: Text) => readonly Gap[] | null;

const FOOTNOTE = /^[\d\s,*†‡§[\]()]{1,8}$/u;

/** For texts under `root`. */
export function createBetween(root: Node, sorter: Sorter): Between {
  const walker = walkerOf(document, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  return (left, right) => {
    const gaps: Gap[] = [];
    walker.currentNode = left;
    for (let node = walker.nextNode(); node !== right; ) {
      if (!node) return null;
      if (nodeTypeOf(node) === Node.TEXT_NODE) {
        gaps.push(node as Text);
        node = walker.nextNode();
        continue;
      }
      const element = node as Element;
      const part = sorter.byName(element);
      if (part === 'block') return null;
      const isLeft = (part === 'skipped' || part === 'invisible') && !holds(element, right);
      if (part === 'skipped') gaps.push(' ');
      else if (part === 'cut') gaps.push(localNameOf(element) === 'br' ? '\n' : ' ');
      else if (localNameOf(element) === 'sup' && FOOTNOTE.test(element.textContent ?? '')) gaps.push(' ');
      node = isLeft ? behind(walker) : walker.nextNode();
    }
    return gaps;
  };
}
