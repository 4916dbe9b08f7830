/** Runs of capitalised words with the small words that may join them: where names can be. */
import { isCalendarWord, isFunctionWord } from '../detect/vocabulary.ts';
import { isGiven } from '../quotations/word-shapes.ts';
import { isCommonWord } from './common-words.ts';
import { nationOf } from './nations.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import {
  isCompanySuffix,
  isNameSuffix,
  isNumbered,
  isOffice,
  isOfficePart,
  isParticle,
  isSpeaking,
  kindOfHead,
} from './vocabulary.ts';
import type { WordTable } from './word-counts.ts';

/** Indices of tokens, `end` exclusive. The first and the last are capitalised, or the last is a number. */
export interface Run {
  readonly first: number;
  readonly end: number;
  /** It opens a sentence or a quotation and nothing but that may be why it has a capital. */
  readonly doubtful: boolean;
}

const CONNECTORS = new Set(['of', 'for', 'and', 'the', 'in', 'on', 'at']);
const MOST_CONNECTORS = 2;
/** The name of a thing has no more words than this; longer rows are lists or shouting. */
const LONGEST_RUN = 14;
/** "People's Republic", "Children's Hospital": what they own is part of the name. */
const OWNERS_IN_NAMES = new Set(
  `people peoples children women men seamen fishermen firemen workers king queen farmers veterans citizens teachers mothers
   world`.split(/\s+/),
);
const SELF = /^i(?:'\p{L}+)?$/u;
const BEGINS_PREDICATE = /^(?:is|was|has|had|will|would|also|and|did)$/u;
const ENDING_OF_VERB = /(?:ing|ed|ly)$/u;

/** The runs of a sentence, ascending, none overlapping. */
export function findRuns({ tokens }: Sentence, words: WordTable): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = isNamePart(tokens, at) ? runEnd(tokens, at) : at;
    const first = end > at ? skipOpening(tokens, at, end, words) : at;
    if (first < end) {
      const doubtful = end - first === 1 && opens(tokens[first]) && !isKnownName(tokens[first] as Token, words);
      runs.push({ first, end, doubtful });
    }
    at = Math.max(end, at + 1);
  }
  return runs;
}

const opens = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.gap !== 'space' &&
  token.gap !== 'ampersand' &&
  token.gap !== 'comma' &&
  token.gap !== 'hyphen';

function isNamePart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.capital || SELF.test(token.lower)) return false;
  if (!isCalendarWord(token.lower)) return true;
  // "Theresa May", "Prime Minister May", "August Strindberg": a month as a part of a person's name.
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const behindName = before?.capital && token.gap === 'space' && (isGiven(before.text) || isOffice(before.lower));
  return behindName === true || (isGiven(token.text) && after?.capital === true && after.gap === 'space');
}

function runEnd(tokens: readonly Token[], first: number): number {
  let end = first + 1;
  while (end < tokens.length && end - first < LONGEST_RUN) {
    const before = tokens[end - 1] as Token;
    const token = tokens[end] as Token;
    if (before.possessive && !OWNERS_IN_NAMES.has(before.lower)) break;
    if (isSuffixBehindComma(token)) end++;
    else if (token.gap !== 'space' && token.gap !== 'ampersand') break;
    else if (isNamePart(tokens, end)) {
      if (isFunctionWord(token.lower) && !token.acronym && !isCalendarWord(token.lower) && !isJoinedOn(tokens, end))
        break;
      end++;
    } else if (token.number && isNumbered(before.lower.replace(/s$/u, ''))) end++;
    else {
      const next = behindConnectors(tokens, end);
      if (next === end) break;
      end = next + 1;
    }
  }
  return end;
}

const isSuffixBehindComma = (token: Token): boolean =>
  token.gap === 'comma' && token.capital && (isCompanySuffix(token.lower) || isNameSuffix(token.lower));

/** "Meet The Press", "Gone With the Wind": a capitalised small word inside a title. */
const isJoinedOn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.gap === 'space' && isNamePart(tokens, at + 1) && !isFunctionWord((tokens[at + 1] as Token).lower);

/** Index of the capital behind one or two connectors; `at` where there is none. */
function behindConnectors(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next - at < MOST_CONNECTORS && isConnector(tokens[next])) next++;
  const token = tokens[next];
  const joins = next > at && token?.gap === 'space' && isNamePart(tokens, next) && !isFunctionWord(token.lower);
  return joins ? next : at;
}

const isConnector = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.capital &&
  token.gap === 'space' &&
  (CONNECTORS.has(token.lower) || isParticle(token.lower));

/** Leaves out words that have their capital from standing first, and articles. */
function skipOpening(tokens: readonly Token[], first: number, end: number, words: WordTable): number {
  let at = first;
  while (at < end && isSkipped(tokens, at, end, words)) {
    at++;
    while (at < end && !(tokens[at] as Token).capital) at++;
  }
  return at;
}

function isSkipped(tokens: readonly Token[], at: number, end: number, words: WordTable): boolean {
  const token = tokens[at] as Token;
  if (isFunctionWord(token.lower) && !(token.acronym && token.text.length > 1))
    return !isForename(token, tokens[at + 1]);
  if (!opens(token)) return false;
  if (isKnownName(token, words)) return false;
  const next = tokens[at + 1];
  const alone = at + 1 === end;
  const { small, inside } = words.of(token.lower);
  const everyday = small > inside || isCommonWord(token.lower);
  if (alone) return everyday || ENDING_OF_VERB.test(token.lower) || !beginsPredicate(token, next);
  if (!everyday)
    return ENDING_OF_VERB.test(token.lower) && inside === 0 && next !== undefined && isKnownName(next, words);
  if (isOfficePart(token.lower)) return false;
  let last = at;
  while (last + 1 < end && tokens[last + 1]?.capital) last++;
  const isHeaded = kindOfHead((tokens[last] as Token).lower) !== null || kindOfHead(token.lower) !== null;
  return inside === 0 && !isHeaded;
}

/** "Will Smith", but not "Will Russia". */
const isForename = (token: Token, next: Token | undefined): boolean =>
  isGiven(token.text) && next?.capital === true && next.gap === 'space' && !next.acronym && !nationOf(next.text);

/** A word that would be a name inside a sentence too, as far as the documents or general knowledge tell. */
function isKnownName(token: Token, words: WordTable): boolean {
  if (token.acronym || nationOf(token.text)) return true;
  const { small, inside } = words.of(token.lower);
  if (inside > 0 && inside >= small) return true;
  return isGiven(token.text) && small === 0 && !isFunctionWord(token.lower);
}

const beginsPredicate = (token: Token, next: Token | undefined): boolean =>
  token.possessive ||
  (next !== undefined && (isSpeaking(next.lower) || BEGINS_PREDICATE.test(next.lower) || next.gap === 'comma'));
