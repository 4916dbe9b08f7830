/** How many of the topics that editors made of the bundled pack's documents are suggested from the documents alone. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../cli/pack/load-pack.ts';
import { foldName } from '../../core/pack/alias-collisions.ts';
import { suggestTopics } from '../../core/topics/suggest.ts';
import type { TopicSuggestion } from '../../core/topics/types.ts';

const PACK = fileURLToPath(new URL('../../data/nato-reset-2022', import.meta.url));
const GOLD = new URL('../../../shared/corpus/topics.json', import.meta.url);

interface GoldTopic {
  readonly name: string;
  readonly kind: string;
  readonly tier: string;
  readonly aliases: { readonly in_corpus: readonly { readonly text: string }[] };
}

/** Lines of a report; null where the shared material is missing. A topic is found where one of its names is one of a suggestion's. */
export async function reportSuggestedTopics(): Promise<string[] | null> {
  if (!existsSync(GOLD)) return null;
  const { pack } = await loadPack(PACK);
  const suggestions = suggestTopics(pack.documents);
  const { topics } = JSON.parse(readFileSync(GOLD, 'utf8')) as { topics: readonly GoldTopic[] };
  const [recommended, all] = [suggestions.filter((one) => one.recommended), suggestions].map(namesOf) as [
    Set<string>,
    Set<string>,
  ];
  const isFound = (topic: GoldTopic, names: ReadonlySet<string>) =>
    [topic.name, ...topic.aliases.in_corpus.map(({ text }) => text)].some((text) => names.has(keyOf(text)));
  const rows = [
    ...['A', 'B', 'C'].map((tier) => [`tier ${tier}`, topics.filter((topic) => topic.tier === tier)] as const),
    ['people, bodies, countries, places', topics.filter(({ kind }) => NAMED.has(kind))] as const,
    ['ideas, events, forces, weapons', topics.filter(({ kind }) => !NAMED.has(kind))] as const,
    ['all', topics] as const,
  ];
  const own = new Set(
    topics.flatMap((topic) => [topic.name, ...topic.aliases.in_corpus.map(({ text }) => text)]).map(keyOf),
  );
  const right = (list: readonly TopicSuggestion[]) =>
    list.filter((one) => [...namesOf([one])].some((name) => own.has(name))).length;
  const good = suggestions.filter((one) => one.recommended);
  return [
    '| topics made by hand | number | recommended | suggested at all |',
    '|---|---|---|---|',
    ...rows.map(([name, list]) => {
      const count = (names: ReadonlySet<string>) => list.filter((topic) => isFound(topic, names)).length;
      return `| ${name} | ${list.length} | ${count(recommended)} | ${count(all)} |`;
    }),
    '',
    `${right(good)} of ${good.length} recommended suggestions are topics made by hand; ${right(suggestions)} of ${suggestions.length} in all.`,
    `Not suggested: ${topics
      .filter((topic) => !isFound(topic, all))
      .map(({ name }) => name)
      .join('; ')}`,
    `Recommended and not made by hand: ${good
      .filter((one) => right([one]) === 0)
      .map(({ name }) => name)
      .join('; ')}`,
  ];
}

const NAMED = new Set(['person', 'organisation', 'country', 'region', 'place']);
const keyOf = (name: string): string => foldName(name).replace(/^the /u, '').replaceAll('.', '');
const namesOf = (list: readonly TopicSuggestion[]): Set<string> =>
  new Set(list.flatMap(({ name, aliases }) => [name, ...aliases.map(({ text }) => text)]).map(keyOf));
