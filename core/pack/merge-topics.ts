/** One topic of several packs: one card with what each of them has. */
import type { CompiledQuote, CompiledTopic } from './format.ts';

/** @param topics of one id, aligned, in the order of their packs; the first gives name, kind and switch. Never empty. */
export function mergeTopics(topics: readonly CompiledTopic[]): CompiledTopic {
  const [first] = topics;
  if (!first) throw new Error('there is nothing to merge');
  if (topics.length === 1) return first;
  const all = <Part>(partsOf: (topic: CompiledTopic) => readonly Part[]) => [...new Set(topics.flatMap(partsOf))];
  const definition = topics.find((topic) => topic.definition !== null)?.definition ?? null;
  const notes = topics.flatMap(({ note }) => note ?? []);
  const sameAs = all((topic) => topic.sameAs ?? []);
  return {
    ...first,
    kind: topics.find(({ kind }) => kind !== 'other')?.kind ?? 'other',
    aliases: topics.flatMap(({ aliases }) => aliases),
    decoys: all(({ decoys }) => decoys),
    contextTopics: all(({ contextTopics }) => contextTopics),
    ...(sameAs.length > 0 ? { sameAs } : {}),
    definition,
    quotes: inTurn(topics.map((topic) => statementsOf(topic, definition))),
    figures: topics.flatMap(({ figures }) => figures),
    related: all(({ related }) => related),
    role: topics.find(({ role }) => role !== null)?.role ?? null,
    roles: topics.find(({ roles }) => roles.length > 0)?.roles ?? [],
    note: notes.length > 0 ? [...new Set(notes)].join(' ') : null,
  };
}

/** A topic's quotes; its definition too, where another pack's is shown as such. */
function statementsOf({ definition, quotes }: CompiledTopic, shown: CompiledQuote | null): readonly CompiledQuote[] {
  if (definition === null || definition === shown) return quotes;
  const { document, start, end } = definition;
  const isQuoted = quotes.some((quote) => quote.document === document && quote.start === start && quote.end === end);
  return isQuoted ? quotes : [definition, ...quotes];
}

/** The first of each list, the second of each, and so on: no pack stands behind another with all it has. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
