/**
 * Which candidates of a block are left once its language, its decoys and the words around each have spoken; and who
 * else bears the topics' names there.
 */
import type { PageLanguage } from '../text/language.ts';
import type { Bearers } from './bearers.ts';
import type { Candidate } from './find.ts';
import {
  ALIAS_CONTEXT,
  ALIAS_DECOY,
  ALIAS_RIVAL,
  ALIAS_SURNAME,
  contextsOf,
  type Lexicon,
  languageBit,
} from './lexicon-format.ts';
import { Decoys, indexFrom, steps } from './neighbours.ts';
import { objectionTo } from './objections.ts';
import type { Objection } from './types.ts';

/** A candidate that nothing around it speaks against. */
export interface Survivor {
  readonly candidate: Candidate;
  readonly topic: number;
  readonly kind: 'always' | 'context' | 'decoy';
}

const NOBODY: readonly Survivor[] = [];
/** Objections that fall where what stands behind the name is its topic's own. */
const CAN_BE_OWN: ReadonlySet<Objection> = new Set(['other-place', 'other-document']);
/** Most units between the end of a name and what it is part of: " of NATO's ", " in the ". */
const WHOLE_DISTANCE = 12;

/** Sifts the blocks of one page. */
export class Sifter {
  private readonly lexicon: Lexicon;
  private readonly language: PageLanguage;
  private readonly languageBit: number;
  private readonly bearers: Bearers;

  constructor(lexicon: Lexicon, language: PageLanguage, bearers: Bearers) {
    this.lexicon = lexicon;
    this.language = language;
    this.languageBit = languageBit(language);
    this.bearers = bearers;
  }

  /** Candidates in the order in which they claim their text, without those that a decoy or their surroundings take out. */
  survivorsOf(candidates: readonly Candidate[], block: number): readonly Survivor[] {
    if (candidates.length === 0) return NOBODY;
    const decoys = new Decoys(candidates.filter((candidate) => this.flagsOf(candidate) & ALIAS_DECOY));
    const survivors: Survivor[] = [];
    for (const candidate of candidates) {
      const flags = this.flagsOf(candidate);
      const topic = this.lexicon.aliasTopics[candidate.alias] as number;
      if (!((this.lexicon.aliasLanguages[candidate.alias] as number) & this.languageBit)) continue;
      if (flags & ALIAS_DECOY) {
        if (flags & ALIAS_RIVAL) this.bearers.noteRival(topic, block);
        survivors.push({ candidate, topic, kind: 'decoy' });
      } else if (decoys.take(candidate)) continue;
      else if (this.isObjected(candidate, topic, candidates, block)) continue;
      else survivors.push({ candidate, topic, kind: flags & ALIAS_CONTEXT ? 'context' : 'always' });
    }
    return survivors.sort(inOrderOfClaim);
  }

  private isObjected(candidate: Candidate, topic: number, all: readonly Candidate[], block: number): boolean {
    const objection = objectionTo(this.lexicon, candidate, this.language);
    if (objection === null || (CAN_BE_OWN.has(objection) && this.isOwnWhole(candidate, topic, all))) return false;
    if (objection === 'other-person') this.noteOtherPerson(candidate, topic, all, block);
    return true;
  }

  /** Somebody else bears the surname, or holds the office: "NATO chief Jens Stoltenberg" is nobody else. */
  private noteOtherPerson(candidate: Candidate, topic: number, all: readonly Candidate[], block: number): void {
    if (this.flagsOf(candidate) & ALIAS_SURNAME) this.bearers.noteNamesake(topic);
    else if (!this.isOwnWhole(candidate, topic, all)) this.bearers.noteRival(topic, block);
  }

  /** "invasion in Ukraine", "Article 5 of the NATO treaty": what stands behind is a name of the topic, or goes with it. */
  private isOwnWhole({ end }: Candidate, topic: number, all: readonly Candidate[]): boolean {
    const contexts = contextsOf(this.lexicon, topic);
    for (let index = indexFrom(all, headOf, end + 1); index < all.length; index++) {
      steps.taken++;
      const { head, alias } = all[index] as Candidate;
      if (head - end > WHOLE_DISTANCE) return false;
      const place = this.lexicon.aliasTopics[alias] as number;
      if (place === topic || contexts.includes(place)) return true;
    }
    return false;
  }

  private flagsOf(candidate: Candidate): number {
    return this.lexicon.aliasFlags[candidate.alias] as number;
  }
}

const headOf = ({ head }: Candidate): number => head;

const RANK = { always: 0, context: 1, decoy: 2 } as const;

function inOrderOfClaim(a: Survivor, b: Survivor): number {
  return (
    a.candidate.head - b.candidate.head ||
    b.candidate.end - a.candidate.end ||
    RANK[a.kind] - RANK[b.kind] ||
    a.candidate.alias - b.candidate.alias
  );
}
