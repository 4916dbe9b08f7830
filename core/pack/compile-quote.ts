/** Makes spans of the passages that topics and conflicts name. */
import { type PartialDate, topicId } from '../ids.ts';
import type { Compilation, DocumentEntry } from './compilation.ts';
import type { Fields, Placed } from './fields.ts';
import { type CompiledQuote, type Span, type Speaker, STATEMENT_KINDS, type StatementKind } from './format.ts';
import { foundAttribution } from './found-attribution.ts';
import { locate } from './locate.ts';
import { readDate, readNumber } from './read-values.ts';
import { didYouMean } from './suggest.ts';

/** A passage, who says it and when. */
export interface Statement {
  readonly span: Span;
  readonly speaker: Speaker | null;
  readonly said: PartialDate;
  readonly saidBasis: string | null;
}

/** Null after a report. */
export function readQuote(fields: Fields, compilation: Compilation): CompiledQuote | null {
  const isLeftToCode = !['kind', 'speaker', 'speaker_label'].some((key) => fields.has(key));
  const kind = isLeftToCode ? null : fields.choice('kind', STATEMENT_KINDS);
  const note = fields.optionalText('note')?.value ?? null;
  const claim = fields.flag('claim');
  const needsLead = fields.flag('needs_lead');
  const statement = readStatement(fields, compilation, kind, note);
  fields.finish();
  if (!statement) return null;
  const { span, speaker, said, saidBasis } = statement;
  const attribution = kind ? { kind, speaker } : isLeftToCode ? readMarks(fields, span, compilation) : null;
  return attribution && { ...span, ...attribution, said, saidBasis, claim, needsLead, note };
}

/** Kind and speaker where the author leaves both out: the document's quotation marks must tell them. */
function readMarks(
  fields: Fields,
  span: Span,
  compilation: Compilation,
): Pick<CompiledQuote, 'kind' | 'speaker'> | null {
  const found = foundAttribution(span, compilation);
  if (!found) fields.report('kind', '`kind` is missing: add it; no quotation marks there tell one speaker');
  return found;
}

/**
 * Reads `document`, `text`, `paragraph`, `within`, `speaker`, `speaker_label`, `said` and `said_basis`.
 * @param kind null where it is not told: then a speaker is not asked for.
 * @param note what is said beside the passage; some defects may be quoted only with one.
 * @returns null after a report.
 */
export function readStatement(
  fields: Fields,
  compilation: Compilation,
  kind: StatementKind | null,
  note: string | null,
): Statement | null {
  const id = fields.text('document');
  const text = fields.text('text');
  const paragraph = fields.has('paragraph') ? readNumber(fields, 'paragraph') : null;
  const within = fields.optionalText('within')?.value ?? null;
  const speaker = readSpeaker(fields, compilation, kind);
  const said = readDate(fields, 'said');
  const basis = fields.optionalText('said_basis');
  const entry = id && documentEntry(fields, id, compilation);
  if (!entry || !text) return null;
  const dates = readSaid(fields, entry, said, basis);
  const located = locate(entry.document, { text: text.value, paragraph, within });
  if (located.type === 'trouble') fields.source.report(text.at, located.message);
  if (located.type === 'trouble' || !dates) return null;
  checkQuotable(fields, text, entry, located.span, note);
  if (kind !== null) checkAttribution(fields, text, entry, located.span);
  return { span: located.span, speaker, ...dates };
}

/** The speaker, or null for the article's own voice. */
function readSpeaker(fields: Fields, compilation: Compilation, kind: StatementKind | null): Speaker | null {
  const topic = fields.optionalText('speaker');
  const label = fields.optionalText('speaker_label');
  if (topic && label) fields.report('speaker_label', 'both `speaker` and `speaker_label` are given: leave one out');
  if (kind === 'article' && (topic || label)) {
    fields.report(
      topic ? 'speaker' : 'speaker_label',
      "`kind: article` is the article's own voice: leave the speaker out, or change the kind",
    );
  }
  if (kind !== null && kind !== 'article' && !topic && !label) {
    fields.report('kind', `\`kind: ${kind}\` needs who says it: add \`speaker\` (a topic) or \`speaker_label\``);
  }
  if (topic) {
    if (compilation.topicIds.has(topic.value)) return { type: 'topic', topic: topicId(topic.value) };
    const hint = didYouMean(topic.value, compilation.topicIds);
    fields.source.report(
      topic.at,
      `speaker "${topic.value}" is no topic${hint || ': name a topic, or use `speaker_label`'}`,
    );
    return null;
  }
  return label && { type: 'label', label: label.value };
}

/** The document of that name, or null after a report (without one where the document itself was faulty). */
function documentEntry(fields: Fields, id: Placed, compilation: Compilation): DocumentEntry | null {
  if (!compilation.documentIds.has(id.value)) {
    fields.source.report(id.at, `there is no document "${id.value}"${didYouMean(id.value, compilation.documentIds)}`);
  }
  return compilation.documents.get(id.value) ?? null;
}

function readSaid(
  fields: Fields,
  { document }: DocumentEntry,
  said: PartialDate | null,
  basis: Placed | null,
): { said: PartialDate; saidBasis: string | null } | null {
  if (said !== null && said !== document.date) {
    if (!basis) fields.report('said', "`said` differs from the document's date: say why in `said_basis`");
    return { said, saidBasis: basis?.value ?? '' };
  }
  if (basis && (said !== null || !fields.has('said')))
    fields.source.report(basis.at, "`said_basis` is only for a `said` that differs from the document's date");
  return document.date === null ? null : { said: document.date, saidBasis: null };
}

function checkQuotable(fields: Fields, text: Placed, entry: DocumentEntry, span: Span, note: string | null): void {
  const inside = (part: Pick<Span, 'start' | 'end'>) => part.start < span.end && part.end > span.start;
  for (const defect of entry.document.defects) {
    if (defect.quotable || !inside(defect)) continue;
    const words = entry.document.text.slice(defect.start, defect.end);
    fields.source.report(text.at, `holds what must not be quoted (${defect.type}): "${words}"; choose other words`);
  }
  if (note === null && entry.needingNote.some(inside)) {
    fields.source.report(text.at, 'holds a stretch that may be quoted only with a `note`: add one');
  }
}

/** "according to …" belongs to the words that it vouches for: a quote that ends or begins in its sentence takes it along. */
function checkAttribution(fields: Fields, text: Placed, { document }: DocumentEntry, span: Span): void {
  const first = document.sentences.find(([start, end]) => start <= span.start && span.start < end);
  const last = document.sentences.find(([start, end]) => start < span.end && span.end <= end);
  const before = document.text.slice(first?.[0] ?? span.start, span.start);
  const after = document.text.slice(span.end, last?.[1] ?? span.end);
  const cutOff = /\baccording to\b/iu.exec(before) ?? /\baccording to\b/iu.exec(after);
  if (cutOff) fields.source.report(text.at, 'cuts off who says so ("according to …"): quote that part as well');
}
