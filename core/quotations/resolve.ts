/** Whom "he", "the Norwegian" or "the ministry" means, by what the text has said so far. */
import type { Cue } from './cues.ts';
import type { Mention, NounMention, PronounMention } from './mentions.ts';
import type { Sentence } from './narrative.ts';
import { nationOfPlace } from './nations.ts';
import { BODIES, CROWDS, ROLES } from './nouns.ts';
import { type Entity, type Gender, genderOfWords } from './people.ts';
import { resemblance } from './resemblance.ts';
import type { Roster } from './roster.ts';
import { mainSubject } from './subjects.ts';
import { isGiven } from './word-shapes.ts';

/** How many sentences back a pronoun is looked for, and how many ahead where there is nothing before. */
const BACK = 8;
const AHEAD = 4;
/** How many sentences back a description is looked for: about three long articles' worth. */
const FAR = 150;
/** They speak for others and have no name unless one is given. */
const MOUTHPIECES =
  /^(?:spokes\w+|source|official|witness|resident|neighbou?r|user|poster|reader|viewer|caller|speaker|judge|reporter|interviewer|expert|analyst|observer|critic|protest[eo]r|voter|officer|employee|worker|local|insider|aide)$/u;

export interface Subject {
  readonly entity: Entity;
  readonly mention: Mention;
}

export class Resolver {
  readonly #sentences: readonly Sentence[];
  readonly #roster: Roster;
  readonly #cues: readonly (readonly Cue[])[];
  readonly #bodies = new Map<string, Entity>();
  readonly #known = new Map<Mention, Entity | null>();
  readonly #subjects: (Subject | null | undefined)[] = [];
  /** Who spoke in a sentence's quotations; told by `hear`. */
  readonly #heard: (Entity | null | undefined)[] = [];

  constructor(sentences: readonly Sentence[], roster: Roster, cues: readonly (readonly Cue[])[]) {
    this.#sentences = sentences;
    this.#roster = roster;
    this.#cues = cues;
  }

  /** Remembers who said a quotation of sentence `index`. */
  hear(index: number, speaker: Entity | null): void {
    if (speaker) this.#heard[index] = speaker;
  }

  /** The person or body a mention means; null where it has no name. */
  resolve(mention: Mention): Entity | null {
    const known = this.#known.get(mention);
    if (known !== undefined) return known;
    this.#known.set(mention, null);
    const entity = this.#find(mention);
    this.#known.set(mention, entity);
    return entity;
  }

  /** The name that stands beside a description. */
  nameBeside(mention: Mention): Mention | null {
    return this.#roster.apposed.get(mention) ?? null;
  }

  #find(mention: Mention): Entity | null {
    if (mention.type === 'name') return this.#roster.entityOf.get(mention) ?? null;
    const beside = this.#roster.apposed.get(mention);
    if (beside) return this.#roster.entityOf.get(beside) ?? null;
    return mention.type === 'noun' ? this.#findNoun(mention) : this.#findPronoun(mention);
  }

  #findPronoun(mention: PronounMention): Entity | null {
    switch (mention.pronoun) {
      case 'male':
      case 'female':
        return this.#lastPerson(mention, mention.pronoun);
      case 'body':
        return this.#lastBody(mention);
      case 'relative': {
        const before = this.#mentionsOf(mention.sentence).findLast(({ last }) => last <= mention.first);
        return before ? this.resolve(before) : null;
      }
      default:
        return null;
    }
  }

  /** The person that the last sentences were about, subjects before others. */
  #lastPerson(mention: Mention, gender: Gender | null): Entity | null {
    const fits = (entity: Entity | null | undefined): entity is Entity =>
      entity?.kind === 'person' && (!gender || !entity.gender || entity.gender === gender);
    const own = this.#mentionsOf(mention.sentence).filter(({ last }) => last <= mention.first);
    const subject = this.#firstFitting(
      own.filter(({ oblique }) => !oblique),
      fits,
    );
    if (subject) return subject;
    let fallback = this.#firstFitting(own, fits);
    for (let index = mention.sentence - 1; index >= 0 && index >= mention.sentence - BACK; index--) {
      const found = [this.#heard[index], this.subjectOf(index)?.entity].find(fits);
      if (found) return found;
      fallback ??= this.#firstFitting(
        this.#mentionsOf(index).filter(({ type }) => type !== 'pronoun'),
        fits,
      );
    }
    return fallback ?? this.#personAhead(mention, fits);
  }

  #firstFitting(mentions: readonly Mention[], fits: (entity: Entity | null) => entity is Entity): Entity | null {
    for (const mention of mentions) {
      if (mention.type === 'noun' && !this.#roster.apposed.has(mention)) continue;
      const entity = this.resolve(mention);
      if (fits(entity) && (entity.sure || mention.type === 'pronoun')) return entity;
    }
    return null;
  }

  #personAhead(mention: Mention, fits: (entity: Entity | null) => entity is Entity): Entity | null {
    for (let index = mention.sentence; index < Math.min(this.#sentences.length, mention.sentence + AHEAD); index++) {
      const names = this.#mentionsOf(index).filter(
        ({ type, first }) => type === 'name' && (index > mention.sentence || first > mention.first),
      );
      const found = this.#firstFitting(names, fits);
      if (found) return found;
    }
    return null;
  }

  /** @param orUnsure whether a name that may be a company's counts: "Meta". */
  #lastBody(mention: Mention, orUnsure = false): Entity | null {
    for (let index = mention.sentence; index >= 0 && index >= mention.sentence - 4; index--) {
      const mentions = this.#mentionsOf(index).filter((one) => index < mention.sentence || one.last <= mention.first);
      for (const one of [...mentions].sort((a, b) => Number(a.oblique) - Number(b.oblique))) {
        if (one.type === 'pronoun' && one.pronoun !== 'body') continue;
        const entity = this.resolve(one);
        const isBody = entity?.kind === 'body' || (orUnsure && entity !== null && mayBeBody(entity));
        if (entity && isBody && !entity.isMedium) return entity;
      }
    }
    return null;
  }

  /** Who a sentence is about: who speaks in it, else its subject. */
  subjectOf(index: number): Subject | null {
    const known = this.#subjects[index];
    if (known !== undefined) return known;
    this.#subjects[index] = null;
    const cues = this.#cues[index] ?? [];
    const cue =
      cues.find(({ subject, strength }) => subject && strength !== 'relay') ?? cues.find(({ subject }) => subject);
    for (const mention of [cue?.subject, mainSubject(this.#mentionsOf(index))]) {
      const entity = mention ? this.resolve(mention) : null;
      if (!mention || !entity) continue;
      this.#subjects[index] = { entity, mention };
      return { entity, mention };
    }
    return null;
  }

  #mentionsOf(index: number): readonly Mention[] {
    return this.#roster.mentions[index] ?? [];
  }

  #findNoun(mention: NounMention): Entity | null {
    if (mention.noun === 'body') return this.#findBody(mention);
    if (mention.noun !== 'role' || !mention.definite || CROWDS.has(mention.head)) return null;
    const best = this.#bestPerson(mention);
    if (best) return best;
    if (
      this.#isSomebodys(mention) ||
      MOUTHPIECES.test(mention.head) ||
      /^(?:his|her|their|its)$/u.test(mention.words[0] ?? '')
    )
      return null;
    return this.#lastPerson(mention, genderOfWords([mention.head]));
  }

  /** "the prime minister's spokesman" is not the prime minister; "the alliance's leader" may be the one just named. */
  #isSomebodys(mention: NounMention): boolean {
    const tokens = this.#sentences[mention.sentence]?.tokens.slice(mention.first, mention.last - 1) ?? [];
    const owner = tokens.findLast(({ possessive }) => possessive);
    return (
      owner !== undefined &&
      !BODIES.has(owner.lower) &&
      !/^(?:country|nation|world|bloc|city|town|state|region|continent)$/u.test(owner.lower) &&
      nationOfPlace(owner.text) === null
    );
  }

  /** The named person whom the description fits best; of equals the one named last before it. */
  #bestPerson(mention: NounMention): Entity | null {
    let best: { entity: Entity; score: number } | null = null;
    const last = Math.min(this.#roster.mentions.length - 1, mention.sentence + AHEAD);
    for (let index = Math.max(0, mention.sentence - FAR); index <= last; index++) {
      for (const one of this.#mentionsOf(index)) {
        const entity = one.type === 'name' ? this.#roster.entityOf.get(one) : null;
        if (entity?.kind !== 'person') continue;
        const isAhead = index > mention.sentence || (index === mention.sentence && one.first > mention.first);
        const score = resemblance(mention, entity) - (isAhead ? 0.5 : 0);
        if (score >= 2 && (!best || score > best.score || (score === best.score && !isAhead))) best = { entity, score };
      }
    }
    return best?.entity ?? null;
  }

  #findBody(mention: NounMention): Entity | null {
    const modifiers = mention.words
      .slice(0, -1)
      .filter((word) => !/^(?:the|a|an|its|his|their|our|this|that)$/u.test(word) && word !== mention.head);
    for (let index = mention.sentence; index >= 0 && index >= mention.sentence - 30; index--) {
      const before = this.#mentionsOf(index).filter((one) => index < mention.sentence || one.first < mention.first);
      for (const one of before) {
        const entity =
          one.type === 'name'
            ? this.#roster.entityOf.get(one)
            : one.type === 'noun' && one.noun === 'body' && one.words.length > 2
              ? this.resolve(one)
              : null;
        if (
          entity?.kind === 'body' &&
          entity.words.has(mention.head) &&
          modifiers.every((word) => entity.words.has(word))
        )
          return entity;
      }
    }
    if (modifiers.includes('news')) return null;
    if (modifiers.length === 0) return mention.definite ? this.#lastNamedBody(mention) : null;
    if (
      !/^(?:ministry|embassy|government|parliament|court|army|navy|military|council|office|department|police|force|forces|guard|service|bank|authority|commission|administration|agency|treasury)$/u.test(
        mention.head,
      )
    )
      return null;
    return this.#named(mention);
  }

  /** "the company" behind "Meridian Bank said": the last body spoken of. */
  #lastNamedBody(mention: NounMention): Entity | null {
    if (
      !/^(?:company|firm|group|ministry|agency|department|organisation|organization|union|bank|airline|charity|university|court|body|bloc|alliance|council|party|committee|commission|watchdog|regulator|institute|association|federation|club|team|retailer|manufacturer|broadcaster|government)$/u.test(
        mention.head,
      )
    )
      return null;
    const entity = this.#lastBody(mention, true);
    return entity &&
      (mention.head === 'alliance' || mention.head === 'bloc' || /^(?:company|firm|group)$/u.test(mention.head)) &&
      !isCountry(entity)
      ? entity
      : null;
  }

  #named(mention: NounMention): Entity {
    const { tokens } = this.#sentences[mention.sentence] as Sentence;
    const parts = tokens
      .slice(mention.first, mention.last)
      .filter(({ lower }, at) => at > 0 || !/^(?:the|a|an|its|his|their|our)$/u.test(lower));
    const name = parts
      .map(({ text, possessive }, at) => (possessive && at < parts.length - 1 ? `${text}’s` : text))
      .join(' ');
    const key = name.toLowerCase();
    const entity = this.#bodies.get(key) ?? {
      kind: 'body' as const,
      name,
      words: new Set(mention.words),
      gender: null,
      sure: true,
      isMedium: false,
    };
    this.#bodies.set(key, entity);
    return entity;
  }
}

/** Nothing tells that the name is a person's. */
const mayBeBody = ({ gender, words, name }: Entity): boolean =>
  gender === null && ![...words].some((word) => ROLES.has(word)) && !isGiven(name.split(' ')[0] ?? '');

const isCountry = (entity: Entity): boolean =>
  entity.words.size === 1 && /^\p{Lu}/u.test(entity.name) && entity.name.length > 5;
