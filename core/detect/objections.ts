/**
 * Reasons why a stretch that fits a name by its letters is not that name. Each rule looks only at what stands right
 * around the stretch; none knows any topic. General knowledge is in vocabulary.ts.
 */
import type { TopicKind } from '../pack/format.ts';
import type { PageLanguage } from '../text/language.ts';
import type { Candidate } from './find.ts';
import {
  ALIAS_CONTEXT,
  ALIAS_DATED,
  ALIAS_EVERYDAY,
  ALIAS_PROPER,
  ALIAS_SURNAME,
  isYearOf,
  type Lexicon,
  topicKindOf,
  wordCount,
} from './lexicon-format.ts';
import {
  AROUND_COMMA_AFTER,
  AROUND_DISTANCE_BEFORE,
  AROUND_DOT_BEFORE,
  AROUND_HYPHEN_AFTER,
  AROUND_HYPHEN_BEFORE,
  AROUND_OF_BEFORE,
  AROUND_OPENING,
  AROUND_OPENING_BEFORE,
  AROUND_PLACE_BEHIND,
  AROUND_POSSESSIVE,
  AROUND_POSSESSIVE_BEFORE,
  AROUND_SHOUTED,
  AROUND_TITLE_CASE,
  AROUND_WHOLE_BEHIND,
  type Surroundings,
} from './surroundings.ts';
import type { Objection } from './types.ts';
import {
  isCalendarWord,
  isFunctionWord,
  isPartisan,
  isPartOfTheWest,
  isPlaceAfterComma,
  isRole,
} from './vocabulary.ts';

const capital = (word: string): boolean => {
  const first = word.charAt(0);
  return first.toLowerCase() !== first;
};
const shouting = (word: string): boolean => word.length > 1 && word.toUpperCase() === word && capital(word);

/** Prepositions of place that do not stand before a person's bare surname in news prose. */
const IN_A_PLACE = /^(in|near|at|outside|downtown|around|north|south|east|west|greater)$/i;

/** What is asked before a name with these ALIAS_… bits, of a topic of this kind, counts; shown under "Why this?". */
export function checksFor(flags: number, kind: TopicKind): readonly Objection[] {
  const key = `${flags} ${kind}`;
  const known = checkLists.get(key);
  if (known) return known;
  const checks: Objection[] = [];
  if (flags & ALIAS_EVERYDAY) checks.push('everyday-word');
  if (flags & ALIAS_SURNAME) checks.push('other-person', 'place');
  else if (flags & ALIAS_CONTEXT && kind === 'person') checks.push('other-person');
  else if (flags & ALIAS_CONTEXT && flags & ALIAS_PROPER) checks.push('longer-name');
  if (flags & ALIAS_CONTEXT && flags & ALIAS_PROPER && kind === 'event') checks.push('place');
  if (flags & ALIAS_DATED) checks.push('other-year');
  if (flags & ALIAS_DATED && flags & ALIAS_CONTEXT) checks.push('other-place');
  if (flags & ALIAS_CONTEXT && kind === 'treaty') checks.push('other-document');
  if (flags & ALIAS_CONTEXT && flags & ALIAS_PROPER && kind === 'country') checks.push('distance');
  checkLists.set(key, checks);
  return checks;
}

const checkLists = new Map<string, readonly Objection[]>();

/** The objection to `candidate` on a page in `language`, or null. */
export function objectionTo(lexicon: Lexicon, candidate: Candidate, language: PageLanguage): Objection | null {
  const around = candidate.around;
  if (!around) return null;
  const flags = lexicon.aliasFlags[candidate.alias] as number;
  if (flags & ALIAS_DATED && isOfAnotherYear(lexicon, candidate, around)) return 'other-year';
  if (flags & ALIAS_DATED && flags & ALIAS_CONTEXT && around.signs & AROUND_PLACE_BEHIND) return 'other-place';
  if (flags & ALIAS_CONTEXT) {
    const kind = topicKindOf(lexicon, lexicon.aliasTopics[candidate.alias] as number);
    if (kind === 'event' && flags & ALIAS_PROPER && wordCount(lexicon, candidate.alias) === 1 && !isInTime(around)) {
      return 'place';
    }
    // An office with somebody's name behind it, where no alias of the topic has that name: "Secretary-General Guterres".
    if (kind === 'person' && !(flags & ALIAS_SURNAME) && isHeldBy(around)) return 'other-person';
    if (kind === 'treaty' && around.signs & AROUND_WHOLE_BEHIND) return 'other-document';
    if (kind === 'country' && flags & ALIAS_PROPER && around.signs & AROUND_DISTANCE_BEFORE) return 'distance';
  }
  if (flags & ALIAS_EVERYDAY && isEverydayUse(around)) return 'everyday-word';
  if (flags & ALIAS_SURNAME) return objectionToSurname(around, flags, language);
  // German writes every noun with a capital: beside a name it says nothing.
  if (language === 'de') return null;
  if (flags & ALIAS_CONTEXT && flags & ALIAS_PROPER && isPartOfLongerName(around)) return 'longer-name';
  return null;
}

/** "NATO summit in 2014": the year beside the name is none of its topic's. A year inside the name is its own. */
function isOfAnotherYear(lexicon: Lexicon, { alias }: Candidate, { year }: Surroundings): boolean {
  return year !== 0 && !isYearOf(lexicon, lexicon.aliasTopics[alias] as number, year);
}

const isHeldBy = ({ after, signs }: Surroundings): boolean =>
  !(signs & (AROUND_TITLE_CASE | AROUND_COMMA_AFTER | AROUND_POSSESSIVE | AROUND_HYPHEN_AFTER)) && isNamePart(after);

/** "after Madrid", "since Madrid": a town stands for what was held there only as a point in time. */
const isInTime = ({ before }: Surroundings): boolean =>
  /^(after|since|before|following|until|till|post|pre|nach|seit|vor|après|depuis|avant|tras|desde)$/i.test(before);

/** In a line of capitals only its place tells "US" from "us": at the start, behind "the", before a possessive. */
function isEverydayUse({ before, signs }: Surroundings): boolean {
  if (!(signs & AROUND_SHOUTED)) return false;
  if (signs & (AROUND_OPENING | AROUND_POSSESSIVE | AROUND_HYPHEN_AFTER | AROUND_HYPHEN_BEFORE)) return false;
  return !/^the$/i.test(before);
}

function objectionToSurname(around: Surroundings, flags: number, language: PageLanguage): Objection | null {
  const { before, after, signs } = around;
  const headline = (signs & AROUND_TITLE_CASE) !== 0;
  if (signs & AROUND_COMMA_AFTER && capital(after) && isPlaceAfterComma(after)) return 'place';
  if (flags & ALIAS_CONTEXT && IN_A_PLACE.test(before) && !(signs & AROUND_POSSESSIVE)) return 'place';
  if (isOtherForename(around, headline, language)) return 'other-person';
  if (language === 'de') return null;
  const joined = !(signs & (AROUND_COMMA_AFTER | AROUND_POSSESSIVE));
  if (joined && !headline && isNamePart(after)) return 'other-person';
  return null;
}

function isOtherForename({ before, signs }: Surroundings, headline: boolean, language: PageLanguage): boolean {
  if (language === 'de' && GERMAN_ROLE.test(before)) return false;
  if (headline || !isNamePart(before) || signs & AROUND_POSSESSIVE_BEFORE) return false;
  if (signs & AROUND_DOT_BEFORE) return false;
  return true;
}

/** German compounds of offices: "Generalsekretär", "Kremlchefs", "Außenministerin"; folded or not. */
const GERMAN_ROLE =
  /(minister|pr[aä]sident|sekret[aä]r|kanzler|chef|sprecher|general|herr|herrn|herrscher|haber|kommissar|direktor|vertreter|botschafter|politiker|f[uü]hrer|experte|diktator)(in|s|en|n)?$/i;

/** "Trump allies", "political allies": a name before them, or an adjective of party politics. */
export function isOfAnotherCircle({ before, signs }: Surroundings): boolean {
  if (isPartisan(before)) return true;
  if (signs & (AROUND_TITLE_CASE | AROUND_OPENING_BEFORE | AROUND_POSSESSIVE_BEFORE | AROUND_HYPHEN_BEFORE))
    return false;
  return isNamePart(before) && !isPartOfTheWest(before);
}

/** Whether a word next to a surname reads as part of a personal name. */
function isNamePart(word: string): boolean {
  if (!capital(word) || shouting(word) || /[\d.]/.test(word)) return false;
  return !isFunctionWord(word) && !isRole(word) && !isCalendarWord(word) && !isDemonym(word);
}

/** "Russian Putin", "Kremlinologist": adjectives of countries are no forenames. */
const isDemonym = (word: string): boolean => /(ian|ean|ish|ese|ch)$/.test(word) && word.length > 5;

/** A proper name that counts only with evidence, with another capitalised word right beside it in running text. */
function isPartOfLongerName(around: Surroundings): boolean {
  const { before, after, signs } = around;
  if (signs & AROUND_OF_BEFORE) return true;
  if (signs & AROUND_TITLE_CASE) return false;
  const behind = !(signs & (AROUND_COMMA_AFTER | AROUND_POSSESSIVE | AROUND_HYPHEN_AFTER));
  if (behind && isNamePart(after)) return true;
  if (signs & (AROUND_POSSESSIVE_BEFORE | AROUND_OPENING_BEFORE | AROUND_HYPHEN_BEFORE)) return false;
  return isNamePart(before);
}
