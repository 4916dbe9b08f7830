/** What changes from one version of a pack to the next: for authors before they publish, for readers before it goes live. */
import type { DocumentId, TopicId } from '../ids.ts';
import { sliceSpan } from './document.ts';
import type { CompiledDocument, CompiledPack, CompiledQuote, CompiledTopic } from './format.ts';
import { canonicalJson } from './hash.ts';

export interface PackDiff {
  readonly documents: readonly DocumentChange[];
  readonly topics: readonly TopicChange[];
  readonly quotes: readonly QuoteChange[];
  /** Conflicts added, removed and altered. */
  readonly conflicts: readonly { readonly type: ChangeType; readonly id: string }[];
}

export type ChangeType = 'added' | 'removed' | 'altered';

export interface DocumentChange {
  readonly type: ChangeType;
  readonly id: DocumentId;
  readonly title: string;
  /** Whether the words changed, and not only what is known of them. */
  readonly text: boolean;
}

export interface TopicChange {
  readonly type: ChangeType;
  readonly id: TopicId;
  readonly name: string;
  /** Null where it is the same. */
  readonly nameBefore: string | null;
  readonly aliasesAdded: readonly string[];
  readonly aliasesRemoved: readonly string[];
}

export interface QuoteChange {
  readonly type: ChangeType;
  readonly topic: TopicId;
  readonly topicName: string;
  readonly document: DocumentId;
  /** The words; of a removed quote, those that it had. */
  readonly text: string;
  /** The words before, where these changed. */
  readonly before: string | null;
}

/** All changes, in the order of the newer pack; what was removed comes last. Two equal packs give empty lists. */
export function diffPacks(before: CompiledPack, after: CompiledPack): PackDiff {
  return {
    documents: diffDocuments(before, after),
    topics: diffTopics(before, after),
    quotes: diffQuotes(before, after),
    conflicts: compareById(before.conflicts, after.conflicts).map(({ type, now, then }) => ({
      type,
      id: (now ?? then)?.id ?? '',
    })),
  };
}

/** How many changes there are in all. */
export function countChanges({ documents, topics, quotes, conflicts }: PackDiff): number {
  return documents.length + topics.length + quotes.length + conflicts.length;
}

interface Pair<Item> {
  readonly type: ChangeType;
  readonly then: Item | undefined;
  readonly now: Item | undefined;
}

function compareById<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): Pair<Item>[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((now): Pair<Item>[] => {
    const then = old.get(now.id);
    if (!then) return [{ type: 'added', then, now }];
    return canonicalJson(then) === canonicalJson(now) ? [] : [{ type: 'altered', then, now }];
  });
  const removed = before.filter(({ id }) => !kept.has(id));
  return [...changed, ...removed.map((then): Pair<Item> => ({ type: 'removed', then, now: undefined }))];
}

function diffDocuments(before: CompiledPack, after: CompiledPack): DocumentChange[] {
  return compareById(before.documents, after.documents).map(({ type, then, now }) => {
    const { id, title } = (now ?? then) as CompiledDocument;
    return { type, id, title, text: then?.textHash !== now?.textHash };
  });
}

/** Topics whose name, names or anything but their quotes changed. */
function diffTopics(before: CompiledPack, after: CompiledPack): TopicChange[] {
  const withoutQuotes = ({ topics }: CompiledPack) =>
    topics.map((topic) => ({
      ...topic,
      definition: null,
      quotes: [],
      figures: topic.figures.map(({ meaning, value }) => ({ meaning, value })),
    }));
  return compareById(withoutQuotes(before), withoutQuotes(after)).map(({ type, then, now }) => {
    const topic = (now ?? then) as Pick<CompiledTopic, 'id' | 'name'>;
    const [old, current] = [then, now].map((one) => one?.aliases.map(({ text }) => text) ?? []) as [string[], string[]];
    return {
      type,
      id: topic.id,
      name: topic.name,
      nameBefore: then && now && then.name !== now.name ? then.name : null,
      aliasesAdded: current.filter((text) => !old.includes(text)),
      aliasesRemoved: old.filter((text) => !current.includes(text)),
    };
  });
}

/** A quote of a topic with its words. */
interface Quoted {
  readonly topic: CompiledTopic;
  readonly quote: CompiledQuote;
  readonly text: string;
}

function diffQuotes(before: CompiledPack, after: CompiledPack): QuoteChange[] {
  const old = quotesByTopic(before);
  const changes: QuoteChange[] = [];
  const removed: QuoteChange[] = [];
  for (const [id, quotes] of quotesByTopic(after)) {
    const gone = new Set(old.get(id) ?? []);
    old.delete(id);
    const unknown = quotes.filter((quoted) => {
      const same = [...gone].find(
        (other) => other.text === quoted.text && other.quote.document === quoted.quote.document,
      );
      if (!same) return true;
      gone.delete(same);
      if (whatIsKnown(same) !== whatIsKnown(quoted)) changes.push(quoteChange('altered', quoted, null));
      return false;
    });
    for (const quoted of unknown) {
      const predecessor = closest(quoted, gone);
      if (predecessor) gone.delete(predecessor);
      changes.push(quoteChange(predecessor ? 'altered' : 'added', quoted, predecessor?.text ?? null));
    }
    for (const quoted of gone) removed.push(quoteChange('removed', quoted, null));
  }
  for (const quoted of [...old.values()].flat()) removed.push(quoteChange('removed', quoted, null));
  return [...changes, ...removed];
}

function quoteChange(type: ChangeType, { topic, quote, text }: Quoted, before: string | null): QuoteChange {
  return { type, topic: topic.id, topicName: topic.name, document: quote.document, text, before };
}

function quotesByTopic({ documents, topics }: CompiledPack): Map<TopicId, Quoted[]> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const quotes = topics.map((topic): [TopicId, Quoted[]] => {
    const all = topic.definition ? [topic.definition, ...topic.quotes] : topic.quotes;
    const quoted = all.flatMap((quote) => {
      const document = byId.get(quote.document);
      return document ? [{ topic, quote, text: sliceSpan(document, quote) }] : [];
    });
    return [topic.id, quoted];
  });
  return new Map(quotes);
}

/** Everything said of a quote but where it stands: it may have moved within its document. */
function whatIsKnown({ quote: { start: _, end: __, ...known } }: Quoted): string {
  return canonicalJson(known);
}

/** Half of all words in common: the same quote in other words. Fewer: two quotes. */
const ALIKE = 0.5;

function closest(quoted: Quoted, others: ReadonlySet<Quoted>): Quoted | null {
  let best: Quoted | null = null;
  let most: number = ALIKE;
  for (const other of others) {
    if (other.quote.document !== quoted.quote.document) continue;
    const alike = likeness(other.text, quoted.text);
    if (alike > most) [best, most] = [other, alike];
  }
  return best;
}

/** Share of the words that two texts have in common (Sørensen-Dice), 0 to 1. */
function likeness(one: string, other: string): number {
  const words = one.toLowerCase().split(/\s+/);
  const left = other.toLowerCase().split(/\s+/);
  const total = words.length + left.length;
  let shared = 0;
  for (const word of words) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / total;
}
