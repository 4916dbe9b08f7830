/** Makes a compiled conflict of `conflicts/<id>.yaml`. */
import type { Compilation } from './compilation.ts';
import { readStatement } from './compile-quote.ts';
import { readTopicList } from './compile-topic.ts';
import { type Fields, readFields } from './fields.ts';
import { CONFLICT_KINDS, type CompiledConflict, type CompiledTopic, type ConflictClaim, type Span } from './format.ts';
import { idOfPath, type SourceText } from './source-text.ts';

export interface ConflictEntry {
  readonly conflict: CompiledConflict;
  readonly source: SourceText;
  readonly at: number;
}

/** Null, after a report, where the file is not readable or has no kind. */
export function compileConflict(source: SourceText, compilation: Compilation): ConflictEntry | null {
  const fields = readFields(source);
  if (!fields) return null;
  const kind = fields.choice('kind', CONFLICT_KINDS);
  const show = fields.choice('show', ['side-by-side', 'together', 'one-of', 'none']);
  const topics = readTopicList(fields, 'topics', null, compilation);
  const note = fields.optionalText('note')?.value ?? null;
  // What the conflict asks of a briefing: for the people who edit the pack, not for the card.
  fields.optionalText('title');
  fields.optionalText('asks');
  const entries = fields.maps('claims');
  const claims = entries.flatMap((entry) => readClaim(entry, compilation, note ?? show) ?? []);
  if (topics.length === 0) fields.report('topics', 'a conflict needs `topics`: those whose briefings it concerns');
  if (show === 'side-by-side' && note === null)
    fields.report('show', '`show: side-by-side` needs a `note` of one line');
  if (show !== 'side-by-side' && note !== null)
    fields.report('note', 'a `note` is shown only with `show: side-by-side`');
  if (show !== 'none' && entries.length < 2) fields.report('claims', `\`show: ${show}\` needs two claims or more`);
  fields.finish();
  if (!kind || !show) return null;
  return {
    conflict: { id: idOfPath(source.path), kind, topics, show, claims, note },
    source,
    at: fields.placeOf('show'),
  };
}

function readClaim(entry: Fields, compilation: Compilation, note: string | null): ConflictClaim | null {
  const statement = readStatement(entry, compilation, null, note);
  const emphasis = entry.optionalText('emphasis');
  const text = entry.optionalText('text');
  entry.finish();
  if (!statement || !text) return null;
  const { span, speaker, said } = statement;
  if (!emphasis) return { ...span, speaker, said, emphasis: null };
  const at = text.value.indexOf(emphasis.value);
  if (at < 0 || text.value.includes(emphasis.value, at + 1)) {
    const fault = at < 0 ? 'does not stand' : 'stands more than once';
    entry.source.report(emphasis.at, `the emphasis ${fault} in the claim's \`text\`: take words that stand there once`);
    return null;
  }
  const start = span.start + at;
  return { ...span, speaker, said, emphasis: { start, end: start + emphasis.value.length } };
}

/** Quotes that belong together are quoted together: every topic of the conflict has all of them or none. */
export function checkTogether(entries: readonly ConflictEntry[], topics: readonly CompiledTopic[]): void {
  for (const { conflict, source, at } of entries) {
    if (conflict.show !== 'together') continue;
    for (const topic of topics.filter(({ id }) => conflict.topics.includes(id))) {
      const quoted = conflict.claims.filter((claim) => topic.quotes.some((quote) => overlaps(quote, claim)));
      if (quoted.length === 0 || quoted.length === conflict.claims.length) continue;
      source.report(
        at,
        `topic "${topic.id}" quotes ${quoted.length} of the ${conflict.claims.length} claims, which are shown only ` +
          'together: add the others to its quotes',
      );
    }
  }
}

function overlaps(a: Span, b: Span): boolean {
  return a.document === b.document && a.start < b.end && b.start < a.end;
}
