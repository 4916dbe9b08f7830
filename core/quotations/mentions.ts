/** Who and what a sentence names: names, pronouns and noun phrases that may speak. */
import type { Sentence, Token } from './narrative.ts';
import { phraseEnd } from './phrase-end.ts';
import { readPhrase } from './read-phrase.ts';
import { PREPOSITIONS, PRONOUNS } from './words.ts';

export type NounKind = 'role' | 'crowd' | 'body' | 'document' | 'other';

export interface Place {
  /** UTF-16 indices of the words that name it. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Indices of its tokens in the sentence, determiner and titles included; `last` is exclusive. */
  readonly first: number;
  readonly last: number;
  /** Behind a preposition or before another noun as its owner: not the subject. */
  readonly oblique: boolean;
}

export interface NameMention extends Place {
  readonly type: 'name';
  /** Without titles. */
  readonly name: readonly string[];
  readonly honorific: string | null;
  /** Small letters: titles, roles, nations before it, as in "norwegian", "minister". */
  readonly words: readonly string[];
  readonly isBody: boolean;
}

export interface PronounMention extends Place {
  readonly type: 'pronoun';
  readonly pronoun: 'male' | 'female' | 'body' | 'crowd' | 'writer' | 'relative';
}

export interface NounMention extends Place {
  readonly type: 'noun';
  readonly noun: NounKind;
  readonly head: string;
  readonly words: readonly string[];
  readonly definite: boolean;
}

export type Mention = NameMention | PronounMention | NounMention;

/** Mentions in order, and the names that own others: "Putin’s" in "Putin’s spokesman". */
export interface SentenceMentions {
  readonly mentions: readonly Mention[];
  readonly owners: readonly NameMention[];
}

/** The mentions of a sentence. @param isName whether a capitalised word, first in its sentence, is a name. */
export function findMentions(
  sentence: Sentence,
  index: number,
  isName: (token: Token, next: Token | undefined) => boolean,
): SentenceMentions {
  const mentions: Mention[] = [];
  const owners: NameMention[] = [];
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; ) {
    const mention = mentionAt(tokens, at, index, isName);
    if (mention) mentions.push(mention);
    const owner = mention ? ownerIn(tokens, mention) : null;
    if (owner) owners.push(owner);
    at = mention ? Math.max(mention.last, at + 1) : at + 1;
  }
  return { mentions, owners };
}

function ownerIn(tokens: readonly Token[], { first, last, sentence }: Mention): NameMention | null {
  const end = tokens.slice(first, last - 1).findLastIndex(({ possessive }) => possessive);
  const owner = end < 0 ? null : readPhrase(tokens, first, first + end + 1, { sentence, oblique: true });
  return owner?.type === 'name' ? owner : null;
}

function mentionAt(
  tokens: readonly Token[],
  at: number,
  sentence: number,
  isName: (token: Token, next: Token | undefined) => boolean,
): Mention | null {
  const token = tokens[at] as Token;
  if (token.type !== 'word') return null;
  const before = tokens[at - 1];
  const oblique = before?.type === 'word' && PREPOSITIONS.has(before.lower);
  const pronoun = PRONOUNS.get(token.lower);
  if (pronoun && !(token.lower === 'it' && oblique)) {
    const end = token.start + (token.text.split(/['’]/u, 1)[0] ?? '').length;
    return { type: 'pronoun', pronoun, start: token.start, end, sentence, first: at, last: at + 1, oblique };
  }
  const last = phraseEnd(tokens, at, isName);
  if (last <= at) return null;
  return readPhrase(tokens, at, last, { sentence, oblique }) ?? ownerPhrase(tokens, at, last, sentence);
}

/** "Sergei Lavrov’s first appearance": of a phrase that is no speaker its owner remains. */
function ownerPhrase(tokens: readonly Token[], first: number, last: number, sentence: number): Mention | null {
  const end = tokens.slice(first, last).findLastIndex(({ possessive }) => possessive);
  return end < 0 || first + end + 1 >= last
    ? null
    : readPhrase(tokens, first, first + end + 1, { sentence, oblique: true });
}
