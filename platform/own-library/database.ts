/**
 * The database of the reader's own library: documents, files that wait to be read, the state of adding, decisions about
 * topics. In pages of ours and in their worker alike. Each change is one transaction: it is there whole or not at all.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { DocumentId } from '../../core/ids.ts';
import type { ImportedDocument } from '../../core/import/imported-document.ts';
import { type Job, NO_JOB } from '../../core/import/job.ts';
import type { OwnDocumentHead } from '../../core/import/own-document.ts';
import type { Review } from '../../core/topics/review.ts';
import type { TopicSuggestion } from '../../core/topics/types.ts';
import { keepDatabase } from '../kept-database.ts';

const NAME = 'own-library';
const VERSION = 1;

/** A page or selection that was taken and waits for the reader's word. */
export interface Clip {
  readonly id: string;
  readonly document: ImportedDocument;
  /** Address or name it was read from. */
  readonly file: string;
  readonly sha256: string;
}

/** Single values; a key that is not there yet has its first value. */
export interface States {
  readonly job: Job;
  readonly nextItem: number;
  /** The reader's decisions about topics, done and taken back. */
  readonly decisions: Pick<Review, 'done' | 'undone'>;
  /** Topics suggested by the documents of a revision. */
  readonly suggestions: { readonly documents: number; readonly list: readonly TopicSuggestion[] };
  /** Counted up by every change of suggestions. */
  readonly suggested: number;
  /** Counted up by every change of documents. */
  readonly documents: number;
  /** Counted up by every change of documents or decisions. */
  readonly revision: number;
  /** Hashes of the packs made here last: another one in their place came from a backup. */
  readonly made: readonly string[];
  /** The revision that the pack on the shelf was made of. */
  readonly published: number;
}

export interface OwnSchema extends DBSchema {
  states: { key: keyof States; value: States[keyof States] };
  files: { key: number; value: Blob };
  heads: { key: DocumentId; value: OwnDocumentHead };
  texts: { key: DocumentId; value: readonly string[] };
  clips: { key: string; value: Clip };
}

type Stores = ('states' | 'files' | 'heads' | 'texts' | 'clips')[];
const STORES: Stores = ['states', 'files', 'heads', 'texts', 'clips'];
export type OwnWriting = IDBPTransaction<OwnSchema, Stores, 'readwrite'>;

const kept = keepDatabase<OwnSchema>(NAME, VERSION, (database) => {
  database.createObjectStore('states');
  database.createObjectStore('files');
  database.createObjectStore('heads', { keyPath: 'id' });
  database.createObjectStore('texts');
  database.createObjectStore('clips', { keyPath: 'id' });
});

/** @throws {Error} when the browser's storage is broken or refused. */
export const openOwnDatabase = (): Promise<IDBPDatabase<OwnSchema>> => kept.open();

export const closeOwnDatabase = (): void => kept.close();

/** One transaction over everything. @throws {Error} when there is no room, or `change` threw: then nothing has changed. */
export async function writeOwn<Result>(change: (transaction: OwnWriting) => Promise<Result>): Promise<Result> {
  const transaction = (await openOwnDatabase()).transaction(STORES, 'readwrite', { durability: 'strict' });
  try {
    const result = await change(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    // An aborted transaction says so once more.
    transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // it had ended by itself
    }
    throw error;
  }
}

const FIRST: States = {
  job: NO_JOB,
  nextItem: 1,
  decisions: { done: [], undone: [] },
  suggestions: { documents: 0, list: [] },
  suggested: 0,
  documents: 0,
  revision: 0,
  made: [],
  published: 0,
};

interface StateStore {
  get(key: keyof States): Promise<unknown>;
}

/** A single value, in a transaction. */
export async function stateIn<Key extends keyof States>(store: StateStore, key: Key): Promise<States[Key]> {
  return ((await store.get(key)) as States[Key] | undefined) ?? FIRST[key];
}

/** A single value. */
export async function readState<Key extends keyof States>(key: Key): Promise<States[Key]> {
  const database = await openOwnDatabase();
  return stateIn({ get: (one) => database.get('states', one) }, key);
}
