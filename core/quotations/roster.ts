/** The persons and bodies of a text, made of the names in it alone: longest form, what they are, he or she. */
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';
import { findMentions, type Mention, type NameMention } from './mentions.ts';
import type { Sentence, Token } from './narrative.ts';
import { nationOfPlace } from './nations.ts';
import { ROLES } from './nouns.ts';
import { type Entity, genderOfWords, People } from './people.ts';
import { speechVerb } from './speech-verbs.ts';
import { BREAKS } from './words.ts';

export interface Roster {
  /** Mentions of each sentence, in order. */
  readonly mentions: readonly (readonly Mention[])[];
  /** Whom a name means. */
  readonly entityOf: ReadonlyMap<NameMention, Entity>;
  /** A description and the name beside it: "the head of the union, Kevin O’Rourke". */
  readonly apposed: ReadonlyMap<Mention, NameMention>;
}

/** Reads who is in a text. @param sentences as `readNarrative` gives them. */
export function readRoster(sentences: readonly Sentence[]): Roster {
  const isName = nameTest(sentences);
  const found = sentences.map((sentence, index) => findMentions(sentence, index, isName));
  const mentions = found.map((one) => one.mentions);
  const names = found
    .flatMap((one) => [...one.mentions, ...one.owners])
    .filter((mention) => mention.type === 'name' && !isMerePlace(mention, sentences)) as NameMention[];
  const entityOf = new Map<NameMention, Entity>();
  const people = new People();
  const isFull = (mention: NameMention) => mention.name.length > 1 && !mention.isBody;
  for (const mention of names.filter(isFull)) entityOf.set(mention, people.full(mention));
  for (const mention of names.filter((one) => !isFull(one)))
    entityOf.set(mention, mention.isBody ? people.body(mention) : people.short(mention));
  const apposed = readAppositions(sentences, mentions, entityOf);
  return { mentions, entityOf, apposed };
}

/** Whether the first word of a sentence is a name: it is one elsewhere, or what follows makes it one. */
function nameTest(sentences: readonly Sentence[]): (token: Token, next: Token | undefined) => boolean {
  const inside = new Set<string>();
  const small = new Set<string>();
  for (const { tokens } of sentences) {
    tokens.forEach((token, at) => {
      if (token.type !== 'word') return;
      if (!token.capital) small.add(token.lower);
      else if (at > 0 && tokens[at - 1]?.type === 'word') inside.add(token.text);
    });
  }
  return (token, next) => {
    if (BREAKS.has(token.lower)) return false;
    if (inside.has(token.text) || MALE_NAMES.has(token.text) || FEMALE_NAMES.has(token.text)) return true;
    if (nationOfPlace(token.text) || /^[\p{Lu}.]{2,6}$/u.test(token.text)) return true;
    if (ROLES.has(token.lower) || small.has(token.lower) || /(?:ing|ly|ed)$/u.test(token.lower)) return false;
    return (
      (next?.type === 'word' &&
        (next.capital ||
          speechVerb(next.lower) !== null ||
          /^(?:has|had|is|was|will|would|also|did)$/u.test(next.lower))) ||
      next?.text === ':' ||
      token.possessive
    );
  };
}

/** "in Stoke", "near Lodz": a place that nobody would take for a speaker. */
function isMerePlace(mention: NameMention, sentences: readonly Sentence[]): boolean {
  const before = sentences[mention.sentence]?.tokens[mention.first - 1];
  if (mention.isBody || mention.words.length > 0 || mention.honorific) return false;
  const [given = ''] = mention.name;
  return (
    before !== undefined &&
    /^(?:in|at|near|into|across|outside|throughout)$/u.test(before.lower) &&
    !MALE_NAMES.has(given) &&
    !FEMALE_NAMES.has(given)
  );
}

/** "Judy Daly, the organiser, …" and "the organiser, Judy Daly, …": each tells of the other. */
function readAppositions(
  sentences: readonly Sentence[],
  mentions: Roster['mentions'],
  entityOf: ReadonlyMap<NameMention, Entity>,
): Map<Mention, NameMention> {
  const apposed = new Map<Mention, NameMention>();
  mentions.forEach((list, index) => {
    const tokens = sentences[index]?.tokens ?? [];
    list.forEach((mention, at) => {
      const next = mention.type === 'noun' ? nextNamed(list, at, tokens) : list[at + 1];
      if (!next) return;
      const pair =
        mention.type === 'name' && next.type === 'noun'
          ? ([next, mention] as const)
          : mention.type === 'noun' && next.type === 'name'
            ? ([mention, next] as const)
            : null;
      const entity = pair && entityOf.get(pair[1]);
      if (!pair || !entity || entity.kind !== 'person') return;
      const between = tokens.slice(mention.last, next.first);
      if (!isApposition(between, mention.type === 'noun') || pair[0].noun !== 'role') return;
      for (const word of pair[0].words) entity.words.add(word);
      entity.gender ??= genderOfWords([pair[0].head]);
      const nations = tokens
        .slice(pair[0].last, pair[0].last + 4)
        .flatMap(({ text, lower }) => [nationOfPlace(text) ?? [], lower].flat());
      for (const word of nations) entity.words.add(word);
      apposed.set(pair[0], pair[1]);
      entity.sure = true;
    });
  });
  return apposed;
}

/** The mention behind a description, or the name behind its own "of the Standard,". */
function nextNamed(list: readonly Mention[], at: number, tokens: readonly Token[]): Mention | undefined {
  const next = list[at + 1];
  if (!next?.oblique) return next;
  return list
    .slice(at + 2, at + 5)
    .find(({ type, first, oblique }) => type === 'name' && !oblique && tokens[first - 1]?.text === ',');
}

/** Only a comma between them, or "of the union,", or "is", "was". */
function isApposition(between: readonly Token[], nounFirst: boolean): boolean {
  const words = between
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/ \( [^()]{0,80} \)/u, '');
  if (words === ',' || (!nounFirst && /^(?:is|was|has been|, (?:a|an|the|now|who is|who was|\d+ ,.*))$/u.test(words)))
    return true;
  return nounFirst && /^(?:of|for|at|in|from|to|on)(?: [\p{L}’'.&-]+){1,7} ,$/u.test(words);
}
