/** `build <packDir|docs.jsonl> -o <pack.json>`: one compiled file. */
import { writeFile } from 'node:fs/promises';
import { stderr, stdout } from 'node:process';
import { compileDocuments } from '../../core/pack/compile-documents.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { buildPackFromDocuments } from '../../core/topics/build-pack.ts';
import { readDocuments } from './read-documents.ts';
import { compilePackFolder } from './read-pack-folder.ts';

const USAGE = 'Usage: build <packDir|docs.jsonl> [--topics] -o <pack.json>\n';

/** @returns 0 when the file is written, 1 for a call that is not understood. @throws {Error} when it cannot be built. */
export async function run(args: string[]): Promise<number> {
  const { source, target, withTopics } = readArguments(args);
  if (source === null || target === null || (withTopics && !isDocuments(source))) {
    stderr.write(withTopics ? `${USAGE}--topics is for lines of documents: a pack folder has its own\n` : USAGE);
    return 1;
  }
  const pack = isDocuments(source) ? await compileJsonl(source, withTopics) : await compilePackFolder(source);
  await writeFile(target, `${JSON.stringify(pack)}\n`);
  stdout.write(`${target}: documents ${pack.documents.length}, topics ${pack.topics.length}\n`);
  return 0;
}

const isDocuments = (source: string): boolean => source.endsWith('.jsonl');

interface Arguments {
  readonly source: string | null;
  readonly target: string | null;
  readonly withTopics: boolean;
}

function readArguments(args: readonly string[]): Arguments {
  const places: string[] = [];
  let target: string | null = null;
  let withTopics = false;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] as string;
    if (arg === '-o' || arg === '--output') target = args[++index] ?? null;
    else if (arg === '--topics') withTopics = true;
    else places.push(arg);
  }
  const [source] = places;
  return { source: places.length === 1 && source !== undefined ? source : null, target, withTopics };
}

/** @throws {Error} naming file and line, where a line is not what it should be. */
async function compileJsonl(file: string, withTopics: boolean): Promise<CompiledPack> {
  const { documents, info } = await readDocuments(file);
  return withTopics ? buildPackFromDocuments(documents, [], info) : compileDocuments(documents, info);
}
