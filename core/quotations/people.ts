/** Brings together the names that mean one person or one body. */
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';
import type { NameMention } from './mentions.ts';
import { FEMALE_ROLES, HONORIFICS, MALE_ROLES, ROLES } from './nouns.ts';
import { MEDIA } from './words.ts';

export type Gender = 'male' | 'female';

export interface Entity {
  readonly kind: 'person' | 'body';
  /** The longest form in the text, without titles. */
  name: string;
  /** Small letters: roles, nations and other words by which the text tells what it is. */
  readonly words: Set<string>;
  gender: Gender | null;
  /** Named in full or with a title, or a known body: may be what a pronoun means. */
  sure: boolean;
  /** A medium: it relays what others say. */
  readonly isMedium: boolean;
}
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/u;

/** The persons and bodies met so far. Full names are to be told before short ones. */
export class People {
  readonly #bySurname = new Map<string, Entity[]>();
  readonly #byGiven = new Map<string, Entity[]>();
  readonly #bodies = new Map<string, Entity>();

  full(mention: NameMention): Entity {
    const parts = mention.name.filter((part) => !SUFFIX.test(part));
    const [given, surname] = [fold(parts[0] ?? ''), fold(parts.at(-1) ?? '')];
    const same = (this.#bySurname.get(surname) ?? []).find((entity) =>
      isSameGiven(fold(entity.name.split(' ')[0] ?? ''), given),
    );
    const entity = same ?? this.#enter(mention, surname, given);
    if (mention.name.join(' ').length > entity.name.length) entity.name = mention.name.join(' ');
    entity.sure ||= true;
    learn(entity, mention);
    return entity;
  }

  short(mention: NameMention): Entity {
    const key = fold(mention.name[0] ?? '');
    const gender = mention.honorific ? (HONORIFICS.get(mention.honorific) ?? null) : null;
    const known = this.#bySurname.get(key) ?? this.#byGiven.get(key) ?? [];
    const fitting = known.filter((entity) => !gender || !entity.gender || entity.gender === gender);
    const entity = fitting[0] ?? this.#enter(mention, key, key);
    learn(entity, mention);
    return entity;
  }

  body(mention: NameMention): Entity {
    const name = mention.name.join(' ');
    const key = fold(name).replace(/^the /u, '');
    const entity = this.#bodies.get(key) ?? {
      kind: 'body' as const,
      name,
      words: new Set<string>(),
      gender: null,
      sure: true,
      isMedium: isMedium(mention),
    };
    this.#bodies.set(key, entity);
    for (const word of key.split(' ')) entity.words.add(word);
    learn(entity, mention);
    return entity;
  }

  #enter(mention: NameMention, surname: string, given: string): Entity {
    const name = mention.name.join(' ');
    const keeps =
      /^(?:lord|lady|baroness|dame|king|queen|pope|prince|princess)$/u.test(mention.honorific ?? '') &&
      mention.name.length === 1;
    const title = mention.honorific ?? '';
    const shown = keeps ? `${title[0]?.toUpperCase()}${title.slice(1)} ${name}` : name;
    const first = mention.name[0] ?? '';
    const gender =
      mention.name.length < 2
        ? null
        : MALE_NAMES.has(first)
          ? FEMALE_NAMES.has(first)
            ? null
            : 'male'
          : FEMALE_NAMES.has(first)
            ? 'female'
            : null;
    const entity: Entity = {
      kind: 'person',
      name: shown,
      words: new Set(),
      gender,
      sure: false,
      isMedium: isMedium(mention),
    };
    push(this.#bySurname, surname, entity);
    if (given !== surname) push(this.#byGiven, given, entity);
    return entity;
  }
}

const isMedium = ({ name }: NameMention): boolean => name.some((part) => MEDIA.has(part.toLowerCase()));
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
const isSameGiven = (one: string, other: string): boolean =>
  one === other ||
  (one.replace('.', '').length === 1 && other.startsWith(one[0] ?? '')) ||
  (other.replace('.', '').length === 1 && one.startsWith(other[0] ?? ''));

function push(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (list) list.push(entity);
  else map.set(key, [entity]);
}

function learn(entity: Entity, mention: NameMention): void {
  for (const word of mention.words) entity.words.add(word);
  if (entity.kind === 'body') return;
  if (mention.honorific || mention.words.some((word) => ROLES.has(word))) entity.sure = true;
  const honorific = mention.honorific ? HONORIFICS.get(mention.honorific) : null;
  if (honorific) entity.gender = honorific;
  else entity.gender ??= genderOfWords(mention.words.slice(-2));
}

/** He or she, where a role tells it. */
export function genderOfWords(words: Iterable<string>): Gender | null {
  for (const word of words) {
    if (MALE_ROLES.has(word)) return 'male';
    if (FEMALE_ROLES.has(word)) return 'female';
  }
  return null;
}
