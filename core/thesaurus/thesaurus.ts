/** Finds in a text what it is about in general terms: concepts of the news, and countries. */
import { wordsOf, type Word } from '../search/words.ts';
import { CONCEPTS } from './concepts.ts';
import { COUNTRIES } from './places.ts';

export type Sense = { readonly kind: 'concept' | 'place'; readonly name: string };

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: { readonly sense: Sense; readonly needsCapital: boolean }[];
}

const emptyNode = (): Node => ({ next: new Map(), ends: [] });

let tree: Node | null = null;

/** The senses of a text, each time that it is named; of phrases that overlap the longest counts. */
export function sensesIn(text: string): Sense[] {
  tree ??= plantAll();
  const words = wordsOf(text);
  const found: Sense[] = [];
  for (let index = 0; index < words.length; ) {
    const { length, senses } = longestAt(tree, text, words, index);
    found.push(...senses);
    index += Math.max(1, length);
  }
  return found;
}

function plantAll(): Node {
  const root = emptyNode();
  for (const [kind, lines] of [['concept', CONCEPTS], ['place', COUNTRIES]] as const) {
    for (const line of lines.trim().split('\n')) {
      const [name = '', names = ''] = line.split(': ');
      for (const phrase of names.split(', ')) plant(root, phrase, { kind, name });
    }
  }
  return root;
}

function plant(root: Node, phrase: string, sense: Sense): void {
  let node = root;
  for (const { term } of wordsOf(phrase)) {
    const next = node.next.get(term) ?? emptyNode();
    node.next.set(term, next);
    node = next;
  }
  if (node !== root) node.ends.push({ sense, needsCapital: /^\p{Lu}/u.test(phrase) });
}

function longestAt(root: Node, text: string, words: readonly Word[], from: number): { length: number; senses: Sense[] } {
  const isCapital = /^\p{Lu}/u.test(text.slice(words[from]?.start ?? 0));
  let best: { length: number; senses: Sense[] } = { length: 0, senses: [] };
  let node: Node | undefined = root;
  for (let index = from; index < words.length; index++) {
    node = node.next.get(words[index]?.term ?? '');
    if (!node) break;
    const senses = node.ends.filter(({ needsCapital }) => isCapital || !needsCapital).map(({ sense }) => sense);
    if (senses.length > 0) best = { length: index - from + 1, senses };
  }
  return best;
}
