/** `build <packDir|docs.jsonl> -o <pack.json>`: one compiled file. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { stderr, stdout } from 'node:process';
import { compileDocuments, type PlainDocument } from '../../core/pack/compile-documents.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { compilePackFolder } from './read-pack-folder.ts';

/** @returns 0 when the file is written, 1 for a call that is not understood. @throws {Error} when it cannot be built. */
export async function run(args: string[]): Promise<number> {
  const { source, target } = readArguments(args);
  if (source === null || target === null) {
    stderr.write('Usage: build <packDir|docs.jsonl> -o <pack.json>\n');
    return 1;
  }
  const pack = source.endsWith('.jsonl') ? await compileJsonl(source) : await compilePackFolder(source);
  await writeFile(target, `${JSON.stringify(pack)}\n`);
  stdout.write(`${target}: documents ${pack.documents.length}, topics ${pack.topics.length}\n`);
  return 0;
}

function readArguments(args: readonly string[]): { source: string | null; target: string | null } {
  const places: string[] = [];
  let target: string | null = null;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] as string;
    if (arg === '-o' || arg === '--output') target = args[++index] ?? null;
    else places.push(arg);
  }
  const [source] = places;
  return { source: places.length === 1 && source !== undefined ? source : null, target };
}

/** @throws {Error} naming file and line, where a line is not what it should be. */
async function compileJsonl(file: string): Promise<CompiledPack> {
  const lines = (await readFile(file, 'utf8')).split('\n');
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
