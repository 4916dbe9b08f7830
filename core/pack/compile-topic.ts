/** Makes a compiled topic of `topics/<id>.yaml`. */
import { type TopicId, topicId } from '../ids.ts';
import { LANGUAGES } from '../text/language.ts';
import type { NameClaim } from './alias-collisions.ts';
import type { Compilation } from './compilation.ts';
import { readQuote, readStatement } from './compile-quote.ts';
import { type Fields, type Placed, readFields } from './fields.ts';
import {
  type Alias,
  type CompiledQuote,
  type CompiledTopic,
  type DatedRole,
  type Figure,
  TOPIC_KINDS,
} from './format.ts';
import { checkAddress, readDate } from './read-values.ts';
import { idOfPath, type SourceText } from './source-text.ts';
import { didYouMean } from './suggest.ts';

/** What the checks across topics need to know of where things stand. */
export interface TopicEntry {
  readonly topic: CompiledTopic;
  readonly source: SourceText;
  readonly claims: readonly NameClaim[];
  readonly statements: readonly PlacedQuote[];
}

export interface PlacedQuote {
  readonly quote: CompiledQuote;
  readonly source: SourceText;
  readonly at: number;
}

/** Null, after a report, where the file is not readable or has no name and kind. */
export function compileTopic(source: SourceText, compilation: Compilation): TopicEntry | null {
  const fields = readFields(source);
  if (!fields) return null;
  const id = topicId(idOfPath(source.path));
  const name = fields.text('name');
  const kind = fields.choice('kind', TOPIC_KINDS);
  const defaultOn = fields.choice('default_on', ['true', 'false']) === 'true';
  const role = fields.optionalText('role')?.value ?? null;
  const roles = fields.maps('roles').flatMap((entry) => readRole(entry) ?? []);
  const note = fields.optionalText('note')?.value ?? null;
  const claims = fields.maps('aliases').flatMap((entry) => readAlias(entry, id, compilation));
  if (!fields.has('aliases')) fields.report('aliases', '`aliases` is missing: list at least one name');
  const decoys = fields.texts('decoys').map(({ value }) => value);
  const contextTopics = readTopicList(fields, 'context_topics', id, compilation);
  const years = readYears(fields);
  const related = readTopicList(fields, 'related', id, compilation);
  const sameAs = fields.texts('same_as').flatMap((address) => checkAddress(fields, address) ?? []);
  const statements: PlacedQuote[] = [];
  const definition = readDefinition(fields, compilation, statements);
  const quotes = readQuotes(fields, compilation, statements);
  const figures = fields.maps('figures').flatMap((entry) => readFigure(entry, compilation) ?? []);
  fields.finish();
  if (!name || !kind) return null;
  const aliases = claims.map(({ alias }) => alias);
  const topic: CompiledTopic = {
    ...{ id, name: name.value, kind, defaultOn, aliases, decoys, contextTopics, ...years },
    ...(sameAs.length > 0 ? { sameAs } : {}),
    ...{ definition, quotes, figures, related, role, roles, note },
  };
  return { topic, source, claims, statements };
}

function readRole(entry: Fields): DatedRole | null {
  const role = entry.text('role');
  if (!entry.has('from')) entry.report('from', '`from` is missing: add the first day of the role');
  const from = readDate(entry, 'from');
  const until = readDate(entry, 'until');
  entry.finish();
  return role && from && { role: role.value, from, until };
}

/** The claims of one entry: its text and each of its inflected `forms`. */
function readAlias(entry: Fields, topic: TopicId, compilation: Compilation): NameClaim[] {
  const text = entry.text('text');
  const letters = entry.choice('case', ['exact', 'fold'], 'fold');
  const when = entry.choice('when', ['always', 'context', 'search']);
  const yieldsTo = entry.optionalText('yields_to');
  const forms = entry.texts('forms');
  const languages = readLanguages(entry);
  entry.optionalText('why');
  entry.finish();
  if (yieldsTo) checkTopic(entry, yieldsTo, topic, compilation);
  const rule = yieldsTo ? { yieldsTo: topicId(yieldsTo.value) } : {};
  return [...(text ? [text] : []), ...forms].flatMap(({ value, at }) => {
    if (!/[\p{L}\p{N}]/u.test(value) || value !== value.trim()) {
      entry.source.report(at, `"${value}" is no name: it needs a letter or digit, and no space at its ends`);
      return [];
    }
    if (!letters || !when) return [];
    const alias: Alias = { text: value, case: letters, when, ...rule, ...languages };
    return [{ topic, alias, source: entry.source, at }];
  });
}

const ALIAS_LANGUAGES = [...LANGUAGES, 'any'] as const;

function readLanguages(entry: Fields): Pick<Alias, 'languages'> {
  if (!entry.has('lang')) return {};
  const languages = entry.texts('lang').flatMap(({ value, at }) => {
    const known = ALIAS_LANGUAGES.find((language) => language === value);
    if (known) return [known];
    entry.source.report(at, `\`lang: ${value}\` is none of ${ALIAS_LANGUAGES.join(', ')}`);
    return [];
  });
  return { languages };
}

/** `years: 2022`, `2021-2022`, or `2022-` for what goes on. */
function readYears(fields: Fields): Pick<CompiledTopic, 'years'> {
  const text = fields.optionalText('years');
  if (!text) return {};
  const found = /^(\d{4})(-(\d{4})?)?$/.exec(text.value);
  const from = Number(found?.[1]);
  const to = found?.[3] ? Number(found[3]) : found?.[2] ? null : from;
  if (found && (to === null || to >= from)) return { years: { from, to } };
  fields.source.report(text.at, `"${text.value}" names no years: write 2022, 2021-2022, or 2022- for what goes on`);
  return {};
}

function readDefinition(fields: Fields, compilation: Compilation, statements: PlacedQuote[]): CompiledQuote | null {
  const entry = fields.map('definition');
  const quote = entry && readQuote(entry, compilation);
  if (entry && quote) statements.push({ quote, source: entry.source, at: entry.at });
  return quote;
}

function readQuotes(fields: Fields, compilation: Compilation, statements: PlacedQuote[]): CompiledQuote[] {
  const quotes: CompiledQuote[] = [];
  for (const entry of fields.maps('quotes')) {
    const quote = readQuote(entry, compilation);
    if (!quote) continue;
    if (quotes.some((other) => isSameSpan(other, quote))) {
      entry.source.report(entry.at, 'this topic has the same quote already: leave one out');
    }
    quotes.push(quote);
    statements.push({ quote, source: entry.source, at: entry.at });
  }
  return quotes;
}

function isSameSpan(a: CompiledQuote, b: CompiledQuote): boolean {
  return a.document === b.document && a.start === b.start && a.end === b.end;
}

function readFigure(entry: Fields, compilation: Compilation): Figure | null {
  const value = entry.text('value');
  const meaning = entry.text('meaning');
  const unit = entry.optionalText('unit')?.value ?? null;
  const count = entry.optionalText('count')?.value ?? null;
  const sources = entry.maps('sources').flatMap((source, index) => {
    const text = source.optionalText('text');
    const statement = readStatement(source, compilation, null, meaning?.value ?? null);
    source.finish();
    if (index === 0 && value && text && !text.value.includes(value.value)) {
      entry.source.report(
        value.at,
        `"${value.value}" does not stand in the figure's first source: write it as the source has it`,
      );
    }
    return statement ? [{ ...statement.span, speaker: statement.speaker, said: statement.said }] : [];
  });
  if (!entry.has('sources')) entry.report('sources', 'a figure needs `sources`: where it stands');
  entry.finish();
  const [first] = sources;
  if (!value || !meaning || !first) return null;
  return { value: value.value, unit, meaning: meaning.value, count, said: first.said, sources };
}

/** A list of other topics, each known and named once. */
export function readTopicList(fields: Fields, key: string, self: TopicId | null, compilation: Compilation): TopicId[] {
  const ids: TopicId[] = [];
  for (const entry of fields.texts(key)) {
    if (!checkTopic(fields, entry, self, compilation)) continue;
    if (ids.includes(topicId(entry.value))) fields.source.report(entry.at, `"${entry.value}" is listed twice`);
    else ids.push(topicId(entry.value));
  }
  return ids;
}

function checkTopic(fields: Fields, id: Placed, self: TopicId | null, compilation: Compilation): boolean {
  if (id.value === self) {
    fields.source.report(id.at, 'a topic cannot refer to itself: leave it out');
    return false;
  }
  if (compilation.topicIds.has(id.value)) return true;
  fields.source.report(id.at, `there is no topic "${id.value}"${didYouMean(id.value, compilation.topicIds)}`);
  return false;
}
