/** What words stand for in the news, whatever words they are: concepts and countries; and which words tell little. */
import { type Word, wordsOf } from '../search/words.ts';
import { COMMON_WORDS } from './common.ts';
import { CONCEPTS } from './concepts.ts';
import { COUNTRIES } from './places.ts';

export interface Sense {
  /** Index in the list of words where the word or phrase begins. */
  readonly at: number;
  readonly kind: 'concept' | 'place';
  readonly name: string;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: { readonly kind: Sense['kind']; readonly name: string; readonly needsCapital: boolean }[];
}

const emptyNode = (): Node => ({ next: new Map(), ends: [] });

let tree: Node | null = null;
let common: ReadonlySet<string> | null = null;

/** Whether two texts that share the term have little in common. */
export function isCommon(term: string): boolean {
  common ??= new Set(wordsOf(COMMON_WORDS).map((word) => word.term));
  return common.has(term) || /^\d$/u.test(term);
}

/** The senses of `words`, which are those of `text`, ascending; of phrases that overlap the longest counts. */
export function sensesOf(text: string, words: readonly Word[]): Sense[] {
  tree ??= plantAll();
  const found: Sense[] = [];
  for (let at = 0; at < words.length; ) {
    const { length, ends } = longestAt(tree, text, words, at);
    for (const { kind, name } of ends) found.push({ at, kind, name });
    at += Math.max(1, length);
  }
  return found;
}

function plantAll(): Node {
  const root = emptyNode();
  for (const [kind, lines] of [
    ['concept', CONCEPTS],
    ['place', COUNTRIES],
  ] as const) {
    for (const line of lines.trim().split('\n')) {
      const [name = '', names = ''] = line.split(': ');
      for (const phrase of names.split(', '))
        plant(root, phrase, { kind, name, needsCapital: /^\p{Lu}/u.test(phrase) });
    }
  }
  return root;
}

function plant(root: Node, phrase: string, end: Node['ends'][number]): void {
  let node = root;
  for (const { term } of wordsOf(phrase)) {
    const next = node.next.get(term) ?? emptyNode();
    node.next.set(term, next);
    node = next;
  }
  if (node !== root && !node.ends.some(({ kind, name }) => kind === end.kind && name === end.name)) node.ends.push(end);
}

function longestAt(root: Node, text: string, words: readonly Word[], from: number) {
  const isCapital = /^\p{Lu}/u.test(text.slice(words[from]?.start ?? 0));
  let best: { length: number; ends: Node['ends'] } = { length: 0, ends: [] };
  let node: Node | undefined = root;
  for (let index = from; index < words.length; index++) {
    node = node.next.get(words[index]?.term ?? '');
    if (!node) break;
    const ends = node.ends.filter(({ needsCapital }) => isCapital || !needsCapital);
    if (ends.length > 0) best = { length: index - from + 1, ends };
  }
  return best;
}
