/** Adding files, kept step by step: the state and what a step brings are written together. */
import { type Job, type JobEvent, reduceJob } from '../../core/import/job.ts';
import type { OwnDocument } from '../../core/import/own-document.ts';
import { tellOwnLibraryChanged } from './changes.ts';
import { openOwnDatabase, readState, stateIn, writeOwn } from './database.ts';
import { putDocuments } from './documents-store.ts';

export const readJob = (): Promise<Job> => readState('job');

/** A file to be added: its name as dropped, with folders. */
export interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A file of an archive that could not be unpacked. */
export interface FailedFile {
  readonly name: string;
  readonly reason: string;
}

/**
 * Files to be read. @param after the archive that they come from
 * @throws {Error} when there is no room for them: then none is added.
 */
export async function addFiles(files: readonly (NamedFile | FailedFile)[], after?: number): Promise<Job> {
  const job = await writeOwn(async (transaction) => {
    const states = transaction.objectStore('states');
    const blobs = transaction.objectStore('files');
    const first = await stateIn(states, 'nextItem');
    const items = files.map(({ name }, index) => ({ id: first + index, name }));
    let next = reduceJob(await stateIn(states, 'job'), {
      type: 'add',
      items,
      ...(after === undefined ? {} : { after }),
    });
    const taken = new Set(next.items.map(({ id }) => id));
    for (const [index, file] of files.entries()) {
      const id = first + index;
      if (!taken.has(id)) continue;
      if ('blob' in file) await blobs.put(file.blob, id);
      else next = reduceJob(next, { type: 'finish', id, state: { type: 'failed', reason: file.reason } });
    }
    if (after !== undefined) await blobs.delete(after);
    await states.put(first + files.length, 'nextItem');
    await states.put(next, 'job');
    return next;
  });
  tellOwnLibraryChanged();
  return job;
}

/** One step without files. What waits no more loses its file. */
export async function stepJob(event: Exclude<JobEvent, { type: 'add' | 'finish' }>): Promise<Job> {
  const job = await writeOwn(async (transaction) => {
    const states = transaction.objectStore('states');
    const before = await stateIn(states, 'job');
    const after = reduceJob(before, event);
    if (after === before) return before;
    await states.put(after, 'job');
    const open = new Set(after.items.filter(({ state }) => isOpen(state.type)).map(({ id }) => id));
    for (const { id, state } of before.items) {
      if (isOpen(state.type) && !open.has(id)) await transaction.objectStore('files').delete(id);
    }
    return after;
  });
  tellOwnLibraryChanged();
  return job;
}

const isOpen = (type: string): boolean => type === 'waiting' || type === 'reading';

/** The file of an item; null where the browser has lost it. */
export async function readFileOf(id: number): Promise<Blob | null> {
  return (await (await openOwnDatabase()).get('files', id)) ?? null;
}

/** What came of a file. */
export type Outcome =
  | { readonly type: 'documents'; readonly documents: readonly OwnDocument[] }
  | { readonly type: 'failed'; readonly reason: string };

/** Writes a file's documents and its end in one transaction; nothing, where it was cancelled meanwhile. */
export async function finishItem(id: number, outcome: Outcome): Promise<Job> {
  const job = await writeOwn(async (transaction) => {
    const states = transaction.objectStore('states');
    const before = await stateIn(states, 'job');
    await transaction.objectStore('files').delete(id);
    if (!before.items.some((item) => item.id === id && isOpen(item.state.type))) return before;
    const state =
      outcome.type === 'failed'
        ? ({ type: 'failed', reason: outcome.reason } as const)
        : await storeDocuments(outcome.documents, (documents) => putDocuments(transaction, documents));
    const after = reduceJob(before, { type: 'finish', id, state });
    await states.put(after, 'job');
    return after;
  });
  tellOwnLibraryChanged();
  return job;
}

async function storeDocuments(
  documents: readonly OwnDocument[],
  put: (documents: readonly OwnDocument[]) => Promise<readonly OwnDocument[]>,
) {
  const stored = await put(documents);
  return {
    type: 'read',
    documents: stored.length,
    paragraphs: stored.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
    untitled: stored.filter(({ head }) => head.title === null).length,
    known: documents.length - stored.length,
    notes: [...new Set(stored.flatMap(({ head }) => head.notes))],
  } as const;
}
