/** Looks up a speaker's name among a pack's topics. */
import type { Alias } from '../pack/format.ts';

interface NamedTopic {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly Pick<Alias, 'text' | 'when'>[];
}

/** Names that always count come before those that need evidence. */
const RANKS = ['always', 'context', 'search'];

/**
 * @returns for a name as it stands in a text the id of the topic that it means, or null. Names that count only with
 * evidence or in searches count here too, but yield to those that always count.
 */
export function topicNames(pack: { readonly topics: readonly NamedTopic[] }): (name: string) => string | null {
  const topics = new Map<string, { id: string; rank: number }>();
  for (const { id, name, aliases } of pack.topics) {
    for (const { text, when } of [{ text: name, when: 'always' as const }, ...aliases]) {
      const rank = RANKS.indexOf(when);
      const known = topics.get(plain(text));
      if (!known || rank < known.rank) topics.set(plain(text), { id, rank });
    }
  }
  return (name) => topics.get(plain(name))?.id ?? null;
}

/** Small letters, without "the", marks above letters and one spelling for defence. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/^the /u, '')
    .replace(/\bdefense\b/gu, 'defence');
}
