/**
 * Phrases around a name that say of when, where or whose it is. Each is looked for in a fixed reach, and only where
 * the word next to the name can belong to one.
 */
import { isCalendarWord, isFunctionWord, isRole } from './vocabulary.ts';

/** How far the words that say of when, where or whose a name is may stand from it, in characters. */
const REACH = 40;
/** "Bank of ", "University of ": not at the start of a sentence, where a capital says nothing. */
const OWNER_BEFORE = /[^.!?:;"“”\s]\s+(\p{Lu}[\p{L}'’-]+)\s+of\s+$/u;
const PLACE_BEHIND = /^,?\s+(?:in|at)\s+(?:the\s+|The\s+)?(\p{Lu}[\p{L}'’-]*)/u;

/** Whether a longer name goes on with "of" and this one: "Bank of America". Offices and states are none: "President of Poland", "Kingdom of Spain". */
export function isOwnedBefore(text: string, start: number): boolean {
  const owner = OWNER_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  return owner !== undefined && !isRole(owner) && !isFunctionWord(owner) && !isCalendarWord(owner);
}

const PARENTHESIS = 40;
const WHOLE_BEHIND = /^(?:\([0-9a-z]{1,2}\)|\s+of\s+[\p{L}\d])/u;

/** Whether the name is a part of what stands behind it: "Article 5 of the lease", "Article 5(1)". */
export const isPartBefore = (text: string, end: number, after: string): boolean =>
  (after === 'of' || text.charCodeAt(end) === PARENTHESIS) && WHOLE_BEHIND.test(text.slice(end, end + REACH));

/** A unit of length, with a second figure in brackets, and the words that place it. */
const DISTANCE_BEFORE =
  /(?:miles?|mi|km|kilomet(?:er|re)s?|met(?:er|re)s?)\)?\s+(?:(?:away|north|south|east|west|north-?east|north-?west|south-?east|south-?west)\s+)?(?:from|of)\s+$/iu;

/** Whether a distance from the name stands before it: "40 miles (64km) from Moscow". */
export const isDistanceBehind = (text: string, start: number, before: string): boolean =>
  (before === 'from' || before === 'of') && DISTANCE_BEFORE.test(text.slice(Math.max(0, start - REACH), start));

/** Whether a place, not a day or month, stands behind the name of an event: "NATO summit in The Hague". */
export function isHeldBehind(text: string, end: number, after: string): boolean {
  if (after !== 'in' && after !== 'at') return false;
  const place = PLACE_BEHIND.exec(text.slice(end, end + REACH))?.[1];
  return place !== undefined && !isCalendarWord(place);
}

/** A year, then at most two words without punctuation: "the 2014 Wales NATO summit". */
const YEAR_BEFORE = /(?<![\p{L}\d.,-])((?:19|20)\d\d)(?:['’]s)?\s+(?:[\p{L}-]+\s+){0,2}$/u;
/** "NATO summit 2014", "summit in June 2014", "meeting of 3 March 2014", "summit (2014)". */
const YEAR_BEHIND =
  /^(?:['’]s)?,?\s*(?:\(|(?:in|of|for|from|back in)\s+)?(?:(?:early|late|mid)[\s-]+)?(?:\d{1,2}\.?\s+)?(?:\p{Lu}\p{L}+\.?\s+)?(?:\d{1,2},?\s+)?((?:19|20)\d\d)(?![\p{L}\d]|[.,]\d)/u;

/** Most names have no year near: the one quick look spares them the careful ones. */
const ANY_YEAR = /(?:19|20)\d\d/;

/** The year right beside the name; 0: none. */
export function readYear(text: string, start: number, end: number): number {
  const behind = text.slice(end, end + REACH);
  const found = ANY_YEAR.test(behind) ? YEAR_BEHIND.exec(behind) : null;
  if (found) return Number(found[1]);
  const before = text.slice(Math.max(0, start - REACH), start);
  return ANY_YEAR.test(before) ? Number(YEAR_BEFORE.exec(before)?.[1] ?? 0) : 0;
}
