/** Who and what a sentence names: names, pronouns and noun phrases that may speak. */

import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';
import type { Sentence, Token } from './narrative.ts';
import { nationOfDemonym, nationOfPlace } from './nations.ts';
import { BODIES, CROWDS, DOCUMENTS, HONORIFICS, ROLES } from './nouns.ts';
import { isDoubtful, speechVerb } from './speech-verbs.ts';
import { BREAKS, DETERMINERS, PARTICLES, PREPOSITIONS, PRONOUNS } from './words.ts';

export type NounKind = 'role' | 'crowd' | 'body' | 'document' | 'other';

interface Place {
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

/** Longest noun phrase that is looked at, in tokens. */
const LONGEST = 12;

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
  const owner = end < 0 ? null : phrase(tokens, first, first + end + 1, { sentence, oblique: true });
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
  return phrase(tokens, at, last, { sentence, oblique }) ?? ownerPhrase(tokens, at, last, sentence);
}

/** "Sergei Lavrov’s first appearance": of a phrase that is no speaker its owner remains. */
function ownerPhrase(tokens: readonly Token[], first: number, last: number, sentence: number): Mention | null {
  const end = tokens.slice(first, last).findLastIndex(({ possessive }) => possessive);
  return end < 0 || first + end + 1 >= last
    ? null
    : phrase(tokens, first, first + end + 1, { sentence, oblique: true });
}

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
function phraseEnd(
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
  isDoubtful(token.lower) && (!previous || previous.type !== 'word');
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
const isAcronym = (text: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(text) && /^[\p{Lu}.]+$/u.test(text);
const isGiven = (text: string): boolean => MALE_NAMES.has(text) || FEMALE_NAMES.has(text);

/** What the phrase of the tokens `first` to `last` is: a name with its titles, or a noun that may speak, or nothing. */
function phrase(
  tokens: readonly Token[],
  first: number,
  last: number,
  { sentence, oblique }: { sentence: number; oblique: boolean },
): Mention | null {
  const parts = tokens.slice(first, last);
  const place = { sentence, first, last };
  const words = parts.map(({ lower }) => lower);
  const start = nameStart(parts);
  const possessor = parts.findLastIndex(({ possessive }, at) => possessive && at < parts.length - 1);
  const name = parts.slice(start);
  const isDocument =
    name.length > 0 &&
    DOCUMENTS.has((name[0] as Token).lower) &&
    name.length <= 2 &&
    !isGiven((name.at(-1) as Token).text);
  const office = parts
    .slice(0, start)
    .find(
      ({ lower, capital }, at) => capital && ROLES.has(lower) && /^(?:of|for|to)$/u.test(parts[at + 1]?.lower ?? ''),
    );
  if (office && isBodyName(name)) return nounPhrase(parts.slice(0, parts.indexOf(office) + 1), { ...place, oblique });
  if (start < parts.length && start > possessor && !isDocument && name.some(({ capital }) => capital)) {
    const honorific =
      parts
        .slice(0, start)
        .findLast(({ lower }, at) => HONORIFICS.has(lower.replace(/\.$/u, '')) && parts[at - 1]?.lower !== 'first')
        ?.lower.replace(/\.$/u, '') ?? null;
    const isBody = isBodyName(name);
    const body = isBody ? bodyStart(parts, start, possessor) : start;
    const shown = parts.slice(body);
    const withHonorific =
      honorific !== null &&
      !isBody &&
      parts[start - 1]?.lower.replace(/\.$/u, '') === honorific &&
      /^(?:mr|mrs|ms|miss|lord|lady|dame|sir|baroness|king|queen|pope|prince|princess|dr)$/u.test(honorific);
    return {
      type: 'name',
      ...place,
      start: (withHonorific
        ? (parts[start - 1] as Token)
        : isBody && body === 1 && DETERMINERS.has((parts[0] as Token).lower)
          ? (parts[0] as Token)
          : (shown[0] as Token)
      ).start,
      end: (shown.at(-1) as Token).end,
      oblique: oblique || (parts.at(-1) as Token).possessive,
      name: shown.map(({ text }) => text),
      honorific,
      words: [...words.slice(0, body), ...nationsOf(parts.slice(0, body))],
      isBody,
    };
  }
  return nounPhrase(parts, { ...place, oblique });
}

/** Where, among the parts of a phrase, the name begins: behind titles, roles and nations. */
function nameStart(parts: readonly Token[]): number {
  let start = parts.length;
  while (start > 0) {
    const token = parts[start - 1] as Token;
    const isLast = start === parts.length;
    if (!token.capital && !PARTICLES.has(token.lower) && !/^(?:of|for|to|and|&)$/u.test(token.lower)) break;
    if (!isLast && token.possessive) break;
    if (HONORIFICS.has(token.lower.replace(/\.$/u, '')) && !isLast) break;
    if (
      ROLES.has(token.lower) &&
      !isBodyName(parts.slice(start - 1)) &&
      !(isLast && HONORIFICS.has((parts[start - 2]?.lower ?? '').replace(/\.$/u, ''))) &&
      !(isLast && start > 1 && isGiven((parts[start - 2] as Token).text))
    )
      break;
    if (CROWDS.has(token.lower) && isLast) return parts.length;
    if (!isLast && endsTitle(parts, start)) break;
    if (DETERMINERS.has(token.lower)) break;
    if (
      nationOfDemonym(token.text) &&
      !isBodyName(parts.slice(start - 1)) &&
      (start === parts.length || !isGiven((parts[start] as Token).text) || true)
    ) {
      if (isLast && start > 1 && isGiven((parts[start - 2] as Token).text)) {
        start--;
        continue;
      }
      break;
    }
    start--;
  }
  while (start < parts.length && !(parts[start] as Token).capital && !PARTICLES.has((parts[start] as Token).lower))
    start++;
  while (start < parts.length && /^(?:of|for|and|&|in)$/u.test((parts[start] as Token).lower)) start++;
  return start;
}

/** "Ambassador to the United States Hamdullah Mohib", "Secretary of State Antony Blinken": where the title ends. */
function endsTitle(parts: readonly Token[], start: number): boolean {
  const left = parts.slice(0, start);
  const right = parts.slice(start);
  const token = left.at(-1) as Token;
  if (isBodyName(right) || isGiven(token.text) || PARTICLES.has(token.lower)) return false;
  if (/^(?:of|for|and|&|to)$/u.test(token.lower)) return false;
  const isPlace =
    nationOfPlace(token.text) !== null || nationOfPlace(`${left.at(-2)?.text ?? ''} ${token.text}`) !== null;
  const isGivenNext = isGiven((right[0] as Token).text) || right.length >= 2;
  const hasTitle = left.some(({ lower }) => ROLES.has(lower) || /^(?:of|for|to)$/u.test(lower) || BODIES.has(lower));
  return isGivenNext && (isPlace || (hasTitle && right.length >= 2)) && right.length >= 2;
}

const isBodyName = (parts: readonly Token[]): boolean => {
  const joined = parts.map(({ text }) => text).join(' ');
  return (
    nationOfPlace(joined) !== null ||
    parts.every(({ text }) => isAcronym(text)) ||
    parts.some(
      ({ lower, capital }) =>
        capital && BODIES.has(lower) && !(parts.length === 2 && isGiven((parts[0] as Token).text)),
    )
  );
};

/** A body's name takes in the nation before it: "Russian Ministry of Defense". */
function bodyStart(parts: readonly Token[], start: number, possessor: number): number {
  let at = start;
  while (
    at > possessor + 1 &&
    (parts[at - 1] as Token).capital &&
    !DETERMINERS.has((parts[at - 1] as Token).lower) &&
    !ROLES.has((parts[at - 1] as Token).lower)
  )
    at--;
  return at;
}

function nationsOf(parts: readonly Token[]): string[] {
  return parts.flatMap((token, at) => {
    const pair = `${token.text} ${parts[at + 1]?.text ?? ''}`;
    return nationOfDemonym(token.text) ?? nationOfPlace(pair) ?? nationOfPlace(token.text) ?? [];
  });
}

function nounPhrase(parts: readonly Token[], place: Omit<Place, 'start' | 'end'>): NounMention | null {
  const headAt = parts.findLastIndex((token) => kindOf(token, parts) !== null);
  if (headAt < 0) {
    const isPhrase = DETERMINERS.has((parts[0] as Token).lower) && parts.length > 1;
    return isPhrase ? noun(parts, parts.length - 1, 'other', place) : null;
  }
  return noun(parts, headAt, kindOf(parts[headAt] as Token, parts) as NounKind, place);
}

function noun(
  parts: readonly Token[],
  headAt: number,
  kind: NounKind,
  place: Omit<Place, 'start' | 'end'>,
): NounMention {
  const used = parts.slice(0, headAt + 1);
  const [first, head] = [used[0] as Token, used.at(-1) as Token];
  return {
    type: 'noun',
    ...place,
    last: place.first + headAt + 1,
    start: first.start,
    end: head.end,
    oblique: place.oblique || head.possessive,
    noun: kind,
    head: head.lower,
    words: [...used.map(({ lower }) => lower), ...nationsOf(used)],
    definite: /^(?:the|this|that|his|her|its|their)$/u.test(first.lower) || used.some(({ possessive }) => possessive),
  };
}

function kindOf(token: Token, parts: readonly Token[]): NounKind | null {
  const { lower } = token;
  if (token.possessive && token !== parts.at(-1)) return null;
  if (ROLES.has(lower)) return 'role';
  if (CROWDS.has(lower)) return 'crowd';
  if (DOCUMENTS.has(lower)) return 'document';
  if (BODIES.has(lower)) return 'body';
  const isNation = nationOfDemonym(token.text) !== null && token === parts.at(-1) && parts.length > 1;
  if (isNation) return /s$/u.test(token.text) && !/(?:ss|Swiss)$/u.test(token.text) ? 'crowd' : 'role';
  return /\d-year-old$/u.test(lower) ? 'role' : null;
}
