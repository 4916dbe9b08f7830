/**
 * What a name that does not count anywhere needs from the page. The rules follow from the kind of name and of topic,
 * never from a certain topic:
 *
 * - **Own full name.** A name that counts anywhere, of the same topic, is enough wherever it stands on the page.
 * - **Surnames.** News style gives a person's full name first; without it an office before the surname ("Secretary
 *   Austin") counts beside a context topic, a bare surname only where that is more than one country: anything can
 *   happen in a country.
 * - **Proper names** ("Moscow", "Washington Treaty") are also meant where one of their context topics is named.
 * - **Common nouns** ("allies", "joint declaration", and with an adjective "American soldiers") mean many things: a context topic must be named in the same
 *   block, or often enough that the page is about it; a country counts only where the pack's subject is on the page.
 *   Written with capitals in running text ("the Strategic Concept") they are proper names.
 * - **Events** happen once and share their short names with others of their kind ("NATO summit", "Madrid"): an event
 *   of certain years needs its own full name; of what goes on, only names of up to two words do.
 * - **Offices** ("the NATO secretary general") pass to others: where the page names another holder, the person's own
 *   name must be in the same block.
 * - **Other bearers.** Where the page also has a look-alike of the name ("Article 5 of the GDPR"), only evidence in the
 *   same block counts.
 */
import type { Confidence } from '../settings/types.ts';
import type { RivalPlace } from './bearers.ts';
import type { Evidence, Sighting } from './evidence.ts';
import {
  ALIAS_PROPER,
  ALIAS_SURNAME,
  contextsOf,
  isGeographic,
  isOneTimeEvent,
  type Lexicon,
  topicKindOf,
  wordCount,
} from './lexicon-format.ts';
import type { Nearness } from './types.ts';

/** Context topics named this often make a page be about them: below it, their one or two mentions may be in passing. */
const SUBJECT_SIGHTINGS = 4;
/** Names of events of at most this many words are shared by other events. */
const SHARED_EVENT_WORDS = 2;

/** A name that needs evidence, and what the page knows. */
export interface Question {
  readonly lexicon: Lexicon;
  readonly evidence: Evidence;
  readonly alias: number;
  readonly block: number;
  readonly start: number;
  /** A common noun, written as a name is. */
  readonly asName: boolean;
  /** Title right before it; '' where there is none. */
  readonly title: string;
  /** Where the page has a look-alike of this topic's names, or another holder of its office. */
  readonly rival: RivalPlace;
  readonly confidence: Confidence;
  /** How near a sighting is to the name. */
  readonly nearness: (sighting: Sighting) => Nearness;
}

/** Evidence for a name: a sighting of its own topic or of a context topic, and how it counts. */
export interface Finding {
  readonly topic: number;
  readonly sighting: Sighting;
  readonly as: 'topic' | 'title' | 'page-subject';
}

/** The evidence for the name asked about; null where the page has none that is enough. */
export function findEvidence(question: Question): Finding | null {
  const { lexicon, evidence, alias, block, start, confidence, rival } = question;
  const topic = lexicon.aliasTopics[alias] as number;
  const flags = lexicon.aliasFlags[alias] as number;
  const own = evidence.nearest(topic, block, start);
  if (own && isNearEnough(question, own, flags)) return { topic, sighting: own, as: 'topic' };
  if (confidence !== 'everything' && needsOwnName(lexicon, topic, alias)) return null;
  if (confidence !== 'everything' && rival !== 'none' && isOffice(lexicon, topic, flags)) return null;
  // "American soldiers" holds its country's name: that is no evidence.
  const isDescription = (flags & ALIAS_PROPER) !== 0 && (flags & ALIAS_SURNAME) === 0 && !endsInName(lexicon, alias);
  const best = nearestContext(question, topic, confidence === 'everything' || !isDescription);
  if (!best || confidence === 'everything') return best;
  const near = question.nearness(best.sighting);
  if (near !== 'block' && (rival !== 'none' || confidence === 'strict')) return null;
  if (rival === 'block' && !(flags & ALIAS_SURNAME)) return null;
  if (flags & ALIAS_SURNAME) return forSurname(question, best);
  if (flags & ALIAS_PROPER && !isDescription) return best;
  if (question.asName && !isGeographic(lexicon, best.topic)) return best;
  return forCommonNoun(question, topic, best, near);
}

/** A full name counts from anywhere, unless a look-alike is on the page or the reader wants to be sure. */
function isNearEnough({ nearness, rival, confidence }: Question, own: Sighting, flags: number): boolean {
  if (confidence === 'everything') return true;
  if (rival !== 'none' && !(flags & ALIAS_SURNAME)) return rival === 'page' && nearness(own) === 'block';
  return confidence === 'balanced' || (flags & ALIAS_PROPER) !== 0 || nearness(own) !== 'page';
}

function forSurname(question: Question, best: Finding): Finding | null {
  if (question.title !== '') return { ...best, as: 'title' };
  const { lexicon, evidence, confidence } = question;
  if (confidence === 'strict') return null;
  if (!isGeographic(lexicon, best.topic)) return best;
  const contexts = contextsOf(lexicon, lexicon.aliasTopics[question.alias] as number);
  const named = contexts.filter((context) => evidence.count(context) > 0);
  if (named.length > 1 && named.some((context) => !isGeographic(lexicon, context))) return best;
  return null;
}

function forCommonNoun(question: Question, topic: number, best: Finding, near: Nearness): Finding | null {
  const { lexicon, evidence } = question;
  if (isGeographic(lexicon, best.topic) && !evidence.hasSubject(lexicon)) return null;
  if (near === 'block') return best;
  let sightings = 0;
  for (const context of contextsOf(lexicon, topic)) sightings += evidence.count(context);
  const isAbout = sightings >= SUBJECT_SIGHTINGS && topicKindOf(lexicon, topic) !== 'person';
  return isAbout ? { ...best, as: 'page-subject' } : null;
}

function nearestContext(
  { lexicon, evidence, block, start }: Question,
  topic: number,
  geographic: boolean,
): Finding | null {
  let best: Finding | null = null;
  for (const context of contextsOf(lexicon, topic)) {
    const sighting = evidence.nearest(context, block, start);
    if (!sighting || (!geographic && isGeographic(lexicon, context))) continue;
    if (best && !isNearer(sighting, best.sighting, block, start)) continue;
    best = { topic: context, sighting, as: 'topic' };
  }
  return best;
}

const isNearer = (one: Sighting, other: Sighting, block: number, start: number): boolean =>
  (Math.abs(one.block - block) - Math.abs(other.block - block) ||
    Math.abs(one.start - start) - Math.abs(other.start - start)) < 0;

function needsOwnName(lexicon: Lexicon, topic: number, alias: number): boolean {
  if (topicKindOf(lexicon, topic) !== 'event') return false;
  return isOneTimeEvent(lexicon, topic) || wordCount(lexicon, alias) <= SHARED_EVENT_WORDS;
}

/** Whether the last word of the alias is a name's or a number: "Founding Act", "Article 5", not "American soldiers". */
const endsInName = (lexicon: Lexicon, alias: number): boolean =>
  /(?:^|[\s-])[\p{Lu}\p{Lo}\p{N}]\S*$/u.test(lexicon.aliasText(alias));

/** "the NATO secretary general": an office, which others hold before and after. */
const isOffice = (lexicon: Lexicon, topic: number, flags: number): boolean =>
  topicKindOf(lexicon, topic) === 'person' && !(flags & ALIAS_SURNAME);
