/** A text that was brought in, with what is known of it and how it is known. What every reader of a format gives. */
import type { PartialDate } from '../ids.ts';
import type { Basis } from '../pack/format.ts';

/** A piece of metadata and where it comes from. */
export interface Told<Value> {
  readonly value: Value;
  /** `proven`: the file says so. `inferred`: concluded from it. `ours`: written by the reader, or a label of ours. */
  readonly basis: Basis;
  /** Where it stands, or why we think so, as in "in the page's data". Shown to the reader. */
  readonly reason: string;
}

/** What may be known of a document; null: not known. */
export interface DocumentFields {
  readonly title: Told<string> | null;
  readonly author: Told<string> | null;
  /** Publisher or site, as in "Al Jazeera". */
  readonly site: Told<string> | null;
  readonly date: Told<PartialDate> | null;
  /** http or https. */
  readonly address: Told<string> | null;
  /** BCP 47 tag. */
  readonly language: Told<string> | null;
}

export const FIELD_NAMES = ['title', 'author', 'site', 'date', 'address', 'language'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export interface ImportedDocument extends DocumentFields {
  /** Clean, in order, none empty; no line breaks in them. */
  readonly paragraphs: readonly string[];
  /** What a reader should know of the text, as in "The file says it is UTF-8, and is not". Ours. */
  readonly notes: readonly string[];
}

export const NO_FIELDS: DocumentFields = {
  title: null,
  author: null,
  site: null,
  date: null,
  address: null,
  language: null,
};
