/** A `.bgpack` file of the disk, through the same gate as in the browser. */
import { createReadStream } from 'node:fs';
import { type ReadPack, readPackFile } from '../../core/pack-file/read.ts';
import { LIMITS } from '../../core/untrusted/limits.ts';
import { ZIP_BEGINS } from '../../core/untrusted/read-archive.ts';
import { readStream } from '../../core/untrusted/read-stream.ts';
import manifest from '../../package.json' with { type: 'json' };

/** @throws {RefusedError} saying what is wrong and in which file. */
export async function readPackArchive(file: string): Promise<ReadPack> {
  const bytes = await readStream(createReadStream(file), { name: file, most: LIMITS.archive, begins: ZIP_BEGINS });
  return readPackFile(file, bytes, manifest.version);
}
