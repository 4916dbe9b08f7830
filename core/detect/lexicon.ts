/** Building the lexicon from compiled packs. Done once, in the background; the page gets its binary form. */
import type { TopicId } from '../ids.ts';
import { type Alias, type CompiledPack, type CompiledTopic, TOPIC_KINDS, type TopicKind } from '../pack/format.ts';
import { languageOfTag, type PageLanguage } from '../text/language.ts';
import { findCandidates } from './find.ts';
import { LexiconBuilder, namedStrings, startsOf } from './lexicon-builder.ts';
import {
  ALIAS_CONTEXT,
  ALIAS_DATED,
  ALIAS_DECOY,
  ALIAS_EXACT,
  ALIAS_RIVAL,
  LANGUAGE_ANY,
  type Lexicon,
  languageBit,
  lexiconOf,
  OPEN_YEAR,
  TOPIC_DEFAULT_ON,
} from './lexicon-format.ts';

export { decodeLexicon, encodeLexicon, LEXICON_VERSION } from './lexicon-binary.ts';
export type { Lexicon } from './lexicon-format.ts';

interface TopicRecord {
  readonly id: TopicId;
  readonly kind: TopicKind;
  readonly defaultOn: boolean;
  readonly contexts: Set<TopicId>;
  readonly topics: OwnedTopic[];
}

/** A topic with the language of the pack it comes from. */
interface OwnedTopic {
  readonly topic: CompiledTopic;
  readonly home: PageLanguage;
}

/**
 * The lexicon of all aliases that can be marked and all decoys of `packs`, also of topics that are off by default:
 * their longer names still consume their text. A topic that two packs have is one topic with the names of both.
 * Aliases without a letter or digit are left out. Same packs, same lexicon.
 */
export function buildLexicon(packs: readonly CompiledPack[]): Lexicon {
  const records = collectTopics(packs);
  const numbers = new Map([...records.keys()].map((id, index) => [id, index] as const));
  const builder = new LexiconBuilder();
  // Where two topics claim one stretch alike, the lower alias number wins: names that yield come last.
  for (const yields of [false, true]) {
    for (const record of records.values()) {
      for (const owned of record.topics) addTopic(builder, owned, numbers.get(record.id) ?? 0, yields);
    }
  }
  const arrays = { ...builder.finish(), ...topicArrays([...records.values()], numbers) };
  const none = { heldStarts: new Uint32Array(arrays.aliasTopics.length + 1), held: new Uint32Array() };
  return lexiconOf({ ...arrays, ...heldArrays(lexiconOf({ ...arrays, ...none })) });
}

/** Which topics each alias holds, found as in any text. Names that may be objected to are found beside it anyway. */
function heldArrays(lexicon: Lexicon): Pick<Lexicon, 'heldStarts' | 'held'> {
  const lists = Array.from(lexicon.aliasFlags, (flags, alias) => {
    const own = lexicon.aliasTopics[alias];
    if (flags & (ALIAS_CONTEXT | ALIAS_DECOY | ALIAS_DATED)) return [];
    const text = lexicon.aliasText(alias);
    // What begins where the alias does gives way to it; without its last word it does not.
    const found = [text, text.replace(/\s*\S+$/, '')].flatMap((words) => findCandidates(lexicon, words));
    const topics = found
      .filter((one) => ((lexicon.aliasFlags[one.alias] as number) & (ALIAS_CONTEXT | ALIAS_DECOY)) === 0)
      .map((one) => lexicon.aliasTopics[one.alias] as number);
    return [...new Set(topics)].filter((topic) => topic !== own).sort((a, b) => a - b);
  });
  return { heldStarts: startsOf(lists), held: Uint32Array.from(lists.flat()) };
}

function collectTopics(packs: readonly CompiledPack[]): Map<TopicId, TopicRecord> {
  const records = new Map<TopicId, TopicRecord>();
  for (const pack of packs) {
    const home = languageOfTag(pack.language);
    for (const topic of pack.topics) {
      const { id, kind, defaultOn } = topic;
      const record = records.get(id) ?? { id, kind, defaultOn, contexts: new Set<TopicId>(), topics: [] };
      for (const context of topic.contextTopics) record.contexts.add(context);
      record.topics.push({ topic, home });
      records.set(id, record);
    }
  }
  return records;
}

function addTopic(builder: LexiconBuilder, { topic, home }: OwnedTopic, number: number, yields: boolean): void {
  const person = topic.kind === 'person';
  const dated = topic.years ? ALIAS_DATED : 0;
  for (const alias of topic.aliases) {
    if (alias.when === 'search' || (alias.yieldsTo !== undefined) !== yields) continue;
    const flags = (alias.when === 'context' ? ALIAS_CONTEXT : 0) | (alias.case === 'exact' ? ALIAS_EXACT : 0) | dated;
    const languages = languageBits(alias, home);
    builder.add(alias.text, { topic: number, flags, languages, person, varies: canVary(topic, alias) });
  }
  if (yields) return;
  for (const decoy of topic.decoys) {
    const flags = ALIAS_DECOY | (isRival(topic, decoy) ? ALIAS_RIVAL : 0);
    builder.add(decoy, { topic: number, flags, languages: LANGUAGE_ANY, person, varies: !person });
  }
}

/**
 * Whether a page with the decoy may mean it by the topic's short names too. An event's decoys are other events; a
 * person's that share no word with the person's names are other holders of the office ("Mark Rutte"); a treaty's that
 * begin with one of its names are other treaties ("Article 5 of the GDPR", not "Article 50").
 */
function isRival({ kind, aliases }: CompiledTopic, decoy: string): boolean {
  if (kind === 'event') return true;
  if (kind === 'treaty') return aliases.some(({ text }) => decoy.toLowerCase().startsWith(`${text.toLowerCase()} `));
  if (kind !== 'person') return false;
  const words = new Set(decoy.split(/[^\p{L}]+/u));
  return !aliases.some(({ text }) => text.split(/[^\p{L}]+/u).some((word) => /^\p{Lu}/u.test(word) && words.has(word)));
}

/** A name without languages counts on pages of its pack's language, and where the page's is not known. */
function languageBits({ languages }: Alias, home: PageLanguage): number {
  if (!languages) return home === null ? LANGUAGE_ANY : languageBit(home) | languageBit(null);
  if (languages.includes('any')) return LANGUAGE_ANY;
  const bits = languages.reduce((sum, language) => sum | (language === 'any' ? 0 : languageBit(language)), 0);
  return languages.some((language) => language === home) ? bits | languageBit(null) : bits;
}

/** Whether an English plural (and of a plural the singular) is the same name: not of people, not in other languages. */
const canVary = (topic: CompiledTopic, { languages }: Alias): boolean =>
  topic.kind !== 'person' && (!languages || languages.includes('en'));

function topicArrays(records: readonly TopicRecord[], numbers: ReadonlyMap<TopicId, number>) {
  const contexts = records.map((record) =>
    [...record.contexts].flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b),
  );
  return {
    ...namedStrings(
      'topicId',
      records.map((record) => record.id),
    ),
    topicKinds: Uint8Array.from(records, (record) => TOPIC_KINDS.indexOf(record.kind)),
    topicFlags: Uint8Array.from(records, (record) => (record.defaultOn ? TOPIC_DEFAULT_ON : 0)),
    topicFrom: Uint16Array.from(records, (record) => yearsOf(record)?.from ?? 0),
    topicTo: Uint16Array.from(records, (record) => yearsOf(record)?.to ?? OPEN_YEAR),
    contextStarts: startsOf(contexts),
    contexts: Uint32Array.from(contexts.flat()),
  };
}

const yearsOf = ({ topics }: TopicRecord) => topics.find(({ topic }) => topic.years)?.topic.years;
