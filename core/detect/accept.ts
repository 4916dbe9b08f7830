/**
 * Which candidates are mentions. Looks at the whole page: names that count anywhere first, as evidence; then those
 * that need evidence. Cost is in proportion to the candidates, so a page may ask again whenever some of its blocks
 * have changed.
 */
import type { TopicId } from '../ids.ts';
import type { TopicKind } from '../pack/format.ts';
import type { Confidence } from '../settings/types.ts';
import type { PageLanguage } from '../text/language.ts';
import { Bearers } from './bearers.ts';
import { type Finding, findEvidence } from './context-rules.ts';
import { Evidence, type Sighting } from './evidence.ts';
import type { Candidate } from './find.ts';
import { ALIAS_PROPER, ALIAS_SURNAME, contextsOf, heldBy, type Lexicon, topicKindOf } from './lexicon-format.ts';
import { indexFrom, steps } from './neighbours.ts';
import { checksFor, isOfAnotherCircle } from './objections.ts';
import { AROUND_AS_NAME, AROUND_POSSESSIVE_BEFORE } from './surroundings.ts';
import { Sifter, type Survivor } from './survivors.ts';
import type { AcceptanceRule, Mention, Nearness } from './types.ts';
import { isRole } from './vocabulary.ts';

/** A block with the candidates `findCandidates` gave for its text. */
export interface BlockCandidates {
  readonly candidates: readonly Candidate[];
  readonly section: number;
  readonly heading: boolean;
}

export interface AcceptOptions {
  /** Whether a topic is marked; by number in the lexicon. All topics take part in the decisions all the same. */
  readonly enabled: (topic: number) => boolean;
  /** Default: `balanced`. */
  readonly confidence?: Confidence;
  /** The page's language: names of others do not count. Default: not known, which means the packs' own. */
  readonly language?: PageLanguage;
}

/** The mentions on a page, by block and start; none overlap. `Mention.block` is the index into `blocks`. */
export function acceptMentions(
  lexicon: Lexicon,
  blocks: readonly BlockCandidates[],
  options: AcceptOptions,
): Mention[] {
  const page = new Page(lexicon, blocks, options);
  const mentions: Mention[] = [];
  for (const block of blocks.keys()) page.acceptBlock(block, mentions);
  return mentions;
}

const ALWAYS: AcceptanceRule = Object.freeze({ type: 'always' });
const UNPROVEN: AcceptanceRule = Object.freeze({ type: 'unproven' });
class Page {
  private readonly lexicon: Lexicon;
  private readonly blocks: readonly BlockCandidates[];
  private readonly survivors: readonly (readonly Survivor[])[];
  private readonly evidence = new Evidence();
  private readonly bearers = new Bearers();
  private readonly options: AcceptOptions;

  constructor(lexicon: Lexicon, blocks: readonly BlockCandidates[], options: AcceptOptions) {
    this.lexicon = lexicon;
    this.blocks = blocks;
    this.options = options;
    const sifter = new Sifter(lexicon, options.language ?? null, this.bearers);
    this.survivors = blocks.map(({ candidates }, block) => sifter.survivorsOf(candidates, block));
    for (const survivors of this.survivors) for (const survivor of survivors) this.noteFullName(survivor);
    for (const [block, survivors] of this.survivors.entries()) {
      for (const survivor of survivors) this.noteEvidence(survivor, block);
    }
  }

  acceptBlock(block: number, mentions: Mention[]): void {
    let taken = 0;
    for (const survivor of this.survivors[block] ?? []) {
      const { candidate, topic, kind } = survivor;
      if (candidate.head < taken || this.isNamesake(survivor)) continue;
      const rule = kind === 'context' ? this.ruleFor(survivor, block) : ALWAYS;
      if (!rule) continue;
      taken = candidate.end;
      if (kind === 'decoy' || !this.options.enabled(topic)) continue;
      const { start, end, alias } = candidate;
      const checks = checksFor(this.flagsOf(candidate), topicKindOf(this.lexicon, topic));
      mentions.push({ block, start, end, topic: this.idOf(topic), alias: this.lexicon.aliasText(alias), rule, checks });
    }
  }

  private idOf(topic: number): TopicId {
    return this.lexicon.topics[topic] as TopicId;
  }

  private flagsOf(candidate: Candidate): number {
    return this.lexicon.aliasFlags[candidate.alias] as number;
  }

  private noteFullName({ kind, topic, candidate }: Survivor): void {
    if (kind === 'always' && !(this.flagsOf(candidate) & ALIAS_SURNAME)) this.bearers.noteFullName(topic);
  }

  private noteEvidence(survivor: Survivor, block: number): void {
    const { kind, topic, candidate } = survivor;
    if (kind !== 'always' || this.isNamesake(survivor)) return;
    const sighting = { block, start: candidate.start, alias: candidate.alias };
    this.evidence.add(topic, sighting);
    for (const held of heldBy(this.lexicon, candidate.alias)) this.evidence.add(held, sighting);
  }

  /** A bare surname on a page that names another bearer of it and never this one in full. */
  private isNamesake({ candidate, topic }: Survivor): boolean {
    if (!(this.flagsOf(candidate) & ALIAS_SURNAME)) return false;
    return this.bearers.isNamesake(topic);
  }

  /** The evidence for a name that needs some; null where the page has none that is enough. */
  private ruleFor(survivor: Survivor, block: number): AcceptanceRule | null {
    const { lexicon, evidence } = this;
    const { candidate, topic } = survivor;
    const { alias, around } = candidate;
    const confidence = this.options.confidence ?? 'balanced';
    const asName = ((around?.signs ?? 0) & AROUND_AS_NAME) !== 0;
    const title = around && isRole(around.before) ? around.before : '';
    const nearness = (sighting: Sighting) => this.nearness(sighting, block, candidate.start);
    const { start } = candidate;
    const rival = this.bearers.rivalOf(topic, block);
    const finding = findEvidence({
      lexicon,
      evidence,
      alias,
      block,
      start,
      asName,
      title,
      rival,
      confidence,
      nearness,
    });
    if (confidence !== 'everything' && (!finding || this.belongsToAnother(survivor, block))) return null;
    return finding ? this.ruleOf(finding, topic, title, nearness(finding.sighting)) : UNPROVEN;
  }

  private ruleOf({ topic, sighting, as }: Finding, own: number, title: string, near: Nearness): AcceptanceRule {
    const evidence = this.lexicon.aliasText(sighting.alias);
    if (topic === own) return { type: 'same-topic', evidence, near };
    const id = this.idOf(topic);
    if (as === 'title') return { type: 'title', title, topic: id, evidence };
    if (as === 'page-subject')
      return { type: 'page-subject', topic: id, evidence, sightings: this.evidence.count(topic) };
    return { type: 'context-topic', topic: id, evidence, near };
  }

  /** "America's allies", "Trump allies", "political allies": people of somebody who is none of their context topics. */
  private belongsToAnother({ candidate, topic }: Survivor, block: number): boolean {
    const around = candidate.around;
    const { lexicon } = this;
    if (!around || this.flagsOf(candidate) & ALIAS_PROPER || !ARE_PEOPLE.has(topicKindOf(lexicon, topic))) return false;
    if (isOfAnotherCircle(around)) return true;
    if (!(around.signs & AROUND_POSSESSIVE_BEFORE)) return false;
    const contexts = contextsOf(lexicon, topic);
    const owners = this.survivors[block] ?? [];
    let index = indexFrom(owners, (owner) => owner.candidate.head, candidate.start) - 1;
    for (; index >= 0; index--) {
      steps.taken++;
      const owner = owners[index] as Survivor;
      const distance = candidate.start - owner.candidate.end;
      if (candidate.start - owner.candidate.head > OWNER_REACH) return true;
      const isOwner = distance > 0 && distance <= POSSESSIVE_LENGTH && owner.kind !== 'decoy';
      if (isOwner && (owner.topic === topic || contexts.includes(owner.topic))) return false;
    }
    return true;
  }

  private nearness(sighting: Sighting, block: number, start: number): Nearness {
    if (sighting.block === block) return Math.abs(sighting.start - start) <= PARAGRAPH_REACH ? 'block' : 'section';
    return this.blocks[sighting.block]?.section === this.blocks[block]?.section ? 'section' : 'page';
  }
}

/** Kinds of topic whose common nouns ("allies", "secretary general") are people that somebody has. */
const ARE_PEOPLE: ReadonlySet<TopicKind> = new Set(['person', 'organisation', 'military', 'military-unit']);
/** Most units between a name and the noun it owns: an apostrophe, an s and a space. */
const POSSESSIVE_LENGTH = 3;
/** A long paragraph of news, in characters: where a page writes all of its text as one block, what is further away is not near. */
const PARAGRAPH_REACH = 700;
/** Longer names own nothing. */
const OWNER_REACH = 120;
