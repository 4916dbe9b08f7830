/** Persons: full names, and the surnames and given names that mean them in each document. */

import { isGiven } from '../quotations/word-shapes.ts';
import type { Cluster, ClusterPart } from './clusters.ts';
import { nameOfEntry } from './clusters.ts';
import { isCommonWord } from './common-words.ts';
import type { NameEntry } from './name-entries.ts';
import { nationOf } from './nations.ts';
import { isNameSuffix, isOffice, isParticle, kindOfHead } from './vocabulary.ts';

const LONGEST_NAME = 5;
const INITIAL = /^(?:\p{Lu}\.){1,3}$/u;
/** A bare surname in documents without a full name is still this person's where this share of all full names is. */
const DOMINANT = 0.8;

interface Person {
  readonly entries: NameEntry[];
  readonly documents: Map<number, number>;
  readonly parts: ClusterPart[];
}

/**
 * The persons among `entries`. @param taken gets every entry that is a person's in all its documents
 * @returns one cluster a person, and for surnames that stay unclear in some documents nothing
 */
export function findPersons(entries: readonly NameEntry[], taken: Set<NameEntry>): Cluster[] {
  const singles = new Map(entries.filter(({ key }) => !key.includes(' ')).map((entry) => [entry.key, entry] as const));
  const persons = new Map<string, Person>();
  const [bySurname, byGiven] = [new Map<string, Person[]>(), new Map<string, Person[]>()];
  for (const entry of entries) {
    const words = coreWords(entry);
    if (!isFullName(entry, words, singles)) continue;
    const [given, surname] = [keyOf(words[0]), keyOf(words.at(-1))];
    const id = `${given} ${surname}`;
    const person: Person = persons.get(id) ?? { entries: [], documents: new Map(), parts: [] };
    if (person.entries.length === 0) {
      persons.set(id, person);
      push(bySurname, surname, person);
      if (isGiven(words[0] as string)) push(byGiven, given, person);
    }
    person.entries.push(entry);
    person.parts.push({ entry, documents: null });
    taken.add(entry);
    for (const [document, count] of entry.documents) {
      person.documents.set(document, (person.documents.get(document) ?? 0) + count);
    }
  }
  for (const [key, entry] of singles) {
    if (nationOf(nameOfEntry(entry)) || isPlaceLike(entry)) continue;
    const people = bySurname.get(key);
    if (people ? shareOut(entry, people, true) : shareOut(entry, byGiven.get(key) ?? [], false)) taken.add(entry);
  }
  return [...persons.values()].map(({ entries: names, parts }) => {
    const best = names.reduce((a, b) => (rank(b) > rank(a) ? b : a));
    const first = parts.findIndex(({ entry }) => entry === best);
    return {
      kind: 'person',
      name: nameOfEntry(best),
      parts: [parts[first] as ClusterPart, ...parts.toSpliced(first, 1)],
    };
  });
}

/** The form to call a person by: the most frequent; initials only where there is nothing else. */
const rank = (entry: NameEntry): number =>
  entry.places.length - (entry.words.some((word) => INITIAL.test(word)) ? 0.5 : 0);

const keyOf = (word: string | undefined): string => (word ?? '').toLowerCase();

/** Words without "Jr". */
function coreWords(entry: NameEntry): string[] {
  const words = [...entry.words];
  while (words.length > 2 && isNameSuffix(keyOf(words.at(-1)).replace('.', ''))) words.pop();
  return words;
}

function isFullName(entry: NameEntry, words: readonly string[], singles: ReadonlyMap<string, NameEntry>): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || words.length > LONGEST_NAME) return false;
  if (!words.every((word) => /^\p{Lu}|^\p{Ll}['’]?\p{Lu}/u.test(word) || isParticle(word))) return false;
  const given = isGiven(first) || (INITIAL.test(first) && !nationOf(first));
  const held = entry.offices.size > 0;
  if (entry.quoted * 2 > entry.places.length) return false;
  if (kindOfHead(keyOf(last)) !== null && !(given && (held || entry.speaks > 0))) return false;
  if (kindOfHead(keyOf(first)) !== null || nationOf(first)?.as === 'demonym' || nationOf(words.join(' '))) return false;
  if (isOffice(keyOf(first)) && !held) return false;
  if (words.some((word) => /^[\p{Lu}&]{2,}$/u.test(word) && !isNameSuffix(keyOf(word)))) return false;
  if (held || (given && !isPlaceLike(entry))) return true;
  if (words.some((word) => isCommonWord(keyOf(word))) || isPlaceLike(entry) || words.length > 3) return false;
  const surname = singles.get(keyOf(last)) ?? singles.get(keyOf(first));
  const isShortened = surname !== undefined && (surname.speaks > 0 || surname.offices.size > 0) && meet(surname, entry);
  return entry.speaks > 0 || isShortened;
}

/** Named behind "in" or "near" as often as otherwise. */
const isPlaceLike = (entry: NameEntry): boolean => entry.located * 2 >= entry.places.length && entry.speaks === 0;

const meet = (a: NameEntry, b: NameEntry): boolean =>
  [...a.documents.keys()].some((document) => b.documents.has(document));

/** Gives each document's bare name to the person it means there; a given name only where the person is named in full. @returns whether all documents are given away */
function shareOut(entry: NameEntry, people: readonly Person[], isSurname: boolean): boolean {
  const shares = new Map<Person, Set<number>>();
  const total = people.reduce((sum, { documents }) => sum + documents.size, 0);
  const dominant = (isSurname && people.find(({ documents }) => documents.size >= DOMINANT * total)) || null;
  let left = 0;
  for (const document of entry.documents.keys()) {
    const present = people.filter(({ documents }) => documents.has(document));
    const count = (person: Person) => person.documents.get(document) ?? 0;
    const person = present.length > 0 ? present.reduce((a, b) => (count(b) > count(a) ? b : a)) : dominant;
    if (person) shares.set(person, (shares.get(person) ?? new Set()).add(document));
    else left++;
  }
  for (const [person, documents] of shares) person.parts.push({ entry, documents });
  return left === 0;
}

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
}
