/** From a stretch of a document's text to the page: the way back through what of ours stands between its words. */

/**
 * @param root holds the paragraphs, each with `data-start` on the element that holds its words
 * @param start, end indices into the document's text, end exclusive
 * @returns one range for each text node that the stretch touches, in order; what is ours is left out
 */
export function sourceRanges(root: Element, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (const words of root.querySelectorAll<HTMLElement>('[data-start]')) {
    let at = Number(words.dataset.start);
    if (at >= end) break;
    for (const node of sourceNodes(words)) {
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, node.length);
      at += node.length;
      if (from >= to) continue;
      const range = root.ownerDocument.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}

/** The text nodes that hold the source's words. */
function* sourceNodes(words: Element): Generator<Text> {
  const walker = words.ownerDocument.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('.ours')) yield node as Text;
  }
}
