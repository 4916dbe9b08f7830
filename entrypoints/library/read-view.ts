/** What the page shows, read from storage; the list of documents only when it has changed. */
import type { LibraryView } from '../../components/library/library-view.ts';
import { readState } from '../../platform/own-library/database.ts';
import { listDocuments } from '../../platform/own-library/documents-store.ts';
import { readJob } from '../../platform/own-library/job-store.ts';
import { readReviewOf } from '../../platform/own-library/review-store.ts';

type Stored = Pick<LibraryView, 'job' | 'documents' | 'review' | 'isWorking'>;

/** Gives a function that reads what is stored now; lists that have not changed are not read again, and stay the same objects. */
export function createViewReader(): () => Promise<Stored> {
  const readList = whenChanged(listDocuments);
  const readTopics = whenChanged(readReviewOf);
  return async () => {
    const [job, revision, published, documents, suggested] = await Promise.all([
      readJob(),
      readState('revision'),
      readState('published'),
      readState('documents'),
      readState('suggested'),
    ]);
    const list = await readList(`${documents}`);
    const { review, documents: looked } = await readTopics(`${suggested} ${revision}`);
    return { job, documents: list, review, isWorking: revision !== published || documents !== looked };
  };
}

/** Gives a function that calls `read` when `state` is another than the last time. */
function whenChanged<Value>(read: () => Promise<Value>): (state: string) => Promise<Value> {
  let last: { readonly state: string; readonly value: Value } | null = null;
  return async (state) => {
    if (last?.state !== state) last = { state, value: await read() };
    return last.value;
  };
}
