/** What the parts of one compilation share. */
import type { Quotation } from '../quotations/quotations.ts';
import type { CompiledDocument, Span } from './format.ts';
import type { Problem, SourceFile } from './problem.ts';

export interface DocumentEntry {
  readonly document: CompiledDocument;
  /** Stretches that may be quoted only with a note of ours. */
  readonly needingNote: readonly Pick<Span, 'start' | 'end'>[];
  /** What the code finds in quotation marks. */
  readonly quotations: readonly Quotation[];
}

export interface Compilation {
  readonly problems: Problem[];
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Ids of all documents that have a file, sound or not. */
  readonly documentIds: ReadonlySet<string>;
  /** Ids of all topics that have a file, sound or not. */
  readonly topicIds: ReadonlySet<string>;
  /** The id of the topic that a name means, or null. */
  readonly topicOf: (name: string) => string | null;
  /** Documents that could be read. */
  readonly documents: Map<string, DocumentEntry>;
}
