import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileDocuments } from '../../core/pack/compile-documents.ts';
import { loadPack } from './load-pack.ts';

const BUNDLED = fileURLToPath(new URL('../../data/nato-reset-2022', import.meta.url));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(content: string): Promise<string> {
  const file = join(folder, 'pack.json');
  await writeFile(file, content);
  return file;
}

it('compiles a folder', async () => {
  expect((await loadPack(BUNDLED)).pack.id).toBe('nato-reset-2022');
});

it('reads a compiled file and names its damaged documents', async () => {
  const pack = await compileDocuments([{ id: 'a', title: 'A', text: 'One.' }]);
  expect(await loadPack(await write(JSON.stringify(pack)))).toEqual({ pack, damagedDocuments: new Set() });
  const damaged = JSON.stringify(pack).replace('"One."', '"Two."');
  expect((await loadPack(await write(damaged))).damagedDocuments).toEqual(new Set(['a']));
});

it('says what is wrong with a file that is no pack', async () => {
  await expect(loadPack(await write('{'))).rejects.toThrow('pack.json is no JSON');
  await expect(loadPack(await write('{}'))).rejects.toThrow('pack.json cannot be used: it has format none');
  await expect(loadPack(join(folder, 'nothing'))).rejects.toThrow('nothing is not there');
});
