/** What the Library page shows. */
import type { ImportedDocument } from '../../core/import/imported-document.ts';
import type { Job } from '../../core/import/job.ts';
import type { OwnDocumentHead } from '../../core/import/own-document.ts';
import type { Review } from '../../core/topics/review.ts';

/** Something to say once, with what can be done about it. */
export type LibraryNotice =
  | { readonly type: 'removed'; readonly title: string }
  | { readonly type: 'clip-saved'; readonly title: string }
  | { readonly type: 'clip-known' }
  /** In words of the browser. */
  | { readonly type: 'trouble'; readonly reason: string };

export interface LibraryView {
  readonly job: Job;
  /** Addresses that are being fetched. */
  readonly fetching: number;
  /** In the order in which they were added; null until they are read. */
  readonly documents: readonly OwnDocumentHead[] | null;
  readonly review: Review;
  /** Topics are being looked for, or the library is being put together anew. */
  readonly isWorking: boolean;
  /** A page that was taken, until the reader has looked at it. */
  readonly clip: ImportedDocument | null;
  readonly notice: LibraryNotice | null;
}
