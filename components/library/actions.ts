/** What a reader can do on the Library page. */
import type { DocumentId } from '../../core/ids.ts';
import type { ImportedDocument } from '../../core/import/imported-document.ts';
import type { OwnDocumentHead } from '../../core/import/own-document.ts';
import type { Decision } from '../../core/topics/decisions.ts';

export interface LibraryActions {
  /** Files from a dialog, or of a folder. */
  addFiles(files: readonly File[]): void;
  /** What was dropped: files and folders. */
  addDropped(transfer: DataTransfer): void;
  /** Text, or one or more addresses of pages, which are fetched. */
  addPasted(text: string): void;
  pause(): void;
  resume(): void;
  cancel(): void;
  dismiss(): void;
  changeDocument(head: OwnDocumentHead): void;
  removeDocument(head: OwnDocumentHead): void;
  /** Puts back what was removed last. */
  restoreDocument(): void;
  openDocument(document: DocumentId): void;
  decide(decisions: readonly Decision[]): void;
  undo(): void;
  redo(): void;
  /** Ends the clip: null lets it go. */
  settleClip(document: ImportedDocument | null): void;
  search(query: string): void;
  openOptions(): void;
  dismissNotice(): void;
}
