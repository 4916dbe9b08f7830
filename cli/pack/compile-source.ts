/** What a pack is built from: a folder as people edit it, or lines of documents. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { compilePack } from '../../core/pack/compile.ts';
import { compileDocuments, type PlainDocument } from '../../core/pack/compile-documents.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { sha256 } from '../../core/pack/hash.ts';
import type { SourceFile } from '../../core/pack/problem.ts';
import type { PackIndex } from '../../core/pack-file/index-format.ts';
import { PackFaultyError, readPackFolder } from './read-pack-folder.ts';

export interface CompiledSource {
  readonly pack: CompiledPack;
  readonly generatedFrom: NonNullable<PackIndex['generatedFrom']>;
}

/** @throws {Error} naming file and line of everything that is wrong. */
export async function compileSource(source: string): Promise<CompiledSource> {
  if (source.endsWith('.jsonl')) {
    const content = await readFile(source);
    const pack = await compileJsonl(source, content.toString('utf8'));
    return { pack, generatedFrom: await fingerprint([{ path: basename(source), content }]) };
  }
  const files = await readPackFolder(source);
  const result = await compilePack(files);
  if (result.type === 'faulty') throw new PackFaultyError(source, result.problems);
  return { pack: result.pack, generatedFrom: await fingerprint(files) };
}

/** One hash over all files: who has the same folder can see that the pack was made of it. */
async function fingerprint(files: readonly SourceFile[]): Promise<CompiledSource['generatedFrom']> {
  const lines = await Promise.all(files.map(async ({ path, content }) => `${await sha256(content)}  ${path}\n`));
  return { files: files.length, sha256: await sha256(lines.join('')) };
}

/** @throws {Error} naming file and line, where a line is not what it should be. */
async function compileJsonl(file: string, content: string): Promise<CompiledPack> {
  const lines = content.split('\n');
  const documents: PlainDocument[] = [];
  const ids = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const document = readLine(line, `${file}:${index + 1}`);
    const earlier = ids.get(document.id);
    if (earlier !== undefined) {
      throw new Error(`${file}:${index + 1}: the id "${document.id}" is that of line ${earlier}: ids must be unique`);
    }
    ids.set(document.id, index + 1);
    documents.push(document);
  }
  const name = basename(file, '.jsonl');
  return compileDocuments(documents, { id: idFrom(name), name, language: 'en' });
}

function readLine(line: string, place: string): PlainDocument {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { id, title = '', text } = (value ?? {}) as { id?: unknown; title?: unknown; text?: unknown };
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') throw new Error(`${place}: \`id\` is missing`);
  if (typeof text !== 'string') throw new Error(`${place}: \`text\` is missing or no text`);
  if (title !== null && typeof title !== 'string') throw new Error(`${place}: \`title\` is no text`);
  return { id: String(id), title: title ?? '', text };
}

/** A pack id made of a file's name. */
function idFrom(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'documents' : id;
}
