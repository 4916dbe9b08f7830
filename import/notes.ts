/** What a reader of a format noticed, before it is put into the reader's language. */
import type { ImportedDocument } from '../core/import/imported-document.ts';
import type { MessageKey } from '../core/message-keys.ts';

export type NoteKey = Extract<MessageKey, `library_note_${string}`>;

export interface ImportNote {
  readonly key: NoteKey;
  /** What is filled in. */
  readonly parts: readonly string[];
}

export const note = (key: NoteKey, ...parts: readonly string[]): ImportNote => ({ key, parts });

/** A document as a reader of a format gives it: its notes are no words yet. */
export type ReadDocument = Omit<ImportedDocument, 'notes'> & { readonly notes: readonly ImportNote[] };
