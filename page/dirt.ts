/** What changed on a page since it was last read, in as little as is needed to read it anew. */
import { isConnected, nodeNameOf, nodeTypeOf } from './safe-dom.ts';

/** More in one batch: read the whole page once instead of many pieces (Dark Reader's measure). */
const COARSE_NODES = 1000;
const COARSE_PLACES = 256;
const COARSE_MOVES = 16;

export interface Dirt {
  /** Read everything again. */
  readonly coarse: boolean;
  /** Nodes that were put in, and elements whose own text changed. */
  readonly places: ReadonlySet<Node>;
  /** Something was taken out. */
  readonly removed: boolean;
  /** What was taken out and put in again elsewhere. */
  readonly moved: readonly Node[];
}

export interface DirtCollector {
  /** Notes what the records say. Does no more than that: it runs inside the page's own change. */
  note(records: readonly MutationRecord[]): void;
  isClean(): boolean;
  /** What was noted since the last time. */
  take(): Dirt;
}

export function createDirtCollector(isOurs: (node: Node) => boolean): DirtCollector {
  let coarse = false;
  let added = 0;
  let places = new Set<Node>();
  let out = new Set<Node>();
  let removed = false;

  function noteRemoved(nodes: NodeList, target: Node) {
    for (const node of nodes) {
      if (isOurs(node) || nodeTypeOf(node) === Node.COMMENT_NODE) continue;
      removed = true;
      out.add(node);
      if (nodeTypeOf(node) === Node.TEXT_NODE || isLine(node)) places.add(target);
    }
  }

  function noteAdded(nodes: NodeList) {
    for (const node of nodes) {
      if (isOurs(node) || nodeTypeOf(node) === Node.COMMENT_NODE) continue;
      added++;
      places.add(node);
    }
  }

  return {
    note(records) {
      for (const record of records) {
        if (isOurs(record.target)) continue;
        if (record.type === 'childList') {
          noteRemoved(record.removedNodes, record.target);
          noteAdded(record.addedNodes);
        } else {
          places.add(record.target);
        }
      }
      if (added > COARSE_NODES || places.size > COARSE_PLACES || out.size > COARSE_NODES) coarse = true;
      if (!coarse) return;
      places.clear();
      out.clear(); // nothing of the page is held on to while a tab sleeps
    },
    isClean: () => !coarse && !removed && places.size === 0,
    take() {
      const moved = [...out].filter(isConnected);
      const whole = coarse || moved.length > COARSE_MOVES;
      const dirt: Dirt = { coarse: whole, places: whole ? new Set() : places, removed, moved: whole ? [] : moved };
      coarse = false;
      added = 0;
      places = new Set();
      out = new Set();
      removed = false;
      return dirt;
    },
  };
}

/** Roughly: whether taking the element out changes a line of text. Too often is only slower. */
const LINES = new Set(['A', 'B', 'EM', 'I', 'MARK', 'Q', 'SMALL', 'SPAN', 'STRONG', 'SUB', 'SUP', 'TIME', 'U', 'BR']);
const isLine = (node: Node) => LINES.has(nodeNameOf(node));
