/** The trie of names while it is built, and its flattening into the lexicon's arrays. */

import { lowerOf } from '../text/normalise-characters.ts';
import { createBeginnings, firstUnitKey, keyOfWord } from './beginnings.ts';
import type { NameWord } from './lexicon-name.ts';
import { pluralOf, singularOf, spellingsOf } from './spelling.ts';
import { GAP_JOIN, HASH_PRIME, HASH_SEED } from './tokens.ts';

interface Edge {
  readonly state: number;
  readonly key: number;
  readonly target: number;
}

/** More words than this in all packs cannot be keyed safely (state × words stays below 2^53). */
const KEY_SPACE = 2 ** 24;

export class LexiconTrie {
  private readonly spellings = new Map<string, number>();
  private readonly words = new Map<string, number>();
  private readonly roots: number[] = [];
  private readonly targets = new Map<number, number>();
  private readonly edges: Edge[] = [];
  private readonly outputs: { readonly state: number; readonly alias: number }[] = [];
  private readonly beginnings = new Set<number>();
  private states = 1;

  /** Enters a name in all its spellings; with `plural`, also its last word's plural, and a longer name's singular. */
  add(words: readonly NameWord[], alias: number, { plural }: { readonly plural: boolean }): void {
    this.enter(words, alias, plural);
    for (let index = 1; index < words.length; index++) {
      const closed = closeHyphen(words, index);
      if (closed) this.enter(closed, alias, plural);
    }
  }

  private enter(words: readonly NameWord[], alias: number, plural: boolean): void {
    const last = words.at(-1);
    if (!last) return;
    this.output(this.walk(words), alias);
    if (!plural) return;
    const single = words.length > 1 && last.capitals === 0 ? singularOf(last.text) : null;
    for (const text of [pluralOf(last.text), single]) {
      if (text) this.output(this.walk([...words.slice(0, -1), { ...last, text }]), alias);
    }
  }

  private output(states: readonly number[], alias: number): void {
    for (const state of states) this.outputs.push({ state, alias });
  }

  /** The states behind a name's words: several where a gap may be written in several ways. */
  private walk(words: readonly NameWord[]): number[] {
    let states: number[] = [];
    for (const word of words) {
      const number = this.wordNumber(word.text);
      if (states.length === 0) {
        this.noteBeginning(word);
        states = [this.rootOf(number)];
      } else states = [...new Set(states.flatMap((state) => this.step(state, number, word.gaps)))];
    }
    return states;
  }

  private rootOf(word: number): number {
    const known = this.roots[word];
    if (known !== undefined) return known;
    const state = this.states++;
    this.roots[word] = state;
    return state;
  }

  /** Gaps that lead somewhere already keep their targets, new ones share a new one: no name gains another's gaps. */
  private step(state: number, word: number, gaps: readonly number[]): number[] {
    const found: number[] = [];
    let fresh = 0;
    for (const gap of gaps) {
      const key = word * 8 + gap;
      const place = state * KEY_SPACE * 8 + key;
      let target = this.targets.get(place);
      if (target === undefined) {
        if (fresh === 0) fresh = this.states++;
        target = fresh;
        this.targets.set(place, target);
        this.edges.push({ state, key, target });
      }
      found.push(target);
    }
    return found;
  }

  private wordNumber(text: string): number {
    const forms = spellingsOf(text);
    const canonical = forms[0] ?? text;
    const known = this.words.get(canonical);
    const number = known ?? this.words.size;
    if (known === undefined) this.words.set(canonical, number);
    for (const form of [text, ...forms]) if (!this.spellings.has(form)) this.spellings.set(form, number);
    return number;
  }

  /** Notes which words of a text may begin this name: a capital is asked for where the name has one. */
  private noteBeginning(word: NameWord): void {
    for (const form of spellingsOf(word.text)) {
      const first = form.charCodeAt(0);
      const capital = form.charAt(0).toUpperCase().charCodeAt(0);
      for (const unit of word.capitals & 1 ? [capital] : [capital, first]) {
        this.beginnings.add(firstUnitKey(unit < 128 ? unit : lowerOf(unit)));
        this.beginnings.add(keyOfWord(form, unit));
      }
    }
  }

  finish() {
    const outputs = uniqueOutputs(this.outputs);
    const edges = this.edges.toSorted((a, b) => a.state - b.state || a.key - b.key);
    const roots = Uint32Array.from({ length: this.words.size }, (_, word) => this.roots[word] ?? 0);
    return {
      ...this.spellingArrays(),
      beginnings: createBeginnings(this.beginnings),
      roots,
      edgeStarts: startsByState(edges, this.states),
      edgeKeys: Uint32Array.from(edges, (edge) => edge.key),
      edgeTargets: Uint32Array.from(edges, (edge) => edge.target),
      outputStarts: startsByState(outputs, this.states),
      outputs: Uint32Array.from(outputs, (output) => output.alias),
    };
  }

  private spellingArrays() {
    const forms = [...this.spellings.keys()];
    const starts = new Uint32Array(forms.length + 1);
    for (const [index, form] of forms.entries()) starts[index + 1] = (starts[index] as number) + form.length;
    const units = new Uint16Array(starts[forms.length] as number);
    for (const [index, form] of forms.entries()) {
      for (let at = 0; at < form.length; at++) units[(starts[index] as number) + at] = form.charCodeAt(at);
    }
    return {
      slots: hashSlots(forms),
      spellingStarts: starts,
      spellingUnits: units,
      spellingWords: Uint32Array.from(this.spellings.values()),
    };
  }
}

/** The name with the hyphen before word `index` closed ("build-up" → "buildup"); null where there is none to close. */
function closeHyphen(words: readonly NameWord[], index: number): NameWord[] | null {
  const [left, right] = [words[index - 1], words[index]];
  if (!left || !right?.hyphen || right.capitals !== 0 || !right.gaps.includes(GAP_JOIN)) return null;
  const closed = { ...left, text: left.text + right.text, acronym: false };
  return [...words.slice(0, index - 1), closed, ...words.slice(index + 1)];
}

function uniqueOutputs(outputs: readonly { readonly state: number; readonly alias: number }[]) {
  const sorted = outputs.toSorted((a, b) => a.state - b.state || a.alias - b.alias);
  return sorted.filter((output, index) => {
    const before = sorted[index - 1];
    return !before || before.state !== output.state || before.alias !== output.alias;
  });
}

function startsByState(rows: readonly { readonly state: number }[], states: number): Uint32Array {
  const starts = new Uint32Array(states + 1);
  for (const { state } of rows) starts[state + 1] = (starts[state + 1] as number) + 1;
  for (let state = 0; state < states; state++) {
    starts[state + 1] = (starts[state + 1] as number) + (starts[state] as number);
  }
  return starts;
}

/** FNV-1a over UTF-16 units, as the token reader computes it. */
function hashOf(text: string): number {
  let hash = HASH_SEED;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), HASH_PRIME);
  return hash;
}

function hashSlots(forms: readonly string[]): Uint32Array {
  let size = 16;
  while (size < forms.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  for (const [index, form] of forms.entries()) {
    let slot = hashOf(form) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = index + 1;
  }
  return slots;
}
