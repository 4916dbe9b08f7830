/** Topics suggested by the own documents, and what the reader has decided about them. */
import { type Review, type ReviewAction, reduceReview } from '../../core/topics/review.ts';
import type { TopicSuggestion } from '../../core/topics/types.ts';
import { tellOwnLibraryChanged } from './changes.ts';
import { readState, stateIn, writeOwn } from './database.ts';

export async function readReview(): Promise<Review> {
  return (await readReviewOf()).review;
}

/** The review, and the revision of the documents that its suggestions were found in. */
export async function readReviewOf(): Promise<{ readonly review: Review; readonly documents: number }> {
  const [{ list, documents }, decisions] = await Promise.all([readState('suggestions'), readState('decisions')]);
  return { review: { suggestions: list, ...decisions }, documents };
}

/** Decides, undoes, redoes: on what is stored, so that two pages never lose each other's decisions. */
export async function changeReview(actions: readonly ReviewAction[]): Promise<void> {
  await writeOwn(async (transaction) => {
    const states = transaction.objectStore('states');
    const { list } = await stateIn(states, 'suggestions');
    const before: Review = { suggestions: list, ...(await stateIn(states, 'decisions')) };
    const { done, undone } = actions.reduce(reduceReview, before);
    if (done === before.done) return;
    await states.put({ done, undone }, 'decisions');
    await states.put((await stateIn(states, 'revision')) + 1, 'revision');
  });
  tellOwnLibraryChanged();
}

/** @param documents the revision of the documents that they were found in */
export async function writeSuggestions(documents: number, list: readonly TopicSuggestion[]): Promise<void> {
  await writeOwn(async (transaction) => {
    const states = transaction.objectStore('states');
    await states.put({ documents, list }, 'suggestions');
    await states.put((await stateIn(states, 'suggested')) + 1, 'suggested');
  });
  tellOwnLibraryChanged();
}

/** A pack of this hash is about to be stored. The one before stays known: this one may never come to be stored. */
export async function announcePack(hash: string): Promise<void> {
  await writeOwn(async (transaction) => {
    const states = transaction.objectStore('states');
    const before = await stateIn(states, 'made');
    await states.put([...before.slice(-1), hash], 'made');
  });
}

/** The pack of `revision` is on the shelf. */
export async function markPublished(revision: number): Promise<void> {
  await writeOwn(async (transaction) => {
    await transaction.objectStore('states').put(revision, 'published');
  });
  tellOwnLibraryChanged();
}
