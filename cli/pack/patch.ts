/** `patch <packDir> <patch.json>`: readers' corrections, applied to a pack folder. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stderr, stdout } from 'node:process';
import { applyPatch } from '../../core/pack/apply-patch.ts';
import { parsePatch } from '../../core/pack/patch-file.ts';
import { readPackFolder } from './read-pack-folder.ts';

const USAGE = 'Usage: patch <packDir> <patch.json>\n';

/** @returns 0 where all entries were applied, 1 where some were left alone (each is named) or the call or file is not understood. */
export async function run(args: string[]): Promise<number> {
  const [folder, file, ...rest] = args;
  if (folder === undefined || file === undefined || rest.length > 0) {
    stderr.write(USAGE);
    return 1;
  }
  const text = await readFile(file, 'utf8');
  const entries = readEntries(text, file);
  const { changed, done, left } = applyPatch(await readPackFolder(folder), entries);
  for (const { path, content } of changed) await writeFile(join(folder, path), content);
  for (const line of done) stdout.write(`${line}\n`);
  for (const line of left) stderr.write(`left alone: ${line}\n`);
  return left.length === 0 ? 0 : 1;
}

function readEntries(text: string, file: string) {
  try {
    return parsePatch(text);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
