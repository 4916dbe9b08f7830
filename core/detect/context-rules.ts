/**
 * What a name that does not count anywhere needs from the page. The rules follow from the kind of name, never from
 * a certain topic:
 *
 * - **Own full name.** A name that counts anywhere, of the same topic, is enough wherever it stands on the page.
 * - **Proper names** ("Moscow", "Washington Treaty") are also meant where one of their context topics is named.
 * - **Common nouns** ("allies", "joint declaration") mean many things: a context topic must be named in the same
 *   block, or often enough that the page is about it.
 * - **Events** happen once and share their short names with others of their kind ("NATO summit", "Madrid"): up to two
 *   words need the event's own full name; longer ones are distinct enough for a context topic.
 */
import type { TopicKind } from '../pack/format.ts';
import type { Evidence, Sighting } from './evidence.ts';
import { ALIAS_PROPER, contextsOf, type Lexicon, topicKindOf } from './lexicon-format.ts';

/** Context topics named this often make a page be about them: below it, their one or two mentions may be in passing. */
const SUBJECT_SIGHTINGS = 4;
/** Names of events of at most this many words are shared by other events. */
const SHARED_EVENT_WORDS = 2;

/** Evidence for a name: a sighting of its own topic or of a context topic. */
export interface Finding {
  readonly topic: number;
  readonly sighting: Sighting;
}

/** The evidence for `alias` of `topic` in `block`; null where the page has none that is enough. */
export function findEvidence(lexicon: Lexicon, evidence: Evidence, alias: number, block: number): Finding | null {
  const topic = lexicon.aliasTopics[alias] as number;
  const own = evidence.nearest(topic, block);
  if (own) return { topic, sighting: own };
  if (needsOwnName(topicKindOf(lexicon, topic), wordCount(lexicon, alias))) return null;
  const contexts = contextsOf(lexicon, topic);
  const best = nearestOf(evidence, contexts, block);
  if (!best || isProper(lexicon, alias) || best.sighting.block === block) return best;
  const sightings = contexts.reduce((sum, context) => sum + evidence.count(context), 0);
  return sightings >= SUBJECT_SIGHTINGS ? best : null;
}

function nearestOf(evidence: Evidence, contexts: Uint32Array, block: number): Finding | null {
  let best: Finding | null = null;
  for (const topic of contexts) {
    const sighting = evidence.nearest(topic, block);
    if (!sighting) continue;
    if (!best || Math.abs(sighting.block - block) < Math.abs(best.sighting.block - block)) best = { topic, sighting };
  }
  return best;
}

const needsOwnName = (kind: TopicKind, words: number): boolean => kind === 'event' && words <= SHARED_EVENT_WORDS;

const isProper = (lexicon: Lexicon, alias: number): boolean =>
  ((lexicon.aliasFlags[alias] as number) & ALIAS_PROPER) !== 0;

/** Words of the alias without a leading "the". */
const wordCount = (lexicon: Lexicon, alias: number): number =>
  (lexicon.maskStarts[alias + 1] as number) - (lexicon.maskStarts[alias] as number);
