/** Which ways of writing mean the same: countries, persons, acronyms with their long forms, shortened names. */
import { type Cluster, type ClusterPart, nameOfEntry } from './clusters.ts';
import type { NameEntry } from './name-entries.ts';
import { nationOf } from './nations.ts';
import { findPersons } from './persons.ts';
import { isAcronymOf } from './segments.ts';
import { isCompanySuffix } from './vocabulary.ts';

/** The things that the entries name. Every entry is in one cluster, but for surnames, which may be in several. */
export function joinVariants(all: readonly NameEntry[]): Cluster[] {
  const taken = new Set<NameEntry>();
  const nations = findNations(all, taken);
  const persons = findPersons(
    all.filter((entry) => !taken.has(entry)),
    taken,
  );
  const rest = all.filter((entry) => !taken.has(entry));
  return [...nations, ...persons, ...findThings(rest, persons)];
}

function findNations(all: readonly NameEntry[], taken: Set<NameEntry>): Cluster[] {
  const parts = new Map<string, ClusterPart[]>();
  for (const entry of all) {
    const nation = nationOf(nameOfEntry(entry));
    if (!nation || nation.as === 'capital' || entry.offices.size > 0) continue;
    taken.add(entry);
    const list = parts.get(nation.country) ?? [];
    parts.set(
      nation.country,
      nation.country === nameOfEntry(entry)
        ? [{ entry, documents: null }, ...list]
        : [...list, { entry, documents: null }],
    );
  }
  return [...parts].map(([name, own]) => ({ kind: 'nation', name, parts: own }));
}

/** Joins by acronym, by plural, by what companies add to their names, and by what goes before: "UN" before "Security Council". */
function findThings(rest: readonly NameEntry[], persons: readonly Cluster[]): Cluster[] {
  const groups = new Groups(rest);
  const byKey = new Map(rest.map((entry) => [entry.key, entry] as const));
  for (const entry of rest) {
    for (const key of entry.otherForms) groups.join(entry, byKey.get(key));
    groups.join(entry, byKey.get(withoutSuffix(entry)));
    if (/^[^ ]{4,}[^s]s$/u.test(entry.key)) groups.join(entry, byKey.get(entry.key.slice(0, -1)));
  }
  joinAcronyms(rest, groups);
  joinShortened(rest, groups);
  const byPart = personParts(persons);
  return groups.list().map((members) => {
    const inOrder = [...members].sort((a, b) => b.places.length - a.places.length || (a.key < b.key ? -1 : 1));
    const parts = inOrder.map((entry) => ({ entry, documents: byPart.get(entry)?.(entry) ?? null }));
    return { kind: 'thing', name: nameOfEntry(inOrder[0] as NameEntry), parts };
  });
}

/** For entries that are a person's surname in some documents: the documents in which they are not. */
function personParts(persons: readonly Cluster[]): ReadonlyMap<NameEntry, (entry: NameEntry) => ReadonlySet<number>> {
  const given = new Map<NameEntry, Set<number>>();
  for (const { parts } of persons) {
    for (const { entry, documents } of parts) {
      for (const document of documents ?? []) given.set(entry, (given.get(entry) ?? new Set()).add(document));
    }
  }
  const others = (entry: NameEntry) =>
    new Set([...entry.documents.keys()].filter((document) => !given.get(entry)?.has(document)));
  return new Map([...given.keys()].map((entry) => [entry, others] as const));
}

const withoutSuffix = (entry: NameEntry): string => {
  const words = entry.key.split(' ');
  while (words.length > 1 && isCompanySuffix(words.at(-1) as string)) words.pop();
  return words.join(' ');
};

const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){3,}$/u.test(name);

/** An acronym whose letters fit one long form in the same document, and no other. */
function joinAcronyms(rest: readonly NameEntry[], groups: Groups): void {
  const long = new Map<string, NameEntry[]>();
  for (const entry of rest) {
    const words = entry.words;
    if (words.length < 3) continue;
    const letters = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0).toLowerCase());
    long.set(letters.join(''), [...(long.get(letters.join('')) ?? []), entry]);
  }
  for (const entry of rest) {
    const name = nameOfEntry(entry);
    if (!isAcronym(name)) continue;
    const fitting = (long.get(entry.key) ?? []).filter((other) => isAcronymOf(name, other.words) && meet(entry, other));
    if (fitting.length === 1) groups.join(entry, fitting[0]);
  }
}

/** "Security Council" in documents that have "UN Security Council", where that is the only longer name that ends so. */
function joinShortened(rest: readonly NameEntry[], groups: Groups): void {
  const bySuffix = new Map<string, NameEntry[]>();
  for (const entry of rest) {
    const words = entry.words;
    const isOwned = words.length > 2 && (nationOf(words[0] as string) || /^[\p{Lu}.]{2,}$/u.test(words[0] as string));
    if (!isOwned) continue;
    const suffix = entry.key.split(' ').slice(1).join(' ');
    bySuffix.set(suffix, [...(bySuffix.get(suffix) ?? []), entry]);
  }
  for (const entry of rest) {
    const [only, ...others] = bySuffix.get(entry.key) ?? [];
    if (only && others.length === 0 && meet(entry, only)) groups.join(entry, only);
  }
}

const meet = (a: NameEntry, b: NameEntry): boolean =>
  [...a.documents.keys()].some((document) => b.documents.has(document));

/** Entries in groups that grow together. */
class Groups {
  readonly #groups: Map<NameEntry, Set<NameEntry>>;

  constructor(entries: readonly NameEntry[]) {
    this.#groups = new Map(entries.map((entry) => [entry, new Set([entry])] as const));
  }

  join(a: NameEntry, b: NameEntry | undefined): void {
    const [one, other] = [this.#groups.get(a), b && this.#groups.get(b)];
    if (!one || !other || one === other) return;
    for (const entry of other) {
      one.add(entry);
      this.#groups.set(entry, one);
    }
  }

  list(): Set<NameEntry>[] {
    return [...new Set(this.#groups.values())];
  }
}
