/** Aliases of several topics put side by side: where two claim the same name, the more important topic has it. */
import type { TopicId } from '../ids.ts';
import { foldName } from '../pack/alias-collisions.ts';
import type { Alias } from '../pack/format.ts';
import type { ReviewedTopic } from './decisions.ts';

/** @param topics most important first @returns aliases of each, as a pack holds them */
export function settleAliases(topics: readonly ReviewedTopic[]): ReadonlyMap<TopicId, readonly Alias[]> {
  const owners = new Map<string, TopicId>();
  return new Map(
    topics.map(({ id, aliases }) => {
      const own = new Map<string, Alias>();
      for (const { text, case: exactness, when } of aliases) {
        const name = foldName(text);
        if (own.has(name)) continue;
        const claim = `${when} ${name}`;
        const owner = owners.get(claim);
        if (owner === undefined) owners.set(claim, id);
        const alias = { text, case: exactness, when };
        own.set(name, owner === undefined || when === 'search' ? alias : { ...alias, yieldsTo: owner });
      }
      return [id, [...own.values()]] as const;
    }),
  );
}
