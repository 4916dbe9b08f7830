/** What the parts of one compilation share. */
import type { CompiledDocument, Span } from './format.ts';
import type { Problem, SourceFile } from './problem.ts';

export interface DocumentEntry {
  readonly document: CompiledDocument;
  /** Stretches that may be quoted only with a note of ours. */
  readonly needingNote: readonly Pick<Span, 'start' | 'end'>[];
}

export interface Compilation {
  readonly problems: Problem[];
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Ids of all documents that have a file, sound or not. */
  readonly documentIds: ReadonlySet<string>;
  /** Ids of all topics that have a file, sound or not. */
  readonly topicIds: ReadonlySet<string>;
  /** Documents that could be read. */
  readonly documents: Map<string, DocumentEntry>;
}
