/**
 * Several packs side by side. Each was made for itself: two may use one id for different things, or two ids for the same
 * person. Here every document gets an id of its own, and topics that are the same thing get one id. Pure renaming:
 * no word of a source and no span changes.
 */
import { type DocumentId, documentId, type PackId, type TopicId, topicId } from '../ids.ts';
import { foldName } from './alias-collisions.ts';
import type { CompiledPack, CompiledTopic, TopicKind, Years } from './format.ts';
import { renameIn } from './rename.ts';

/** A topic of the library: the same thing in every pack that has it. */
interface Shared {
  readonly id: TopicId;
  kind: TopicKind;
  years: Years | undefined;
  readonly packs: Set<PackId>;
  /** Folded. */
  readonly names: Set<string>;
  /** Folded names that count wherever they stand. */
  readonly certain: Set<string>;
  /** Folded texts of all aliases. */
  readonly aliases: Set<string>;
}

/** @param packs in the reader's order: where ids meet, the earlier pack keeps its own */
export function alignPacks<Pack extends { readonly pack: CompiledPack }>(packs: readonly Pack[]): readonly Pack[] {
  if (packs.length < 2) return packs;
  const topics = new TopicRegister();
  const documents = new Set<string>();
  const conflicts = new Set<string>();
  return packs.map((entry) => {
    const { pack } = entry;
    const names = {
      topics: new Map<TopicId, TopicId>(),
      documents: new Map<DocumentId, DocumentId>(),
      conflicts: new Map<string, string>(),
    };
    const repeated = new Map<TopicId, ReadonlySet<string>>();
    for (const topic of pack.topics) {
      const { id, known } = topics.register(pack.id, topic);
      names.topics.set(topic.id, id);
      repeated.set(topic.id, known);
    }
    for (const { id } of pack.documents)
      names.documents.set(id, documentId(freeName(documents, id, `${pack.id}/${id}`)));
    for (const { id } of pack.conflicts) names.conflicts.set(id, freeName(conflicts, id, `${pack.id}-${id}`));
    return { ...entry, pack: renameIn(pack, names, (topic) => withoutRepeats(topic, repeated.get(topic.id))) };
  });
}

/** An alias that an earlier pack has for the same topic stays as that pack has it, with its conditions. */
function withoutRepeats(topic: CompiledTopic, known: ReadonlySet<string> | undefined): CompiledTopic {
  if (!known || known.size === 0) return topic;
  return { ...topic, aliases: topic.aliases.filter(({ text }) => !known.has(foldName(text))) };
}

/** Takes the first of the names that is free; numbers the last one where none is. */
function freeName(taken: Set<string>, ...names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  let name = names.find((one) => !taken.has(one));
  for (let number = 2; name === undefined; number++) if (!taken.has(`${last}-${number}`)) name = `${last}-${number}`;
  taken.add(name);
  return name;
}

class TopicRegister {
  readonly #ids = new Set<string>();
  readonly #byId = new Map<TopicId, Shared[]>();
  readonly #byAddress = new Map<string, Shared[]>();
  readonly #byName = new Map<string, Shared[]>();

  /** The topic's id in the library, and the aliases that earlier packs have for it. */
  register(pack: PackId, topic: CompiledTopic): { id: TopicId; known: ReadonlySet<string> } {
    const shared = this.#find(pack, topic) ?? this.#create(pack, topic);
    const known = new Set(shared.aliases);
    this.#learn(shared, pack, topic);
    return { id: shared.id, known };
  }

  /**
   * The topic of an earlier pack that is the same thing: one that shares an address with it; else one of its kind with
   * its id; else one of its kind that has its name, or of which one counts the other's name as its own everywhere.
   * Events of other years are other events. A pack tells its own topics apart, so no two of one pack are ever the same.
   */
  #find(pack: PackId, topic: CompiledTopic): Shared | undefined {
    const open = (found: readonly Shared[] = []) => found.filter((one) => !one.packs.has(pack));
    const [byAddress] = open(topic.sameAs?.flatMap((address) => this.#byAddress.get(address) ?? []));
    if (byAddress) return byAddress;
    const sameYears = (one: Shared) => overlap(one.years, topic.years);
    const alike = (one: Shared) =>
      sameYears(one) && (one.kind === topic.kind || one.kind === 'other' || topic.kind === 'other');
    const byId = open(this.#byId.get(topic.id)).find(alike);
    if (byId) return byId;
    const name = foldName(topic.name);
    const certain = certainNames(topic);
    const candidates = open([name, ...certain].flatMap((one) => this.#byName.get(one) ?? []));
    return (
      candidates.find((one) => one.names.has(name) && alike(one)) ??
      candidates.find(
        (one) =>
          one.kind === topic.kind &&
          sameYears(one) &&
          (one.certain.has(name) || certain.some((text) => one.names.has(text))),
      )
    );
  }

  #create(pack: PackId, { id, kind, years }: CompiledTopic): Shared {
    const own = topicId(freeName(this.#ids, id, `${id}-${pack}`));
    const texts = () => new Set<string>();
    return { id: own, kind, years, packs: new Set(), names: texts(), certain: texts(), aliases: texts() };
  }

  #learn(shared: Shared, pack: PackId, topic: CompiledTopic): void {
    if (shared.kind === 'other') shared.kind = topic.kind;
    shared.years ??= topic.years;
    shared.packs.add(pack);
    shared.names.add(foldName(topic.name));
    for (const name of certainNames(topic)) shared.certain.add(name);
    for (const { text } of topic.aliases) shared.aliases.add(foldName(text));
    put(this.#byId, topic.id, shared);
    for (const address of topic.sameAs ?? []) put(this.#byAddress, address, shared);
    for (const name of [foldName(topic.name), ...certainNames(topic)]) put(this.#byName, name, shared);
  }
}

/** Whether the years could be those of one event: they share one, or are not told. */
function overlap(one: Years | undefined, other: Years | undefined): boolean {
  if (!one || !other) return true;
  return one.from <= (other.to ?? Number.POSITIVE_INFINITY) && other.from <= (one.to ?? Number.POSITIVE_INFINITY);
}

function certainNames({ aliases }: CompiledTopic): string[] {
  return aliases.filter(({ when }) => when === 'always').map(({ text }) => foldName(text));
}

function put<Key>(map: Map<Key, Shared[]>, key: Key, shared: Shared): void {
  const list = map.get(key) ?? [];
  if (!list.includes(shared)) map.set(key, [...list, shared]);
}
