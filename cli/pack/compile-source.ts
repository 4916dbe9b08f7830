/** What a pack is built from: a folder as people edit it, or lines of documents. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { compilePack } from '../../core/pack/compile.ts';
import { compileDocuments } from '../../core/pack/compile-documents.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { sha256 } from '../../core/pack/hash.ts';
import type { SourceFile } from '../../core/pack/problem.ts';
import type { PackIndex } from '../../core/pack-file/index-format.ts';
import { buildPackFromDocuments } from '../../core/topics/build-pack.ts';
import { parseDocuments } from './read-documents.ts';
import { PackFaultyError, readPackFolder } from './read-pack-folder.ts';

export interface CompiledSource {
  readonly pack: CompiledPack;
  readonly generatedFrom: NonNullable<PackIndex['generatedFrom']>;
}

/** @param options `withTopics`: lines of documents get the topics they suggest. @throws {Error} naming file and line of everything that is wrong. */
export async function compileSource(source: string, { withTopics = false } = {}): Promise<CompiledSource> {
  if (isDocuments(source)) {
    const content = await readFile(source);
    const { documents, info } = parseDocuments(source, content.toString('utf8'));
    const pack = await (withTopics ? buildPackFromDocuments(documents, [], info) : compileDocuments(documents, info));
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

/** Whether a source is lines of documents, and no pack folder. */
export const isDocuments = (source: string): boolean => source.endsWith('.jsonl');
