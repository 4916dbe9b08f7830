/**
 * Branded ids: a plain string cannot be passed where one of these is wanted,
 * so a document id can never be mistaken for a topic id.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Id of a pack, as in `nato-reset-2022`: lower-case words joined by hyphens. */
export type PackId = Branded<'PackId'>;
/** Id of a document, unique in its pack. */
export type DocumentId = Branded<'DocumentId'>;
/** Id of a topic, as in `jens-stoltenberg`, unique in its pack. */
export type TopicId = Branded<'TopicId'>;
/** A calendar date `YYYY-MM-DD`, or a month `YYYY-MM` where the day is not known. */
export type PartialDate = Branded<'PartialDate'>;

export const packId = (id: string): PackId => id as PackId;
export const documentId = (id: string): DocumentId => id as DocumentId;
export const topicId = (id: string): TopicId => id as TopicId;

/** @throws {Error} when `text` is neither `YYYY-MM-DD` nor `YYYY-MM`, or names a day that does not exist. */
export function partialDate(text: string): PartialDate {
  if (!isPartialDate(text)) throw new Error(`"${text}" is not a date: write YYYY-MM-DD or YYYY-MM`);
  return text as PartialDate;
}

/** Whether `text` is an existing day `YYYY-MM-DD` or a month `YYYY-MM`. */
export function isPartialDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
