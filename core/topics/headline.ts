/** Names in headlines and shouted lines, whose capitals tell nothing: those that the documents name elsewhere. */
import { isFunctionWord } from '../detect/vocabulary.ts';
import { isGiven } from '../quotations/word-shapes.ts';
import { isCommonWord } from './common-words.ts';
import type { NameMention } from './mentions.ts';
import { nationOf } from './nations.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import { nameKey } from './word-counts.ts';

/** Longest name that is looked for. */
const LONGEST = 8;

/**
 * The longest known names in a sentence that is no prose, by place.
 * @param isKnown whether a key (see `nameKey`) is that of a name found in prose
 */
export function findKnownNames(sentence: Sentence, isKnown: (key: string) => boolean): NameMention[] {
  if (sentence.style === 'prose') return [];
  const { tokens } = sentence;
  const mentions: NameMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = knownEnd(tokens, at, isKnown) ?? plainEnd(sentence, at);
    if (end !== null) mentions.push(mentionOf(sentence, at, end));
    at = end ?? at + 1;
  }
  return mentions;
}

function knownEnd(tokens: readonly Token[], first: number, isKnown: (key: string) => boolean): number | null {
  if (!tokens[first]?.capital) return null;
  const row: string[] = [];
  let found: number | null = null;
  for (let at = first; at < Math.min(tokens.length, first + LONGEST); at++) {
    const token = tokens[at] as Token;
    if (at > first && token.gap !== 'space' && token.gap !== 'ampersand') break;
    row.push(token.text);
    if ((token.capital || token.number) && isKnown(nameKey(row))) found = at + 1;
    if (token.possessive) break;
  }
  return found;
}

/** What is a name even in a headline: acronyms, countries, a given name with another word behind it. */
function plainEnd({ tokens, style }: Sentence, first: number): number | null {
  const token = tokens[first] as Token;
  if (style === 'shouted' || !token.capital) return null;
  if (nationOf(token.text)?.as === 'name') return first + 1;
  if (token.acronym) return isFunctionWord(token.lower) || token.text.length < 3 ? null : first + 1;
  const next = tokens[first + 1];
  const isPair = isGiven(token.text) && next?.capital && next.gap === 'space' && !token.possessive;
  return isPair && !isCommonWord(next.lower) ? first + 2 : null;
}

function mentionOf({ tokens, index }: Sentence, first: number, end: number): NameMention {
  const parts = tokens.slice(first, end);
  return {
    words: parts.map(({ text }) => text),
    start: (parts[0] as Token).start,
    end: (parts.at(-1) as Token).end,
    sentence: index,
    office: null,
    doubtful: false,
    speaks: false,
    located: false,
    quoted: false,
    otherForm: null,
  };
}
