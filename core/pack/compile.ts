/** The compiler: a pack folder, held in memory, becomes a compiled pack or a list of everything that is wrong with it. */
import { isPartialDate, type PackId, packId, partialDate } from '../ids.ts';
import { isVersion } from '../semver.ts';
import { checkCollisions } from './alias-collisions.ts';
import type { Compilation } from './compilation.ts';
import { type ConflictEntry, checkTogether, compileConflict } from './compile-conflict.ts';
import { compileDocument } from './compile-document.ts';
import { compileTopic, type TopicEntry } from './compile-topic.ts';
import { type Fields, readFields } from './fields.ts';
import { type CompiledPack, type Milestone, PACK_FORMAT } from './format.ts';
import { checkSpeakers, readTopicNames } from './found-attribution.ts';
import { packHash } from './hash.ts';
import { compareProblems, type Problem, type SourceFile } from './problem.ts';
import { optionalFields } from './read-values.ts';
import { checkSameStatements } from './same-statement.ts';
import { idOfPath, SourceText } from './source-text.ts';

export type CompileResult =
  | {
      readonly type: 'compiled';
      readonly pack: CompiledPack;
      /** What an author should look at again; the pack is sound. By file, then by line. */
      readonly warnings: readonly Problem[];
    }
  /** By file, then by line; never empty. */
  | { readonly type: 'faulty'; readonly problems: readonly Problem[] };

type PackInfo = Pick<
  CompiledPack,
  'id' | 'name' | 'version' | 'language' | 'description' | 'rights' | 'licence' | 'milestones'
>;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DOCUMENT = /^documents\/[^/]+\.md$/;
const TOPIC = /^topics\/[^/]+\.yaml$/;
const CONFLICT = /^conflicts\/[^/]+\.yaml$/;
const OTHER_PARTS = /^(?:pack\.yaml|README\.md|raw\/[^/]+)$/;

/**
 * Compiles the files of one pack folder.
 * @param files paths are inside the folder; order does not matter.
 */
export async function compilePack(files: readonly SourceFile[]): Promise<CompileResult> {
  const problems: Problem[] = [];
  const sources = (pattern: RegExp) => sorted(files, pattern).map((file) => new SourceText(file, problems));
  const [documents, topics, conflicts] = [sources(DOCUMENT), sources(TOPIC), sources(CONFLICT)];
  checkPaths(files, [...documents, ...topics, ...conflicts], problems);
  const compilation: Compilation = {
    problems,
    files: new Map(files.map((file) => [file.path, file])),
    documentIds: new Set(documents.map(({ path }) => idOfPath(path))),
    topicIds: new Set(topics.map(({ path }) => idOfPath(path))),
    topicOf: readTopicNames(topics),
    documents: new Map(),
  };
  const info = readPackInfo(compilation);
  for (const source of documents) {
    const entry = await compileDocument(source, compilation);
    if (entry) compilation.documents.set(entry.document.id, entry);
  }
  const topicEntries = topics.flatMap((source) => compileTopic(source, compilation) ?? []);
  const conflictEntries = conflicts.flatMap((source) => compileConflict(source, compilation) ?? []);
  checkAcross(topicEntries, conflictEntries);
  if (problems.length > 0 || !info) return { type: 'faulty', problems: [...problems].sort(compareProblems) };
  const pack: Omit<CompiledPack, 'hash'> = {
    format: PACK_FORMAT,
    ...info,
    documents: [...compilation.documents.values()].map(({ document }) => document),
    topics: topicEntries.map(({ topic }) => topic),
    conflicts: conflictEntries.map(({ conflict }) => conflict),
  };
  const warnings = checkSpeakers(
    topicEntries.flatMap(({ statements }) => statements),
    compilation,
  );
  return { type: 'compiled', pack: { ...pack, hash: await packHash(pack) }, warnings };
}

function checkAcross(topics: readonly TopicEntry[], conflicts: readonly ConflictEntry[]): void {
  checkCollisions(topics.flatMap(({ claims }) => claims));
  checkSameStatements(topics.flatMap(({ statements }) => statements));
  checkTogether(
    conflicts,
    topics.map(({ topic }) => topic),
  );
}

/** Files of one kind, by path. */
function sorted(files: readonly SourceFile[], pattern: RegExp): SourceFile[] {
  return files.filter(({ path }) => pattern.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function checkPaths(files: readonly SourceFile[], parts: readonly SourceText[], problems: Problem[]): void {
  const known = new Set(parts.map(({ path }) => path));
  for (const { path } of files) {
    if (known.has(path) || OTHER_PARTS.test(path)) continue;
    const message =
      'is no part of a pack: documents are documents/<id>.md, topics topics/<id>.yaml, conflicts conflicts/<id>.yaml';
    problems.push({ file: path, line: 1, message });
  }
  for (const { path } of parts) {
    if (ID.test(idOfPath(path))) continue;
    problems.push({
      file: path,
      line: 1,
      message: 'an id is made of small letters, digits and hyphens: rename the file',
    });
  }
}

function readPackInfo({ files, problems }: Compilation): PackInfo | null {
  const file = files.get('pack.yaml');
  if (!file) {
    problems.push({ file: 'pack.yaml', line: 1, message: 'pack.yaml is missing: every pack folder has one' });
    return null;
  }
  const fields = readFields(new SourceText(file, problems));
  if (!fields) return null;
  const text = (key: string) => fields.text(key)?.value ?? '';
  const info: PackInfo = {
    id: readId(fields),
    name: text('name'),
    version: readVersion(fields),
    language: text('language'),
    description: text('description'),
    rights: text('rights'),
    ...optionalFields(fields, ['licence']),
    milestones: fields.maps('milestones').flatMap((entry) => readMilestone(entry) ?? []),
  };
  fields.finish();
  return { ...info, milestones: [...info.milestones].sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

function readVersion(fields: Fields): string {
  const version = fields.text('version');
  if (version && !isVersion(version.value)) {
    fields.source.report(version.at, `"${version.value}" is no version: write three numbers, as in 1.2.0`);
  }
  return version?.value ?? '';
}

function readId(fields: Fields): PackId {
  const id = fields.text('id');
  if (id && !ID.test(id.value)) {
    fields.source.report(id.at, `"${id.value}" is no id: use small letters, digits and hyphens`);
  }
  return packId(id?.value ?? '');
}

function readMilestone(entry: Fields): Milestone | null {
  const date = entry.text('date');
  const label = entry.text('label');
  const before = entry.text('before');
  entry.finish();
  if (date && !isPartialDate(date.value)) {
    entry.source.report(date.at, `"${date.value}" is no date: write YYYY-MM-DD`);
    return null;
  }
  return date && label && before && { date: partialDate(date.value), label: label.value, before: before.value };
}
