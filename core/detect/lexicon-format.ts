/**
 * The lexicon: every alias and decoy of every topic as a trie over words, in typed arrays only, so that a page can
 * map the bytes it was sent and start.
 *
 * A word's spelling is found in an open-addressing table (`slots`); spellings of one word ("defence", "defense")
 * share a word number. State 0 is no state; `roots` leads from a first word's number to its state; from there an
 * edge asks for a gap and the next word's number. States list the aliases that end there.
 */

import type { TopicId } from '../ids.ts';
import { TOPIC_KINDS, type TopicKind } from '../pack/format.ts';
import { LANGUAGES, type PageLanguage } from '../text/language.ts';
import { ASCII_LOWER } from '../text/normalise-characters.ts';
import { unitAt } from '../text/unit-at.ts';
import { letters, MAX_WORD_LENGTH, token } from './tokens.ts';

/** Whole numbers: 32 bits wide when built, and where one of them needs it; 16 in a page, where all fit. */
export type Numbers = Uint32Array | Uint16Array;

export interface LexiconArrays {
  /** Spelling number + 1 by hash; 0: free. Length a power of two, at most half full. */
  readonly slots: Numbers;
  /** Start of each spelling in `spellingUnits`, and the end of the last. */
  readonly spellingStarts: Numbers;
  readonly spellingUnits: Numbers;
  /** Word number of each spelling. */
  readonly spellingWords: Numbers;
  /** Whether a word can begin a name: see `beginnings.ts`. */
  readonly beginnings: Uint8Array;
  /** State that a word leads to from the beginning, by word number; 0: none. */
  readonly roots: Numbers;
  /** First edge of each state, and the end of the last. */
  readonly edgeStarts: Numbers;
  /** Word number × 8 + gap, ascending within a state. */
  readonly edgeKeys: Numbers;
  readonly edgeTargets: Numbers;
  /** First output of each state, and the end of the last. */
  readonly outputStarts: Numbers;
  /** Alias numbers. */
  readonly outputs: Numbers;
  readonly aliasTopics: Numbers;
  /** ALIAS_… bits. */
  readonly aliasFlags: Numbers;
  /** LANGUAGE_… bits: the pages on which it counts. */
  readonly aliasLanguages: Uint8Array;
  /** First held topic of each alias, and the end of the last. */
  readonly heldStarts: Numbers;
  /** Topics that are named inside each alias ("NATO" in "NATO Secretary General Jens Stoltenberg"): topic numbers. */
  readonly held: Numbers;
  /** First word mask of each alias, and the end of the last. */
  readonly maskStarts: Numbers;
  /** Capitals of each word of each alias: bit n for letter n. */
  readonly masks: Numbers;
  readonly aliasTextStarts: Numbers;
  readonly aliasTextUnits: Numbers;
  readonly topicIdStarts: Numbers;
  readonly topicIdUnits: Numbers;
  /** Index into TOPIC_KINDS. */
  readonly topicKinds: Uint8Array;
  /** TOPIC_… bits. */
  readonly topicFlags: Uint8Array;
  /** First and last year of each topic that is tied to years; 0 and 65535 where it is open. */
  readonly topicFrom: Numbers;
  readonly topicTo: Numbers;
  readonly contextStarts: Numbers;
  /** Topic numbers. */
  readonly contexts: Numbers;
}

export interface Lexicon extends LexiconArrays {
  /** Ids of the topics, in the order in which the lexicon numbers them. Read from the arrays when first asked for. */
  readonly topics: readonly TopicId[];
  /** The alias as the pack writes it, by number. Read from the arrays when first asked for. */
  readonly aliasText: (alias: number) => string;
}

/** The lexicon over `arrays`. */
export function lexiconOf(arrays: LexiconArrays): Lexicon {
  let topics: readonly TopicId[] | null = null;
  const texts = new Map<number, string>();
  return {
    ...arrays,
    get topics() {
      topics ??= Array.from(
        arrays.topicKinds,
        (_, topic) => unitsToString(arrays.topicIdUnits, arrays.topicIdStarts, topic) as TopicId,
      );
      return topics;
    },
    aliasText(alias) {
      const known = texts.get(alias);
      if (known !== undefined) return known;
      const text = unitsToString(arrays.aliasTextUnits, arrays.aliasTextStarts, alias);
      texts.set(alias, text);
      return text;
    },
  };
}

/** Names and greatest element sizes of the arrays, in the order of the binary form. */
export const LEXICON_ARRAYS = [
  ['slots', 4],
  ['spellingStarts', 4],
  ['spellingWords', 4],
  ['roots', 4],
  ['edgeStarts', 4],
  ['edgeKeys', 4],
  ['edgeTargets', 4],
  ['outputStarts', 4],
  ['outputs', 4],
  ['aliasTopics', 4],
  ['heldStarts', 4],
  ['held', 4],
  ['maskStarts', 4],
  ['masks', 4],
  ['aliasTextStarts', 4],
  ['topicIdStarts', 4],
  ['contextStarts', 4],
  ['contexts', 4],
  ['spellingUnits', 2],
  ['aliasTextUnits', 2],
  ['topicIdUnits', 2],
  ['aliasFlags', 2],
  ['topicFrom', 2],
  ['topicTo', 2],
  ['beginnings', 1],
  ['aliasLanguages', 1],
  ['topicKinds', 1],
  ['topicFlags', 1],
] as const satisfies readonly (readonly [keyof LexiconArrays, 1 | 2 | 4])[];

/** Counts only with evidence. */
export const ALIAS_CONTEXT = 1;
/** Letter for letter. */
export const ALIAS_EXACT = 2;
/** Looks like a name and is none. */
export const ALIAS_DECOY = 4;
/** "the" must stand before it. It is not in the trie: half the words of a page would have to be looked up otherwise. */
export const ALIAS_ARTICLE = 8;
/** A word that, in capitals, may be the everyday word instead ("US", "WHO"). */
export const ALIAS_EVERYDAY = 16;
/** One word of a person's name. */
export const ALIAS_SURNAME = 32;
/** Has a capital: a proper name, or part of one. */
export const ALIAS_PROPER = 64;

/** Of a topic that is tied to years. */
export const ALIAS_DATED = 128;

/** A decoy that puts short names of its topic in doubt: another bearer of the name, another holder of the office. */
export const ALIAS_RIVAL = 256;

/** Kinds of alias whose surroundings the rules ask about. */
export const ALIAS_LOOKS_AROUND: number = ALIAS_CONTEXT | ALIAS_EVERYDAY | ALIAS_SURNAME | ALIAS_DATED;

/** Pages in a language that is none of LANGUAGES. */
const LANGUAGE_OTHER = 64;
/** Pages whose language is not known: names of the pack's own language count. */
const LANGUAGE_HOME = 128;

/** The bit of a page's language, or of a name's. */
export function languageBit(language: PageLanguage): number {
  if (language === null) return LANGUAGE_HOME;
  return language === 'other' ? LANGUAGE_OTHER : 1 << LANGUAGES.indexOf(language);
}

/** All bits of a name that is written alike in every language. */
export const LANGUAGE_ANY = 255;

export const TOPIC_DEFAULT_ON = 1;
/** Last year of what goes on, or is tied to no years. */
export const OPEN_YEAR = 0xffff;

/** Word number of the word read last by `readToken`; -1 where the lexicon has none. */
export function findWord(lexicon: Lexicon): number {
  if (token.length > MAX_WORD_LENGTH) return -1;
  const { slots, spellingStarts, spellingUnits } = lexicon;
  const last = slots.length - 1;
  for (let slot = token.hash & last, tried = 0; tried <= last; slot = (slot + 1) & last, tried++) {
    const spelling = (slots[slot] as number) - 1;
    if (spelling < 0) return -1;
    const start = spellingStarts[spelling] as number;
    if ((spellingStarts[spelling + 1] as number) - start !== token.length) continue;
    let index = 0;
    while (index < token.length && spellingUnits[start + index] === letters[index]) index++;
    if (index === token.length) return lexicon.spellingWords[spelling] as number;
  }
  return -1;
}

/** Whether a name begins with the ASCII word from `start` to `end` of `text`, which has this hash. */
export function beginsName(lexicon: Lexicon, hash: number, text: string, start: number, end: number): boolean {
  const { slots, spellingStarts, spellingUnits } = lexicon;
  const last = slots.length - 1;
  const length = end - start;
  for (let slot = hash & last, tried = 0; tried <= last; slot = (slot + 1) & last, tried++) {
    const spelling = (slots[slot] as number) - 1;
    if (spelling < 0) return false;
    const from = spellingStarts[spelling] as number;
    if ((spellingStarts[spelling + 1] as number) - from !== length) continue;
    let index = 0;
    while (index < length && spellingUnits[from + index] === ASCII_LOWER[unitAt(text, start + index)]) index++;
    if (index === length) return lexicon.roots[lexicon.spellingWords[spelling] as number] !== 0;
  }
  return false;
}

/** State behind `state` across `gap` and `word`; 0 where there is none. */
export function nextState(lexicon: Lexicon, state: number, word: number, gap: number): number {
  const key = word * 8 + gap;
  let low = lexicon.edgeStarts[state] as number;
  let high = (lexicon.edgeStarts[state + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = lexicon.edgeKeys[middle] as number;
    if (found === key) return lexicon.edgeTargets[middle] as number;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

function unitsToString(units: Numbers, starts: Numbers, index: number): string {
  return String.fromCharCode(...units.subarray(starts[index], starts[index + 1]));
}

export const topicKindOf = (lexicon: Lexicon, topic: number): TopicKind =>
  TOPIC_KINDS[lexicon.topicKinds[topic] as number] ?? 'other';

/** Whether the topic is a part of the earth, where anything may happen. */
export function isGeographic(lexicon: Lexicon, topic: number): boolean {
  const kind = topicKindOf(lexicon, topic);
  return kind === 'country' || kind === 'region' || kind === 'place';
}

/** Numbers of the topics whose mention is evidence for this one's names. */
export const contextsOf = (lexicon: Lexicon, topic: number): Numbers =>
  lexicon.contexts.subarray(lexicon.contextStarts[topic], lexicon.contextStarts[topic + 1]);

/** Whether `year` is one of the topic's; so is every year where it is not tied to any. */
export const isYearOf = (lexicon: Lexicon, topic: number, year: number): boolean =>
  year >= (lexicon.topicFrom[topic] as number) && year <= (lexicon.topicTo[topic] as number);

/** Whether the topic is tied to years that are over: it does not go on. */
export const isOneTimeEvent = (lexicon: Lexicon, topic: number): boolean =>
  (lexicon.topicTo[topic] as number) !== OPEN_YEAR;

/** Words of the alias without a leading "the". */
export const wordCount = (lexicon: Lexicon, alias: number): number =>
  (lexicon.maskStarts[alias + 1] as number) - (lexicon.maskStarts[alias] as number);

/** Numbers of the topics that are named inside the alias. */
export const heldBy = (lexicon: Lexicon, alias: number): Numbers =>
  lexicon.held.subarray(lexicon.heldStarts[alias], lexicon.heldStarts[alias + 1]);

/** Whether the pack marks the topic unless the reader says otherwise. */
export const isDefaultOn = (lexicon: Lexicon, topic: number): boolean =>
  ((lexicon.topicFlags[topic] as number) & TOPIC_DEFAULT_ON) !== 0;
