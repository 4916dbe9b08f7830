/** Packs for tests of the stores: the sample at several versions, as files. */
import type { BundledPack } from '../../core/pack/bundled-pack.ts';
import { compilePack } from '../../core/pack/compile.ts';
import type { CompiledPack } from '../../core/pack/format.ts';
import { sampleSource } from '../../core/pack/sample-source.ts';
import { type PackContents, splitPack } from '../../core/pack-file/contents.ts';
import { type ReadPack, readPackFile } from '../../core/pack-file/read.ts';
import { writePackFile } from '../../core/pack-file/write.ts';
import type { BundledContents, BundledList } from './bundled.ts';

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

/** In the place of platform/packs/bundled.ts: an extension that ships with these. */
export async function bundledForTests(...packs: readonly ReadPack[]) {
  const list = packs.map(({ pack, index: { id, name, version, hash, counts } }): BundledPack => {
    return { file: `${pack.id}.json`, sha256: '0'.repeat(64), id, name, version, hash, counts };
  });
  return {
    listBundledPacks: async (): Promise<BundledList> => ({ packs: list, trouble: null }),
    readBundledPack: async ({ id }: BundledPack): Promise<BundledContents> => {
      const found = packs.find(({ pack }) => pack.id === id);
      return found
        ? { type: 'read', value: found.pack, isAsBuilt: true }
        : { type: 'unreadable', reason: 'status 404' };
    },
  };
}

/** As a reader picks it. */
export function asFile(pack: ReadPack): File {
  return new File([writePackFile(pack, pack.signatureBytes)], `${pack.index.id}.bgpack`);
}
