/** The structure of a compiled pack, checked by hand: small, and without code made at run time, which pages of an extension may not run. */
import { isPartialDate } from '../ids.ts';
import { LANGUAGES } from '../text/language.ts';
import { isWebAddress } from '../web-address.ts';
import { CONFLICT_KINDS, type Span, STATEMENT_KINDS, TOPIC_KINDS } from './format.ts';
import {
  both,
  type Check,
  isFlag,
  isIndex,
  isText,
  listOf,
  nullOr,
  oneOf,
  optional,
  record,
  textThat,
} from './shape.ts';

const isDate = textThat(isPartialDate);
const isId = textThat((text) => text !== '' && text.length <= 200);
export const isTopicId = textThat((text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text));
export const isHash = textThat((text) => /^[0-9a-f]{64}$/.test(text));

const isAddress = textThat(isWebAddress);

/** `start` before `end`. That they lie inside a document is checked when the documents are known. */
const isStretch = both(record({ start: isIndex, end: isIndex }), (value, path) =>
  (value as Span).start < (value as Span).end ? null : path,
);

const isSpeaker: Check = (value, path) =>
  record({ type: oneOf(['topic']), topic: isTopicId })(value, path) === null
    ? null
    : record({ type: oneOf(['label']), label: isText })(value, path);

const isSentence: Check = (value, path) =>
  Array.isArray(value) && value.length === 2 && isStretch({ start: value[0], end: value[1] }, path) === null
    ? null
    : path;

const isMetadataRow = record({
  field: oneOf(['title', 'date', 'author', 'publisher', 'agency', 'note']),
  value: nullOr(isText),
  basis: oneOf(['proven', 'inferred', 'ours']),
  reason: nullOr(isText),
});

const isDocument = record({
  id: isId,
  title: isText,
  titleIsOurs: isFlag,
  shortTitle: isText,
  date: nullOr(isDate),
  dateBasis: oneOf(['proven', 'inferred', 'unknown']),
  dateReason: isText,
  metadata: listOf(isMetadataRow),
  source: record({ file: isText, sha256: isHash }),
  address: nullOr(isAddress),
  rights: optional(isText),
  licence: optional(isText),
  text: isText,
  textHash: isHash,
  paragraphStarts: listOf(isIndex),
  sentences: listOf(isSentence),
  relativeDates: listOf(both(isStretch, record({ label: isText }))),
  defects: listOf(both(isStretch, record({ type: isText, reading: nullOr(isText), sic: isFlag, quotable: isFlag }))),
});

const isAlias = record({
  text: textThat((text) => text.trim() !== '' && text.length <= 200),
  case: oneOf(['exact', 'fold']),
  when: oneOf(['always', 'context', 'search']),
  yieldsTo: optional(isTopicId),
  languages: optional(listOf(oneOf([...LANGUAGES, 'any']))),
});

const isYear = both(isIndex, (value, path) => ((value as number) >= 1 && (value as number) < 10_000 ? null : path));
const isYears = record({ from: isYear, to: nullOr(isYear) });

const isSpan = both(record({ document: isId }), isStretch);
const isStatement = both(isSpan, record({ speaker: nullOr(isSpeaker), said: isDate }));
const isMaybeDated = both(isSpan, record({ speaker: nullOr(isSpeaker), said: nullOr(isDate) }));

const isQuote = both(
  isMaybeDated,
  record({
    kind: oneOf(STATEMENT_KINDS),
    saidBasis: nullOr(isText),
    claim: isFlag,
    needsLead: isFlag,
    note: nullOr(isText),
  }),
);

const isFigure = record({
  value: isText,
  unit: nullOr(isText),
  meaning: isText,
  count: nullOr(isText),
  said: isDate,
  sources: listOf(isStatement),
});

const isTopic = record({
  id: isTopicId,
  name: isText,
  kind: oneOf(TOPIC_KINDS),
  defaultOn: isFlag,
  aliases: listOf(isAlias),
  decoys: listOf(isText),
  contextTopics: listOf(isTopicId),
  years: optional(isYears),
  sameAs: optional(listOf(isAddress)),
  definition: nullOr(isQuote),
  quotes: listOf(isQuote),
  figures: listOf(isFigure),
  related: listOf(isTopicId),
  role: nullOr(isText),
  roles: listOf(record({ role: isText, from: isDate, until: nullOr(isDate) })),
  note: nullOr(isText),
});

const isConflict = record({
  id: isId,
  kind: oneOf(CONFLICT_KINDS),
  topics: listOf(isTopicId),
  show: oneOf(['side-by-side', 'together', 'one-of', 'none']),
  claims: listOf(both(isStatement, record({ emphasis: nullOr(isStretch) }))),
  note: nullOr(isText),
});

export const isMilestones = listOf(record({ date: isDate, label: isText, before: isText }));

/** Everything but the format's number, the spans' places and the hashes. */
export const isPackShaped: Check = record({
  id: isTopicId,
  name: isText,
  version: isText,
  language: isText,
  description: isText,
  rights: isText,
  licence: optional(isText),
  milestones: isMilestones,
  documents: listOf(isDocument),
  topics: listOf(isTopic),
  conflicts: listOf(isConflict),
  hash: isHash,
});
