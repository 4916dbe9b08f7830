/** The names of a lexicon while it is built. */
import { foldText } from '../text/normalise.ts';
import { ALIAS_ARTICLE, ALIAS_DECOY, ALIAS_EVERYDAY, ALIAS_PROPER, ALIAS_SURNAME } from './lexicon-format.ts';
import { compileName, type NameWord } from './lexicon-name.ts';
import { LexiconTrie } from './lexicon-trie.ts';
import { GAP_JOIN } from './tokens.ts';
import { isEverydayWord } from './vocabulary.ts';

/** Starts of the runs that `lists` make when they are joined, and the end of the last. */
export function startsOf(lists: readonly { readonly length: number }[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) starts[index + 1] = (starts[index] as number) + list.length;
  return starts;
}

function unitsOf(strings: readonly string[]): Uint16Array {
  const units = new Uint16Array(strings.reduce((sum, text) => sum + text.length, 0));
  let at = 0;
  for (const text of strings) for (let index = 0; index < text.length; index++) units[at++] = text.charCodeAt(index);
  return units;
}

/** Strings as two arrays of the lexicon: where each starts, and their units. */
export function namedStrings<Name extends string>(name: Name, strings: readonly string[]) {
  return { [`${name}Starts`]: startsOf(strings), [`${name}Units`]: unitsOf(strings) } as {
    [Key in `${Name}Starts`]: Uint32Array;
  } & { [Key in `${Name}Units`]: Uint16Array };
}

/** What is known of a name beside its text. */
export interface NameEntry {
  readonly topic: number;
  /** ALIAS_… bits. */
  readonly flags: number;
  /** LANGUAGE_… bits. */
  readonly languages: number;
  readonly person: boolean;
  readonly varies: boolean;
}

/** Collects names and gives the arrays of the lexicon that belong to them. */
export class LexiconBuilder {
  private readonly trie = new LexiconTrie();
  private readonly topics: number[] = [];
  private readonly flags: number[] = [];
  private readonly masks: number[][] = [];
  private readonly texts: string[] = [];
  private readonly languages: number[] = [];
  private readonly seen = new Set<string>();

  add(text: string, { topic, flags: given, languages, person, varies }: NameEntry): void {
    const key = `${topic} ${given} ${languages} ${text}`;
    const full = compileName(foldText(text).text);
    const article = full.length > 1 && full[0]?.text === 'the' && full[1]?.gaps.includes(GAP_JOIN) === true;
    const words = article ? full.slice(1) : full;
    if (words.length === 0 || this.seen.has(key)) return;
    this.seen.add(key);
    const alias = this.texts.length;
    this.trie.add(words, alias, { plural: varies });
    this.topics.push(topic);
    this.flags.push(given | describe(words, given, person) | (article ? ALIAS_ARTICLE : 0));
    this.languages.push(languages);
    this.masks.push(words.map((word) => word.capitals));
    this.texts.push(text);
  }

  finish() {
    return {
      ...this.trie.finish(),
      ...namedStrings('aliasText', this.texts),
      aliasTopics: Uint32Array.from(this.topics),
      aliasFlags: Uint16Array.from(this.flags),
      aliasLanguages: Uint8Array.from(this.languages),
      maskStarts: startsOf(this.masks),
      masks: Uint32Array.from(this.masks.flat()),
    };
  }
}

function describe(words: readonly NameWord[], given: number, person: boolean): number {
  const [head, second] = words;
  const proper = words.some((word) => word.capitals !== 0);
  const alone = head !== undefined && second === undefined;
  let flags = proper ? ALIAS_PROPER : 0;
  if (alone && head.acronym && isEverydayWord(head.text)) flags |= ALIAS_EVERYDAY;
  if (alone && proper && person && !(given & ALIAS_DECOY)) flags |= ALIAS_SURNAME;
  return flags;
}
