/** Packs as folders on the disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type CompileResult, compilePack } from '../../core/pack/compile.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { formatProblem, type Problem, type SourceFile } from '../../core/pack/problem.ts';

/** A pack that cannot be compiled, with everything that is wrong with it. */
export class PackFaultyError extends Error {
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[]) {
    const lines = problems.map((problem) => formatProblem({ ...problem, file: join(folder, problem.file) }));
    super(lines.join('\n'));
    this.name = 'PackFaultyError';
    this.problems = problems;
  }
}

/**
 * All files of a pack folder, hidden ones left out.
 * @throws {Error} when the folder cannot be read.
 */
export async function readPackFolder(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(join(folder, path)) })));
}

export async function tryCompilePackFolder(folder: string): Promise<CompileResult> {
  return compilePack(await readPackFolder(folder));
}

/** @throws {PackFaultyError} with a line for each problem. */
export async function compilePackFolder(folder: string): Promise<CompiledPack> {
  const result = await tryCompilePackFolder(folder);
  if (result.type === 'faulty') throw new PackFaultyError(folder, result.problems);
  return result.pack;
}
