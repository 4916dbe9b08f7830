/** Whether a description means a person: "the alliance's leader", "the Swede", "the former foreign minister". */
import type { NounMention } from './mentions.ts';
import { isNation } from './nations.ts';
import { type Entity, genderOfWords } from './people.ts';

/** Different words for one office. */
const SAME_OFFICE: readonly (readonly string[])[] = [
  [
    'leader',
    'president',
    'premier',
    'minister',
    'chancellor',
    'chief',
    'head',
    'chairman',
    'secretary-general',
    'secretary',
    'dictator',
    'king',
    'taoiseach',
  ],
  ['boss', 'chief', 'ceo', 'head', 'manager', 'director', 'chairman', 'founder', 'owner', 'executive'],
  [
    'lawmaker',
    'senator',
    'congressman',
    'congresswoman',
    'mp',
    'politician',
    'representative',
    'republican',
    'democrat',
    'sen',
    'rep',
  ],
  ['diplomat', 'ambassador', 'envoy', 'minister', 'secretary'],
  ['politician', 'minister', 'president', 'governor', 'mayor'],
  ['lawyer', 'attorney', 'barrister', 'solicitor', 'counsel'],
  ['player', 'striker', 'midfielder', 'defender', 'goalkeeper', 'winger', 'forward', 'star', 'captain', 'skipper'],
  ['coach', 'manager', 'boss'],
  ['scientist', 'professor', 'researcher', 'physicist', 'biologist', 'chemist', 'academic', 'scholar'],
  ['officer', 'sergeant', 'detective', 'constable', 'inspector', 'policeman', 'commander'],
  ['soldier', 'general', 'colonel', 'commander', 'admiral', 'captain'],
  ['writer', 'author', 'novelist', 'journalist', 'columnist', 'editor'],
  ['singer', 'musician', 'star', 'rapper', 'songwriter'],
];
/** How well a description fits a person: its head word, its nation and its other words. Below 0 where they disagree. */
export function resemblance(mention: NounMention, entity: Entity): number {
  const { words, head } = mention;
  const headGender = genderOfWords([head]);
  if (headGender && entity.gender && headGender !== entity.gender) return -1;
  const nations = words.filter(isNation);
  const theirs = [...entity.words].filter(isNation);
  if (nations.length > 0 && theirs.length > 0 && !nations.some((nation) => theirs.includes(nation))) return -1;
  const own = words.filter(
    (word) =>
      !/^(?:the|this|that|his|her|its|their|former|then|veteran|new|old|\d+-year-old)$/u.test(word) && word !== head,
  );
  const office = entity.words.has(head) ? 3 : isSameOffice(head, entity.words) ? 1.5 : 0;
  const shared = own.filter((word) => entity.words.has(word)).length;
  return office + shared;
}

const isSameOffice = (head: string, words: ReadonlySet<string>): boolean =>
  SAME_OFFICE.some((group) => group.includes(head) && group.some((word) => words.has(word)));
