/** What the page shows, read from storage; the list of documents only when it has changed. */
import type { LibraryView } from '../../components/library/library-view.ts';
import { readState } from '../../platform/own-library/database.ts';
import { listDocuments } from '../../platform/own-library/documents-store.ts';
import { readJob } from '../../platform/own-library/job-store.ts';
import { readReviewOf } from '../../platform/own-library/review-store.ts';

type Stored = Pick<LibraryView, 'job' | 'documents' | 'review' | 'isWorking'>;

/** Gives a function that reads what is stored now. */
export function createViewReader(): () => Promise<Stored> {
  let list: { readonly revision: number; readonly documents: LibraryView['documents'] } | null = null;
  return async () => {
    const [job, revision, published, documents, { review, documents: looked }] = await Promise.all([
      readJob(),
      readState('revision'),
      readState('published'),
      readState('documents'),
      readReviewOf(),
    ]);
    if (list?.revision !== documents) list = { revision: documents, documents: await listDocuments() };
    return { job, documents: list.documents, review, isWorking: revision !== published || documents !== looked };
  };
}
