/** Which topics a text names, for search: aliases as term sequences, longest first, decoys consuming their words. */
import type { TopicId } from '../ids.ts';
import type { Library } from '../library.ts';
import { type Word, wordsOf } from './words.ts';

interface AliasNode {
  readonly next: Map<string, AliasNode>;
  /** Topics whose alias ends here; `null` for a decoy. */
  ends: { topic: TopicId | null; needsCapital: boolean }[];
}

export type AliasTree = AliasNode;

export interface NamedTopic {
  readonly topic: TopicId;
  /** UTF-16 indices into the text. */
  readonly start: number;
  readonly end: number;
}

const emptyNode = (): AliasNode => ({ next: new Map(), ends: [] });

export function createAliasTree(library: Library): AliasTree {
  const root = emptyNode();
  for (const { topic } of library.topics) {
    for (const alias of topic.aliases) {
      plant(root, alias.text, { topic: topic.id, needsCapital: /^\p{Lu}/u.test(alias.text) });
    }
    plant(root, topic.name, { topic: topic.id, needsCapital: /^\p{Lu}/u.test(topic.name) });
    for (const decoy of topic.decoys) plant(root, decoy, { topic: null, needsCapital: false });
  }
  return root;
}

function plant(root: AliasNode, text: string, end: AliasNode['ends'][number]): void {
  let node = root;
  for (const word of wordsOf(text)) {
    const next = node.next.get(word.term) ?? emptyNode();
    node.next.set(word.term, next);
    node = next;
  }
  if (node !== root && !node.ends.some((one) => one.topic === end.topic)) node.ends.push(end);
}

/** Topics named in `text`, in order; of two that overlap the longer. */
export function topicsNamedIn(tree: AliasTree, text: string): NamedTopic[] {
  const words = wordsOf(text);
  const named: NamedTopic[] = [];
  for (let index = 0; index < words.length; ) {
    const found = longestAt(tree, text, words, index);
    for (const topic of found.topics) named.push(topic);
    index += Math.max(1, found.words);
  }
  return named;
}

function longestAt(
  tree: AliasTree,
  text: string,
  words: readonly Word[],
  from: number,
): { words: number; topics: NamedTopic[] } {
  let node: AliasNode | undefined = tree;
  let best: { words: number; topics: NamedTopic[] } = { words: 0, topics: [] };
  const start = words[from]?.start ?? 0;
  const isCapital = /^\p{Lu}/u.test(text.slice(start));
  for (let index = from; index < words.length; index++) {
    const word = words[index] as Word;
    node = node.next.get(word.term);
    if (!node) break;
    const ends = node.ends.filter((end) => isCapital || !end.needsCapital);
    if (ends.length === 0) continue;
    const topics = ends.flatMap(({ topic }) => (topic === null ? [] : [{ topic, start, end: word.end }]));
    best = { words: index - from + 1, topics };
  }
  return best;
}
