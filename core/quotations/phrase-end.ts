/** Where a noun phrase ends: a rough chunker that knows small words, verbs of saying and the shapes of names. */

import type { Token } from './narrative.ts';
import { nationOfDemonym, nationOfPlace } from './nations.ts';
import { BODIES, CROWDS, DOCUMENTS, HONORIFICS, ROLES } from './nouns.ts';
import { isDoubtful, speechVerb } from './speech-verbs.ts';
import { isAcronym, isGiven } from './word-shapes.ts';
import { BREAKS, DETERMINERS, PARTICLES, PRONOUNS } from './words.ts';

/** Longest noun phrase that is looked at, in tokens. */
const LONGEST = 12;

const isBreak = (
  token: Token,
  at: number,
  isName: (token: Token, next: Token | undefined) => boolean,
  next: Token | undefined,
): boolean => {
  if (token.type !== 'word') return true;
  if (HONORIFICS.has(token.lower.replace(/\.$/u, '')) && token.capital) return false;
  if (PRONOUNS.has(token.lower)) return true;
  if (at === 0 && token.capital)
    return (
      !isName(token, next) &&
      !isNoun(token.lower) &&
      !DETERMINERS.has(token.lower) &&
      !nationOfDemonym(token.text) &&
      !(next?.capital && ROLES.has(next.lower))
    );
  if (token.capital) return BREAKS.has(token.lower) && !(next?.capital && token.lower === 'may');
  return BREAKS.has(token.lower);
};

const isNoun = (word: string): boolean =>
  ROLES.has(word) || CROWDS.has(word) || BODIES.has(word) || DOCUMENTS.has(word);

/** Index behind the noun phrase that begins at `at`; `at` itself where none does. */
export function phraseEnd(
  tokens: readonly Token[],
  at: number,
  isName: (token: Token, next: Token | undefined) => boolean,
): number {
  let end = at;
  let named = false;
  for (; end < tokens.length && end - at < LONGEST; end++) {
    const token = tokens[end] as Token;
    const previous = tokens[end - 1];
    const next = tokens[end + 1];
    if (joinsName(tokens, end, at)) continue;
    if (isBreak(token, end === at ? (at === 0 ? 0 : 1) : 1, isName, next)) break;
    if (end > at && DETERMINERS.has(token.lower) && !previous?.possessive && !token.capital) break;
    const verb = token.capital && end > 0 ? null : speechVerb(token.lower);
    if (verb && (end === at ? !isDoubtfulNoun(token, previous) : !isDoubtful(token.lower) || !isModifier(previous)))
      break;
    if (named && !token.capital && !continuesName(tokens, at, end)) break;
    if (DETERMINERS.has(token.lower)) continue;
    named = token.capital && !token.possessive ? true : named && !token.possessive;
  }
  return end;
}

const isDoubtfulNoun = (token: Token, previous: Token | undefined): boolean =>
  isDoubtful(token.lower) && previous?.type !== 'word';
const isModifier = (token: Token | undefined): boolean =>
  token !== undefined &&
  (DETERMINERS.has(token.lower) ||
    token.possessive ||
    (!token.capital && !speechVerb(token.lower)) ||
    nationOfDemonym(token.text) !== null);

/** "Ministry of Defense", "Ursula von der Leyen", "Foreign and Commonwealth Office": small words inside names. */
function joinsName(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at] as Token;
  if (at === first || token.type !== 'word') return token.text === '&' && at > first;
  let next = at + 1;
  while (
    tokens[next] &&
    (PARTICLES.has((tokens[next] as Token).lower) || (tokens[next] as Token).lower === 'the') &&
    next < at + 3
  )
    next++;
  if (!tokens[next]?.capital || tokens[next]?.type !== 'word') return false;
  const previous = tokens[at - 1] as Token;
  if (PARTICLES.has(token.lower)) return previous.capital || PARTICLES.has(previous.lower);
  if (token.lower === 'the') return /^(?:of|for|to)$/u.test(previous.lower) && joinsName(tokens, at - 1, first);
  if (token.lower === 'to') return previous.capital && ROLES.has(previous.lower);
  if (token.lower !== 'of' && token.lower !== 'for')
    return token.lower === 'and' && previous.capital && isTitleWord(previous) && isTitleWord(tokens[next] as Token);
  return (
    previous.capital &&
    (BODIES.has(previous.lower) || (ROLES.has(previous.lower) && tokens[at - 2]?.lower !== 'the')) &&
    !previous.possessive
  );
}

const isTitleWord = (token: Token): boolean =>
  /^(?:foreign|commonwealth|prime|deputy|defence|defense|finance|interior|trade|home|culture|education|health|energy|development|affairs|minister|president|chairman|director|founder|ceo|chief)$/u.test(
    token.lower,
  );

/** Small letters behind a name go on with the phrase where the name only modifies a noun: "EU foreign policy chief". */
function continuesName(tokens: readonly Token[], first: number, at: number): boolean {
  let start = at;
  while (start > first && isPlainCapital(tokens[start - 1] as Token)) start--;
  const run = tokens.slice(start, at);
  const isPlace =
    nationOfPlace(run.map(({ text }) => text).join(' ')) !== null ||
    run.every(({ text }) => nationOfDemonym(text) !== null || isAcronym(text));
  if (!isPlace && run.length > 1 && isGiven((run[0] as Token).text)) return false;
  for (let next = at; next < tokens.length && next < at + (isPlace ? 4 : 1); next++) {
    const token = tokens[next] as Token;
    if (token.type !== 'word' || BREAKS.has(token.lower) || speechVerb(token.lower)) return false;
    if (isNoun(token.lower)) return true;
  }
  return false;
}

const isPlainCapital = ({ capital, possessive, lower }: Token): boolean =>
  capital && !possessive && !DETERMINERS.has(lower);
