/** The documents of the reader's own library. Lists read the heads only: ten thousand texts are 40 MB. */
import type { DocumentId } from '../../core/ids.ts';
import type { OwnDocument, OwnDocumentHead } from '../../core/import/own-document.ts';
import { tellOwnLibraryChanged } from './changes.ts';
import { type Clip, type OwnWriting, openOwnDatabase, stateIn, writeOwn } from './database.ts';

/** Heads that are read at once: a page stands still for so long. */
const BATCH = 250;

/** All heads, in the order in which they were added; between batches others get a turn. */
export async function listDocuments(): Promise<OwnDocumentHead[]> {
  const database = await openOwnDatabase();
  const heads: OwnDocumentHead[] = [];
  for (let range: IDBKeyRange | null = null; ; ) {
    const batch: OwnDocumentHead[] = await database.getAll('heads', range, BATCH);
    heads.push(...batch);
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return heads.sort(inOrder);
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** The paragraphs of one document; null where there is none. */
export async function readParagraphs(id: DocumentId): Promise<readonly string[] | null> {
  return (await (await openOwnDatabase()).get('texts', id)) ?? null;
}

/** In a transaction: those that are new. A text that is there already stays as the reader has it. */
export async function putDocuments(transaction: OwnWriting, documents: readonly OwnDocument[]): Promise<OwnDocument[]> {
  const [heads, texts] = [transaction.objectStore('heads'), transaction.objectStore('texts')];
  const taken = new Set(await Promise.all(documents.map(({ head }) => heads.getKey(head.id))));
  const fresh: OwnDocument[] = [];
  for (const document of documents) {
    if (taken.has(document.head.id)) continue;
    taken.add(document.head.id);
    fresh.push(document);
  }
  await Promise.all(
    fresh.map(async ({ head, paragraphs }) => {
      await heads.put(head);
      await texts.put(paragraphs, head.id);
    }),
  );
  if (fresh.length > 0) await countUp(transaction);
  return fresh;
}

/** All documents with their texts, in the order of the library, at one moment. */
export async function readDocuments(): Promise<OwnDocument[]> {
  const transaction = (await openOwnDatabase()).transaction(['heads', 'texts'], 'readonly');
  const [heads, ids, texts] = await Promise.all([
    transaction.objectStore('heads').getAll(),
    transaction.objectStore('texts').getAllKeys(),
    transaction.objectStore('texts').getAll(),
  ]);
  const byId = new Map(ids.map((id, index) => [id, texts[index] ?? []]));
  return heads.sort(inOrder).map((head) => ({ head, paragraphs: byId.get(head.id) ?? [] }));
}

const inOrder = (one: OwnDocumentHead, other: OwnDocumentHead): number =>
  one.added - other.added || one.place - other.place;

/** Puts corrected fields in the place of those there. A document that was removed meanwhile stays removed. */
export async function changeHead(head: OwnDocumentHead): Promise<void> {
  await writeOwn(async (transaction) => {
    const heads = transaction.objectStore('heads');
    if ((await heads.getKey(head.id)) === undefined) return;
    await heads.put(head);
    await countUp(transaction);
  });
  tellOwnLibraryChanged();
}

export async function removeDocuments(ids: readonly DocumentId[]): Promise<void> {
  await writeOwn(async (transaction) => {
    for (const id of ids) {
      await transaction.objectStore('heads').delete(id);
      await transaction.objectStore('texts').delete(id);
    }
    await countUp(transaction);
  });
  tellOwnLibraryChanged();
}

/** Puts back what was removed. */
export async function restoreDocuments(documents: readonly OwnDocument[]): Promise<void> {
  await writeOwn(async (transaction) => {
    await putDocuments(transaction, documents);
  });
  tellOwnLibraryChanged();
}

export async function putClip(clip: Clip): Promise<void> {
  await writeOwn(async (transaction) => {
    await transaction.objectStore('clips').clear(); // one at a time: an older one was let go
    await transaction.objectStore('clips').put(clip);
  });
}

export async function readClip(id: string): Promise<Clip | null> {
  return (await (await openOwnDatabase()).get('clips', id)) ?? null;
}

/** Ends a clip. @param document what is kept of it; null: nothing. False: its text is there already. */
export async function settleClip(id: string, document: OwnDocument | null): Promise<boolean> {
  const isNew = await writeOwn(async (transaction) => {
    await transaction.objectStore('clips').delete(id);
    return document === null || (await putDocuments(transaction, [document])).length > 0;
  });
  tellOwnLibraryChanged();
  return isNew;
}

/** In a transaction: documents have changed. @returns the revision of the library from now on */
export async function countUp(transaction: OwnWriting): Promise<number> {
  const states = transaction.objectStore('states');
  for (const key of ['documents', 'revision'] as const) await states.put((await stateIn(states, key)) + 1, key);
  return stateIn(states, 'revision');
}
