/** The paragraphs of a parsed page: the text of each block, in the order of the page. Works on documents that are not shown. */

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2
   h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul
   caption optgroup option`.split(/\s+/),
);
/** Nothing in these is text to read: code, controls, and what is not shown. */
const LEFT_OUT = new Set(
  `script style noscript template svg math canvas audio video object embed iframe head button select textarea input
   datalist meter progress map area link meta title rp rt`.split(/\s+/),
);
const CELLS = new Set(['td', 'th']);
/** Deeper than any page; what lies deeper is read as text of the element there. */
const DEEPEST = 400;

/** Raw paragraphs, to be cleaned; empty ones may be among them. */
export function paragraphsOf(root: Node): string[] {
  const paragraphs: string[] = [];
  let open = '';
  const close = () => {
    if (open.trim() !== '') paragraphs.push(open);
    open = '';
  };
  const walk = (node: Node, depth: number): void => {
    if (node.nodeType === 3) {
      open += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeName.toLowerCase();
    if (LEFT_OUT.has(name) || isHidden(node)) return;
    if (name === 'br') {
      if (followsBreak(node)) close();
      else open += '\n';
      return;
    }
    const isBlock = BLOCKS.has(name);
    if (isBlock) close();
    if (CELLS.has(name) && open !== '') open += ' ';
    if (depth > DEEPEST) open += node.textContent ?? '';
    else for (const child of node.childNodes) walk(child, depth + 1);
    if (isBlock) close();
  };
  walk(root, 0);
  close();
  return paragraphs;
}

/** Two line breaks in a row part paragraphs, as older pages do. */
function followsBreak(node: Node): boolean {
  let before = node.previousSibling;
  while (before?.nodeType === 3 && (before.nodeValue ?? '').trim() === '') before = before.previousSibling;
  return before?.nodeName.toLowerCase() === 'br';
}

function isHidden(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}
