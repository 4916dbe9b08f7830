/** Which of all things found become suggestions, and which of these are good enough without a reader's review. */

import { isGiven } from '../quotations/word-shapes.ts';
import { chooseAliases } from './choose-aliases.ts';
import { type Cluster, placesOf } from './clusters.ts';
import { isCommonWord } from './common-words.ts';
import { guessKind } from './guess-kind.ts';
import { importanceOf } from './importance.ts';
import type { Place } from './name-entries.ts';
import type { TopicSuggestion } from './types.ts';
import { kindOfHead } from './vocabulary.ts';
import type { WordTable } from './word-counts.ts';

/** A cluster that becomes a suggestion. */
export interface Candidate {
  readonly cluster: Cluster;
  readonly places: readonly Place[];
  /** 0 to 1. */
  readonly importance: number;
  readonly aliases: TopicSuggestion['aliases'];
  readonly recommended: boolean;
}

/** Terms are less sure to be something than names. */
const TERM_WEIGHT = 0.6;
const WORD_WEIGHT = 0.3;
/** Titles of works and phrases in quotation marks. */
const QUOTED_WEIGHT = 0.5;

/** The `most` topics to recommend and as many others, most important first. @param words see `chooseAliases` */
export function rankTopics(clusters: readonly Cluster[], words: WordTable, most: number): Candidate[] {
  const weighed = clusters.map((cluster) => {
    const places = placesOf(cluster);
    return { cluster, places, weight: importanceOf(places) * weightOf(cluster) };
  });
  weighed.sort((a, b) => b.weight - a.weight || (a.cluster.name < b.cluster.name ? -1 : 1));
  const ranked: Candidate[] = [];
  let left = most;
  for (const { cluster, places, weight } of weighed) {
    if (ranked.length === 2 * most) break;
    const aliases = places.length > 0 ? chooseAliases(cluster, words) : null;
    if (!aliases) continue;
    const recommended = left > 0 && isWellFounded(cluster, places);
    if (recommended) left--;
    ranked.push({ cluster, places, aliases, recommended, importance: weight });
  }
  const greatest = ranked[0]?.importance ?? 1;
  return ranked.map((one) => ({ ...one, importance: one.importance / greatest }));
}

function weightOf({ kind, name, parts }: Cluster): number {
  if (kind === 'term') return name.includes(' ') ? TERM_WEIGHT : WORD_WEIGHT;
  const quoted = parts.reduce((sum, { entry }) => sum + entry.quoted, 0);
  const all = parts.reduce((sum, { entry }) => sum + entry.places.length, 0);
  return quoted * 2 > all ? QUOTED_WEIGHT : 1;
}

/**
 * Named twice, or once in a way that leaves no doubt: a person in full, a country, a name that says what it is. Not a
 * given name, nor "University", whatever capital they have.
 */
function isWellFounded(cluster: Cluster, places: readonly Place[]): boolean {
  const lower = cluster.name.toLowerCase();
  if (cluster.kind === 'thing' && (isGiven(cluster.name) || isCommonWord(lower) || kindOfHead(lower))) return false;
  if (places.length > 1 || cluster.kind === 'person' || cluster.kind === 'nation') return true;
  return cluster.kind === 'thing' && cluster.name.includes(' ') && guessKind(cluster) !== 'other';
}
