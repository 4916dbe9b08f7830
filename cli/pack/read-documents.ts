/** Documents from a file with lines of {id,title,text}. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PlainDocument, PlainPackInfo } from '../../core/pack/compile-documents.ts';

export interface DocumentFile {
  readonly documents: readonly PlainDocument[];
  /** Name and id of a pack made of them: the file's name. */
  readonly info: PlainPackInfo;
}

/** @throws {Error} naming file and line, where a line is not what it should be or the file cannot be read. */
export async function readDocuments(file: string): Promise<DocumentFile> {
  const content = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  return parseDocuments(file, content);
}

/** @param content of `file` @throws {Error} naming file and line, where a line is not what it should be. */
export function parseDocuments(file: string, content: string): DocumentFile {
  const documents: PlainDocument[] = [];
  const ids = new Map<string, number>();
  for (const [index, line] of content.split('\n').entries()) {
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
  return { documents, info: { id: idFrom(name), name, language: 'en' } };
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
