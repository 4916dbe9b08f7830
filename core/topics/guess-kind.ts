/** What kind of thing a name names: by its own words, by what stands around it, by what is known of countries. */
import { isPlaceAfterComma } from '../detect/vocabulary.ts';
import type { TopicKind } from '../pack/format.ts';
import type { Cluster } from './clusters.ts';
import { countOf, nameOfEntry } from './clusters.ts';
import { nationOf } from './nations.ts';
import { isHappening } from './term-words.ts';
import { isCompanySuffix, isLeadingHead, kindOfHead } from './vocabulary.ts';

/** Share of mentions behind "in", "near", … from which a name is a place. */
const PLACE_SHARE = 0.35;
const SPEAKER_SHARE = 0.15;

export function guessKind(cluster: Cluster): TopicKind {
  if (cluster.kind === 'nation') return nationOf(cluster.name)?.type ?? 'country';
  if (cluster.kind === 'person') return 'person';
  if (nationOf(cluster.name)?.as === 'capital' || isState(cluster.name)) return 'place';
  const total = cluster.parts.reduce((sum, part) => sum + countOf(part), 0);
  const sum = (field: 'speaks' | 'located' | 'quoted') =>
    cluster.parts.reduce((all, { entry }) => all + entry[field], 0) / Math.max(1, total);
  if (sum('quoted') > 0.5) return 'other';
  const named = cluster.parts.map(({ entry }) => kindOfName(entry.words)).find((kind) => kind !== null);
  if (named) return named;
  const isAcronym = cluster.parts.some(({ entry }) => /^(?:\p{Lu}[.&]?){2,}s?$/u.test(nameOfEntry(entry)));
  if (!isAcronym && sum('located') >= PLACE_SHARE) return 'place';
  if (isAcronym) return 'organisation';
  if (cluster.parts.some(({ entry }) => entry.offices.size > 0)) return 'person';
  // Persons are introduced by their full names; what speaks under one word alone is mostly a body.
  if (sum('speaks') >= SPEAKER_SHARE) return 'organisation';
  return 'other';
}

/** "Texas", and not its abbreviations. */
const isState = (name: string): boolean => name.length > 4 && isPlaceAfterComma(name);

/** The kind that a name's own words tell; null where they do not. */
function kindOfName(words: readonly string[]): TopicKind | null {
  const lower = words.map((word) => word.toLowerCase().replaceAll('.', ''));
  if (lower.length > 1 && isCompanySuffix(lower.at(-1) as string)) return 'organisation';
  if (isLeadingHead(lower[0] as string) && lower.length > 1 && lower[1] !== 'of') return kindOfHead(lower[0] as string);
  const small = lower.findIndex((word, index) => index > 0 && /^(?:of|for|on|in|at)$/u.test(word));
  const heads = small > 0 ? lower.slice(0, small) : lower;
  const number = /^\p{N}/u.test(heads.at(-1) as string) ? 2 : 1;
  return kindOfHead(heads.at(-number) ?? '') ?? kindOfHead((heads.at(-number) ?? '').replace(/s$/u, ''));
}

/** The kind of a term, by its last noun: "chemical weapons" are a weapon, "foreign policy" a policy; else a theme. */
export function kindOfTerm(term: string): TopicKind {
  const words = term.split(' ');
  const between = words.findIndex((word) => /^(?:of|in|on|against|with|for)$/u.test(word));
  const head = (between > 0 ? words[between - 1] : words.at(-1)) ?? '';
  if (isHappening(head)) return 'event';
  const kind = kindOfHead(head) ?? kindOfHead(head.replace(/s$/u, ''));
  if (/^(?:weapons?|missiles?)$/u.test(head)) return 'weapon';
  return kind === 'weapon' ||
    kind === 'policy' ||
    kind === 'treaty' ||
    kind === 'military' ||
    kind === 'military-unit' ||
    kind === 'event'
    ? kind
    : 'theme';
}
