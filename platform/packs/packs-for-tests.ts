/** Packs for tests of the stores: the sample at several versions, as files. */
import { compilePack } from '../../core/pack/compile.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { sampleSource } from '../../core/pack/sample-source.ts';
import { type PackContents, splitPack } from '../../core/pack-file/contents.ts';
import { type ReadPack, readPackFile } from '../../core/pack-file/read.ts';
import { writePackFile } from '../../core/pack-file/write.ts';

export const APP = '0.1.0';

/** The sample pack. @param id of the pack @param note changes a topic, and nothing else */
export async function samplePack(id: string, version: string, note = version): Promise<ReadPack> {
  const contents = await splitPack(await compiled(id, version, note), null);
  return readPackFile(`${id}.bgpack`, writePackFile(contents), APP);
}

/** The sample pack as one that is to be signed. */
export async function unsignedSample(id: string, version: string): Promise<PackContents> {
  return splitPack(await compiled(id, version, version), null, true);
}

async function compiled(id: string, version: string, note: string): Promise<CompiledPack> {
  const result = await compilePack(
    sampleSource({
      'pack.yaml': (text) => text.replace('id: sample', `id: ${id}`).replace('1.0.0', version),
      'topics/alliance.yaml': (text) => `${text}note: ${JSON.stringify(note)}\n`,
    }),
  );
  if (result.type === 'faulty') throw new Error(JSON.stringify(result.problems));
  return result.pack;
}

/** As a reader picks it. */
export function asFile(pack: ReadPack): File {
  return new File([writePackFile(pack, pack.signatureBytes)], `${pack.index.id}.bgpack`);
}
