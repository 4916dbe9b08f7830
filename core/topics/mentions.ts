/** The names in a sentence, each with the signs around it that tell what kind of thing it names. */
import { isCalendarWord, isEverydayWord, isFunctionWord } from '../detect/vocabulary.ts';
import { isCommonWord } from './common-words.ts';
import { nationOf } from './nations.ts';
import { findRuns, type Run } from './runs.ts';
import { isAcronymOf, type Segment, segmentRun } from './segments.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import { isOfficePart, isPlacePreposition, isSpeaking, kindOfHead } from './vocabulary.ts';
import type { WordTable } from './word-counts.ts';

export interface NameMention {
  /** Its words as written. */
  readonly words: readonly string[];
  /** UTF-16 indices into the document's text, or into its title where the sentence is -1. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** The title that stands before it, as written. */
  readonly office: readonly string[] | null;
  /** It may be no name: nothing but its capital at the start of a sentence speaks for it. */
  readonly doubtful: boolean;
  /** "…, said X", "X said": a person or a body. */
  readonly speaks: boolean;
  /** "in X", "near X": a place. */
  readonly located: boolean;
  /** It fills a pair of quotation marks: the title of a work or a term. */
  readonly quoted: boolean;
  /** The acronym in brackets behind it, or the long form in brackets behind an acronym. */
  readonly otherForm: readonly string[] | null;
}

/** The names in a sentence of prose, by place; headlines and shouting tell no names of their own. */
export function findMentions(sentence: Sentence, words: WordTable): NameMention[] {
  if (sentence.style !== 'prose') return [];
  const { tokens } = sentence;
  return findRuns(sentence, words).flatMap((run) => {
    const whole = isQuotedWhole(tokens, run);
    const segments = whole
      ? [{ first: run.first, end: run.end, office: null }]
      : segmentRun(tokens, run.first, run.end, words);
    return segments
      .filter((segment) => isName(tokens, segment, words))
      .map((segment) => mentionOf(sentence, segment, run, whole));
  });
}

const isQuotedWhole = (tokens: readonly Token[], { first, end }: Run): boolean =>
  end - first > 1 && tokens[first]?.gap === 'quote' && tokens[end - 1]?.possessive === false && closes(tokens, end);

/** Whether something other than a space parts the token at `end` from the run before it. */
const closes = (tokens: readonly Token[], end: number): boolean => {
  const next = tokens[end];
  return next === undefined || next.gap === 'break' || next.gap === 'quote';
};

/** Words that are written in capitals and name nothing a reader would look up. */
const PLAIN_ACRONYMS = new Set(
  'tv ok phd pm am ceo cfo mp mps id ad bc ce bce ps pc dj faq etc usb ii iii iv vi vii viii ix xi xii'.split(' '),
);

function isName(tokens: readonly Token[], { first, end, office }: Segment, words: WordTable): boolean {
  const parts = tokens.slice(first, end);
  const [head] = parts;
  if (!head || parts.length > 1) return parts.some(({ text }) => text.length > 1) && !isShouting(parts, words);
  const { text, lower, acronym, number } = head;
  const letters = lower.replaceAll('.', '');
  if (number || letters.length < 2 || isCalendarWord(lower) || PLAIN_ACRONYMS.has(letters)) return false;
  if (nationOf(text) || office) return acronym || !isFunctionWord(lower);
  if (isOfficePart(letters)) return false;
  const { small, inside } = words.of(lower);
  // "the WHO", but "WHO let the dogs out".
  if (acronym && (isCommonWord(lower) || isEverydayWord(lower))) return tokens[first - 1]?.lower === 'the';
  if (acronym) return small <= inside;
  if (isFunctionWord(lower)) return false;
  const everyday = isCommonWord(lower) || (kindOfHead(lower) !== null && small > 0);
  if (!everyday) return inside >= small;
  return kindOfHead(lower) === null ? inside >= 5 && small === 0 : inside >= 2 && inside > 2 * small;
}

/** Everyday words in capitals, for emphasis. */
const isShouting = (parts: readonly Token[], words: WordTable): boolean =>
  parts.every(({ acronym }) => acronym) && parts.some(({ lower }) => isCommonWord(lower) || words.of(lower).small > 0);

function mentionOf({ tokens, index }: Sentence, segment: Segment, run: Run, quoted: boolean): NameMention {
  const { first, end, office } = segment;
  const parts = tokens.slice(first, end);
  const [before, after] = [tokens[first - 1], tokens[end]];
  const last = parts.at(-1) as Token;
  const adjoins = after?.gap === 'space' && !last.possessive;
  return {
    words: wordsOf(parts),
    start: (parts[0] as Token).start,
    end: last.end,
    sentence: index,
    office: office && wordsOf(tokens.slice(office.first, office.end)),
    doubtful: run.doubtful,
    speaks:
      (adjoins && isSpeaking(after.lower)) ||
      (before !== undefined && /^sa(?:id|ys)$/u.test(before.lower) && parts[0]?.gap === 'space'),
    located: before !== undefined && parts[0]?.gap === 'space' && isPlacePreposition(before.lower),
    quoted,
    otherForm: otherForm(tokens, first, end),
  };
}

/** With the stops of "U.S." and of initials; a possessive is kept inside a name: "People's Republic". */
const wordsOf = (parts: readonly Token[]): string[] =>
  parts.map(({ text, possessive, start, end }, index) => {
    if (possessive) return index < parts.length - 1 ? `${text}'s` : text;
    return end - start > text.length ? `${text}.` : text;
  });

function otherForm(tokens: readonly Token[], first: number, end: number): readonly string[] | null {
  const next = tokens[end];
  if (next?.gap !== 'bracket') return null;
  const own = tokens.slice(first, end).map(({ text }) => text);
  if (next.acronym && isAcronymOf(next.text, own)) return [next.text];
  if (own.length > 1 || !tokens[first]?.acronym) return null;
  let last = end + 1;
  while (last < tokens.length && tokens[last]?.gap === 'space') last++;
  const long = tokens.slice(end, last).map(({ text }) => text);
  return isAcronymOf(own[0] as string, long) ? long : null;
}
