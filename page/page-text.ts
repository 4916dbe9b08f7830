/** All text blocks of a page in order, kept up to date piece by piece. Holds what was found in them, and no more of their text than that needs. */
import { holds, positionOf, rootOf } from './safe-dom.ts';
import type { Sorter } from './skip.ts';
import { locate, type TextBlock } from './text-block.ts';

/** A block with what detection found in it; `text` and `pieces` are kept only where it found something, or something is quoted. */
export interface ScannedBlock<Candidate> extends TextBlock {
  readonly candidates: readonly Candidate[];
  /** Tells the block's place. */
  readonly node: Text;
  /** Length of the whole text. */
  readonly length: number;
}

/** The document's own tree, or an open shadow root: order is known only inside one. */
interface Tree<Candidate> {
  readonly root: Node;
  blocks: ScannedBlock<Candidate>[];
}

export interface PageText<Candidate> {
  /** Every block: the document's, then each shadow root's. */
  all(): Iterable<ScannedBlock<Candidate>>;
  /** Number of blocks in which something was found or may be. */
  size(): number;
  /** Takes in a whole tree anew. True: something that matters changed. */
  replaceTree(root: Node, fresh: readonly ScannedBlock<Candidate>[]): boolean;
  /** Takes in what is under `element` anew. True as above. */
  replaceUnder(element: Element, fresh: readonly ScannedBlock<Candidate>[]): boolean;
  /** Lets go of blocks that left the page, and of those in `moved`. True as above. */
  prune(moved: readonly Node[]): boolean;
}

/** An opening quotation mark, perhaps: the words behind it may be ones that the library has. */
const QUOTES = /["“„«‘]/;

/** What was found in one block of a page, but for what stands where nothing is read. */
export function scanBlock<Candidate extends { readonly start: number }>(
  block: TextBlock,
  find: (text: string) => readonly Candidate[],
  sorter: Sorter,
): ScannedBlock<Candidate> {
  const found = find(block.text);
  const candidates = found.length > 0 ? found.filter(({ start }) => !isLeftOutAt(block, start, sorter)) : found;
  const node = (block.pieces[0] as { node: Text }).node;
  const { length } = block.text;
  if (candidates.length > 0 || QUOTES.test(block.text)) return { ...block, candidates, node, length };
  const { owner, heading } = block;
  return { text: '', owner, heading, pieces: [], candidates, node, length };
}

function isLeftOutAt(block: TextBlock, start: number, sorter: Sorter): boolean {
  const parent = locate(block, start, start + 1)?.startNode.parentElement;
  return parent ? sorter.isLeftOut(parent) : false;
}

export function createPageText<Candidate>(): PageText<Candidate> {
  const trees: Tree<Candidate>[] = [];

  return {
    *all() {
      for (const tree of trees) yield* tree.blocks;
    },
    size: () => trees.reduce((sum, { blocks }) => sum + blocks.filter(({ text }) => text !== '').length, 0),
    replaceTree(root, fresh) {
      const tree = trees.find((known) => known.root === root);
      if (!tree) trees.push({ root, blocks: [...fresh] });
      const old = tree?.blocks ?? [];
      const kept = reuse(old, fresh);
      if (tree) tree.blocks = kept.blocks;
      return kept.changed;
    },
    replaceUnder(element, fresh) {
      const root = rootOf(element);
      const tree = trees.find((known) => known.root === root || holds(known.root, element));
      if (!tree) return false;
      const from = indexOfFirst(tree.blocks, (node) => !isBefore(node, element));
      const to = indexOfFirst(tree.blocks, (node) => isAfter(node, element));
      const kept = reuse(tree.blocks.slice(from, to), fresh);
      tree.blocks = [...tree.blocks.slice(0, from), ...kept.blocks, ...tree.blocks.slice(to)];
      return kept.changed;
    },
    prune(moved) {
      let changed = false;
      const isGone = ({ node }: ScannedBlock<Candidate>) =>
        !node.isConnected || moved.some((ancestor) => holds(ancestor, node));
      for (const tree of trees) {
        const kept = tree.blocks.filter((block) => {
          if (!isGone(block)) return true;
          changed ||= matters(block);
          return false;
        });
        if (kept.length < tree.blocks.length) tree.blocks = kept;
      }
      for (let at = trees.length - 1; at >= 0; at--) if (!trees[at]?.root.isConnected) trees.splice(at, 1);
      return changed;
    },
  };
}

const matters = (block: ScannedBlock<unknown>) => block.text !== '' || block.heading !== null;

/** Keeps the old block where a fresh one says the same, so that what is known of it (its open card) stays. */
function reuse<Candidate>(old: readonly ScannedBlock<Candidate>[], fresh: readonly ScannedBlock<Candidate>[]) {
  const byNode = new Map(old.map((block) => [block.node, block]));
  const kept = new Set<ScannedBlock<Candidate>>();
  let changed = false;
  const blocks = fresh.map((block) => {
    const known = byNode.get(block.node);
    if (known && isSame(known, block)) {
      kept.add(known);
      return known;
    }
    changed ||= matters(block);
    return block;
  });
  changed ||= old.some((block) => matters(block) && !kept.has(block));
  return { blocks, changed };
}

function isSame(one: ScannedBlock<unknown>, other: ScannedBlock<unknown>): boolean {
  return (
    one.text === other.text &&
    one.length === other.length &&
    one.heading === other.heading &&
    one.candidates.length === other.candidates.length &&
    one.pieces.length === other.pieces.length &&
    one.pieces.every((piece, at) => piece.node === other.pieces[at]?.node && piece.start === other.pieces[at]?.start)
  );
}

/** Index of the first block for which `test` holds; it holds for all after it. */
function indexOfFirst(blocks: readonly ScannedBlock<unknown>[], test: (node: Text) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && test(block.node)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const isBefore = (node: Node, element: Element) => (positionOf(element, node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

const isAfter = (node: Node, element: Element) => {
  const position = positionOf(element, node);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
};
