/** What the Library page and its worker tell each other, beside questions to the host. */
import type { OwnPackHead } from '../../../platform/own-library/shelve.ts';

/** Texts that the pack carries, in the reader's language. */
export interface ToWorker {
  readonly type: 'start';
  readonly name: string;
  readonly rights: string;
}

export type FromWorker =
  /** A pack is stored; null: there are no documents, so there is none. */
  | { readonly type: 'made'; readonly pack: OwnPackHead | null; readonly revision: number }
  | { readonly type: 'trouble'; readonly reason: string };
