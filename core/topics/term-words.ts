/** Words that tell whether a row of nouns is a term. */
import { kindOfHead } from './vocabulary.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** They end no term: measures, times, and nouns that mean nothing without what they belong to. */
const EMPTY_HEADS =
  words(`week weeks year years month months day days time times hour hours minute minutes moment people person
  thing things way ways lot lots number numbers part parts percent kind kinds sort end side case cases point points fact place
  places man men woman women guy guys example line level rest reason reasons question questions group today area areas
  million billion thousand hundred dozen half quarter pounds dollars euros kilometers kilometres miles metres meters feet
  statement interview conference spokesman spokeswoman spokesperson official officials ones members
  situation issue issues problem problems morning afternoon evening night story stories work job idea something anything nothing`);

/** They begin no term: they only point, count or grade. */
const EMPTY_MODIFIERS =
  words(`last next first second third other new more many several same own such recent former current key
  main major big large small great good bad better best long short high low old young early late different certain various
  possible likely available able only full whole real right left sure clear important significant further additional
  previous following latest top hard easy strong huge serious two three four five six seven eight nine ten including
  less least much little few enough extra special particular single double entire nearly almost about around senior
  based used made taken given called seen known done gone left held set put got went came come take make give get keep
  see look know think want need say tell ask use find show try call become turn move play run bring begin seem help talk
  start hold write provide stand lose pay meet include continue learn change lead understand watch follow stop create speak
  read allow add spend grow open walk win offer remember consider appear buy wait serve send expect build stay
  fall cut reach kill remain says said told added asked back still just even well always never often also very really
  likely soon once together apart instead rather quite too away along ahead later earlier`);

/** What a name makes a term with: "NATO allies", "Russian forces", "EU sanctions". */
const COMPOUND_HEADS =
  words(`members allies troops forces relations sanctions enlargement expansion membership talks aggression
  economy military border borders territory elections exports imports deal aid airspace citizens refugees accession
  occupation annexation offensive blockade embargo tariffs parliament presidency leadership`);

/** What happens to a place or between two: "invasion of Ukraine", "talks with Iran". */
const HAPPENINGS =
  words(`invasion war conflict crisis occupation annexation offensive blockade sanctions attack attacks aggression
  elections election referendum protests siege strike strikes earthquake talks embargo uprising coup support aid withdrawal`);

/** Endings of nouns that may be terms by themselves. */
const ABSTRACT = /(?:tions?|isms?|ences?|ances?|ships?|ics|tures?|cracy|groups?|warfare|weapons?|logy|graphy)$/u;
/** Shorter words are too common to be terms by themselves. */
const SHORTEST_SINGLE = 8;

const singular = (lower: string): string => lower.replace(/s$/u, '');

export const endsNoTerm = (lower: string): boolean =>
  EMPTY_HEADS.has(lower) || EMPTY_MODIFIERS.has(lower) || /(?:ed|ous|ive|ful|less|able|ible)$/u.test(lower);

export const beginsNoTerm = (lower: string): boolean => EMPTY_MODIFIERS.has(lower);

/** Whether a name before `lower` makes a term of the two. */
export function compoundsWithName(lower: string): boolean {
  if (COMPOUND_HEADS.has(lower)) return true;
  const kind = kindOfHead(lower) ?? kindOfHead(singular(lower));
  return kind === 'event' || kind === 'treaty' || kind === 'military' || kind === 'military-unit' || kind === 'weapon';
}

export const isHappening = (lower: string): boolean => HAPPENINGS.has(lower);

/** Whether `lower` looks like a term of its own, as far as its form tells. */
export const isSingleTerm = (lower: string): boolean =>
  (lower.length >= SHORTEST_SINGLE && ABSTRACT.test(lower) && !EMPTY_HEADS.has(lower)) || lower === 'sanctions';
