/**
 * Reasons why a stretch that fits a name by its letters is not that name. Each rule looks only at what stands right
 * around the stretch; none knows any topic. General knowledge is in vocabulary.ts.
 */
import type { Candidate } from './find.ts';
import { ALIAS_CONTEXT, ALIAS_EVERYDAY, ALIAS_PROPER, ALIAS_SURNAME, type Lexicon } from './lexicon-format.ts';
import {
  AROUND_COMMA_AFTER,
  AROUND_DOT_BEFORE,
  AROUND_HYPHEN_AFTER,
  AROUND_HYPHEN_BEFORE,
  AROUND_OPENING,
  AROUND_OPENING_BEFORE,
  AROUND_POSSESSIVE,
  AROUND_POSSESSIVE_BEFORE,
  AROUND_SHOUTED,
  AROUND_TITLE_CASE,
  type Surroundings,
} from './surroundings.ts';
import { isCalendarWord, isFunctionWord, isPlaceAfterComma, isRole } from './vocabulary.ts';

/** Why a stretch is not the name it looks like. */
export type Objection =
  /** "Gerhard Stoltenberg", "Anand Kumar": a personal name whose other part differs. */
  | 'other-person'
  /** "Austin, Texas", "in Austin": a place that shares a person's name. */
  | 'place'
  /** "TELL US NOW": an everyday word in capitals. */
  | 'everyday-word'
  /** "Countryside Alliance", "Warsaw Pact": part of another, longer name. */
  | 'longer-name';

const capital = (word: string): boolean => {
  const first = word.charAt(0);
  return first.toLowerCase() !== first;
};
const shouting = (word: string): boolean => word.length > 1 && word.toUpperCase() === word && capital(word);

/** Prepositions of place that do not stand before a person's bare surname in news prose. */
const IN_A_PLACE = /^(in|near|at|outside|downtown|around|north|south|east|west|greater)$/i;

/** The objection to `candidate`, or null. */
export function objectionTo(lexicon: Lexicon, candidate: Candidate): Objection | null {
  const around = candidate.around;
  if (!around) return null;
  const flags = lexicon.aliasFlags[candidate.alias] as number;
  if (flags & ALIAS_EVERYDAY && isEverydayUse(around)) return 'everyday-word';
  if (flags & ALIAS_SURNAME) return objectionToSurname(around, flags);
  if (flags & ALIAS_CONTEXT && flags & ALIAS_PROPER && isPartOfLongerName(around)) return 'longer-name';
  return null;
}

/** In a line of capitals only its place tells "US" from "us": at the start, behind "the", before a possessive. */
function isEverydayUse({ before, signs }: Surroundings): boolean {
  if (!(signs & AROUND_SHOUTED)) return false;
  if (signs & (AROUND_OPENING | AROUND_POSSESSIVE | AROUND_HYPHEN_AFTER | AROUND_HYPHEN_BEFORE)) return false;
  return !/^the$/i.test(before);
}

function objectionToSurname(around: Surroundings, flags: number): Objection | null {
  const { before, after, signs } = around;
  const headline = (signs & AROUND_TITLE_CASE) !== 0;
  if (signs & AROUND_COMMA_AFTER && capital(after) && isPlaceAfterComma(after)) return 'place';
  if (flags & ALIAS_CONTEXT && IN_A_PLACE.test(before) && !(signs & AROUND_POSSESSIVE)) return 'place';
  if (isOtherForename(around, headline)) return 'other-person';
  const joined = !(signs & (AROUND_COMMA_AFTER | AROUND_POSSESSIVE));
  if (joined && !headline && isNamePart(after)) return 'other-person';
  return null;
}

function isOtherForename({ before, signs }: Surroundings, headline: boolean): boolean {
  if (headline || !isNamePart(before) || signs & AROUND_POSSESSIVE_BEFORE) return false;
  if (signs & AROUND_DOT_BEFORE) return false;
  return true;
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
  if (signs & AROUND_TITLE_CASE) return false;
  const behind = !(signs & (AROUND_COMMA_AFTER | AROUND_POSSESSIVE | AROUND_HYPHEN_AFTER));
  if (behind && isNamePart(after)) return true;
  if (signs & (AROUND_POSSESSIVE_BEFORE | AROUND_OPENING_BEFORE | AROUND_HYPHEN_BEFORE)) return false;
  return isNamePart(before);
}
