/**
 * Which ways of writing become aliases, and when each may be marked: a full name wherever it stands; a surname, or a
 * name of everyday words, only with evidence; a given name never; an everyday word not even for searching.
 */
import { isCalendarWord, isEverydayWord, isFunctionWord } from '../detect/vocabulary.ts';
import { foldName } from '../pack/alias-collisions.ts';
import type { AliasWhen } from '../pack/format.ts';
import { isGiven } from '../quotations/word-shapes.ts';
import { type Cluster, type ClusterPart, countOf, nameOfEntry } from './clusters.ts';
import { isCommonWord } from './common-words.ts';
import { nationOf } from './nations.ts';
import type { SuggestedAlias } from './types.ts';
import { isOffice, kindOfHead } from './vocabulary.ts';
import type { WordTable } from './word-counts.ts';

const MOST_ALIASES = 12;
/** Shorter names are too easily something else. */
const SHORT = 5;

/** Fullest first; null where nothing can be an alias. */
export function chooseAliases(cluster: Cluster, words: WordTable): TopicAliases | null {
  const aliases = new Map<string, SuggestedAlias>();
  for (const [index, part] of cluster.parts.entries()) {
    const text = nameOfEntry(part.entry);
    const when = conditionFor(cluster, part, text, words, index > 0);
    const known = aliases.get(foldName(text));
    if (when === null) continue;
    if (!known) aliases.set(foldName(text), { text, case: caseFor(text), when, count: countOf(part) });
  }
  const [first, ...others] = [...aliases.values()].sort((a, b) => weight(b) - weight(a) || (a.text < b.text ? -1 : 1));
  return first ? [first, ...others.slice(0, MOST_ALIASES - 1)] : null;
}

type TopicAliases = readonly [SuggestedAlias, ...SuggestedAlias[]];

const RANK: Readonly<Record<AliasWhen, number>> = { always: 2, context: 1, search: 0 };
const weight = ({ when, text, count }: SuggestedAlias): number =>
  RANK[when] * 1e6 + Math.min(9, text.split(' ').length) * 1e5 + Math.min(count, 99_999);

const caseFor = (text: string): 'exact' | 'fold' => (isEverydayWord(text.replaceAll('.', '')) ? 'exact' : 'fold');

function conditionFor(
  cluster: Cluster,
  { entry, documents }: ClusterPart,
  text: string,
  table: WordTable,
  isVariant: boolean,
): AliasWhen | null {
  const parts = text.split(' ');
  const lower = text.toLowerCase();
  if (parts.length === 1) {
    if (isFunctionWord(lower) && !nationOf(text) && !/^\p{Lu}{2,}$/u.test(text)) return null;
    if (isCalendarWord(lower) || isOffice(lower)) return null;
  }
  if (cluster.kind === 'nation') return nationOf(text)?.as === 'demonym' ? 'context' : 'always';
  if (cluster.kind === 'term') return parts.length > 1 ? 'always' : 'context';
  if (cluster.kind === 'person') return personCondition(parts);
  if (parts.length > 1) {
    const isPlain = parts.every((part) => isCommonWord(part.toLowerCase())) && isGenericHead(parts.at(-1) as string);
    return isPlain || (isVariant && parts.length < cluster.name.split(' ').length) ? 'context' : 'always';
  }
  if (nationOf(text)) return 'always';
  if (documents !== null || isGiven(text)) return 'context';
  if (/^\p{Lu}[\p{Lu}.&-]*s?$/u.test(text)) return isEverydayWord(text.replaceAll('.', '')) ? 'context' : 'always';
  const { small } = table.of(lower);
  const isOwn = small === 0 && !isCommonWord(lower) && text.length >= SHORT && entry.offices.size === 0;
  return isOwn ? 'always' : 'context';
}

/** "Supreme Court", "Defence Ministry": every country has one, but there is one United Nations. */
const isGenericHead = (word: string): boolean => {
  const kind = kindOfHead(word.toLowerCase());
  return kind !== null && kind !== 'place' && word !== 'Nations';
};

function personCondition(parts: readonly string[]): AliasWhen {
  if (parts.length > 1) return 'always';
  return isGiven(parts[0] as string) ? 'search' : 'context';
}
