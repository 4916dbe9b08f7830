/** Looks up a speaker's name among a pack's topics. */
import type { CompiledPack } from '../pack/format.ts';

/**
 * @returns for a name as it stands in a text the id of the topic that it means, or null. Names that count only with
 * evidence or in searches count here too, where one topic alone has them; persons and bodies only.
 */
export function topicNames(pack: Pick<CompiledPack, 'topics'>): (name: string) => string | null {
  const topics = new Map<string, Set<string>>();
  for (const { id, name, aliases } of pack.topics) {
    for (const text of [name, ...aliases.map((alias) => alias.text)]) {
      const key = plain(text);
      topics.set(key, (topics.get(key) ?? new Set()).add(id));
    }
  }
  return (name) => {
    const ids = topics.get(plain(name)) ?? new Set();
    return ids.size === 1 ? ([...ids][0] ?? null) : null;
  };
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
