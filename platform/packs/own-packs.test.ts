import 'fake-indexeddb/auto';
import { deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { packId } from '../../core/ids.ts';
import { readPackFile } from '../../core/pack-file/read.ts';
import { writePackFile } from '../../core/pack-file/write.ts';
import { openArchive } from '../../core/untrusted/read-archive.ts';
import { writeArchive } from '../../core/untrusted/write-archive.ts';
import { zipForTests } from '../../core/untrusted/zip-for-tests.ts';
import { createFakeBrowser } from '../fake-browser.ts';
import { APP, asFile, bundledForTests, samplePack } from './packs-for-tests.ts';

let fake = createFakeBrowser();
vi.mock('../browser.ts', () => ({
  get browser() {
    return fake.api;
  },
}));
vi.mock('./bundled.ts', async () => bundledForTests(await samplePack('bundled', '1.0.0')));
const { closeDatabase, deleteDatabase, openDatabase } = await import('./database.ts');
const { listPacks, putPacks, readContents } = await import('./pack-store.ts');
const { readCurrentShelf } = await import('./current-shelf.ts');
const { readShelf } = await import('./shelf-store.ts');
const { watchShelf } = await import('./watch-shelf.ts');
const { addPackFile, deletePack, dismissUpdate, movePack, previewUpdate, switchPack, takeUpdate } = await import(
  './own-packs.ts'
);

const own = packId('own');
const shelfNow = async () =>
  (await readCurrentShelf()).shelf.map(({ id, version, on }) => `${id} ${version} ${on ? 'on' : 'off'}`);
const everything = async () => {
  const database = await openDatabase();
  return JSON.stringify([await database.getAll('packs'), (await database.getAllKeys('files')).sort()]);
};
const add = async (pack: Awaited<ReturnType<typeof samplePack>>) => addPackFile(asFile(pack), APP);

beforeEach(async () => {
  fake = createFakeBrowser();
  await deleteDatabase();
});

describe('a pack file that is added', () => {
  it('is there whole, behind the bundled pack, and comes back byte for byte', async () => {
    const pack = await samplePack('own', '1.0.0');
    expect(await add(pack)).toEqual({ type: 'added', id: 'own', name: 'Sample' });
    expect(await shelfNow()).toEqual(['bundled 1.0.0 on', 'own 1.0.0 on']);
    const stored = await readContents(own, 'live');
    if (!stored) throw new Error('nothing is stored');
    const again = await readPackFile('again', writePackFile(stored), APP);
    expect(writePackFile(again)).toEqual(writePackFile(pack));
  });

  it.each<[string, () => Promise<Uint8Array<ArrayBuffer>>]>([
    ['a text', async () => new TextEncoder().encode('hello')],
    ['cut short', async () => writePackFile(await samplePack('own', '1.0.0')).slice(0, -40)],
    ['changed within', async () => flipped(writePackFile(await samplePack('own', '1.0.0')))],
    ['a zip bomb', async () => bomb()],
    ['a path upwards', async () => zipForTests([{ path: '../index.json', data: '{}' }])],
    ['a million lists deep', async () => withIndex('['.repeat(1_000_000))],
    ['full of prototype keys', async () => withIndex('{"__proto__":{"kind":"backgrounder-pack"}}')],
    ['UTF-16', async () => withIndex(Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]))],
  ])('is refused in words when it is %s, and nothing is stored', async (_what, make) => {
    const before = await everything();
    await expect(addPackFile(new File([await make()], 'evil.bgpack'), APP)).rejects.toThrow(/^evil\.bgpack: /);
    expect(await everything()).toBe(before);
    expect(fake.stored.size).toBe(0);
  });

  function bomb(): Uint8Array<ArrayBuffer> {
    const packed = deflateRawSync(new Uint8Array(50_000_000));
    return zipForTests([{ path: 'index.json', data: '', packed, size: 50_000_000 }]);
  }

  async function withIndex(index: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    const archive = openArchive('whole', writePackFile(await samplePack('own', '1.0.0')));
    const bytes = typeof index === 'string' ? new TextEncoder().encode(index) : index;
    return writeArchive(archive.paths.map((path) => [path, path === 'index.json' ? bytes : archive.read(path)]));
  }

  function flipped(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const at = bytes.length >> 1;
    bytes[at] = (bytes[at] as number) ^ 1;
    return bytes;
  }

  it('leaves nothing behind when the storage fails halfway', async () => {
    await add(await samplePack('own', '1.0.0'));
    const before = await everything();
    const next = await samplePack('own', '2.0.0');
    // A key that no database takes: the transaction fails behind the first files.
    const broken = { ...next, files: new Map([...next.files, [Symbol() as unknown as string, new Uint8Array()]]) };
    await expect(
      putPacks([{ contents: broken, signatureBytes: null, origin: { type: 'made' } }], 'live'),
    ).rejects.toThrow();
    expect(await everything()).toBe(before);
  });
});

describe('a newer version of a pack that is there', () => {
  beforeEach(async () => {
    await add(await samplePack('own', '1.0.0', 'first'));
  });

  it('waits until the reader has seen what changes, and is then taken whole', async () => {
    expect(await add(await samplePack('own', '1.1.0', 'second'))).toMatchObject({ type: 'waiting' });
    expect(await shelfNow()).toContain('own 1.0.0 on');
    const diff = await previewUpdate(own);
    expect(diff?.topics.map(({ type, id }) => `${type} ${id}`)).toEqual(['altered alliance']);
    expect(await takeUpdate(own)).toBe(true);
    expect(await shelfNow()).toContain('own 1.1.0 on');
    expect(await listPacks('next')).toEqual([]);
    expect((await readContents(own, 'live'))?.files.size).toBe(3);
    expect((await (await openDatabase()).getAllKeys('files')).length).toBe(3);
  });

  it('is not taken when it was damaged while it waited', async () => {
    await add(await samplePack('own', '1.1.0', 'second'));
    await (await openDatabase()).clear('files');
    await expect(takeUpdate(own)).rejects.toThrow('version 1.1.0 was damaged while it waited');
    expect(await listPacks('next')).toEqual([]);
    expect(await shelfNow()).toContain('own 1.0.0 on');
  });

  it('can be let go', async () => {
    await add(await samplePack('own', '1.1.0'));
    await dismissUpdate(own);
    expect(await takeUpdate(own)).toBe(false);
    expect(await shelfNow()).toContain('own 1.0.0 on');
    expect((await (await openDatabase()).getAllKeys('files')).length).toBe(3);
  });

  it('is refused when it is older, or another one under the same number', async () => {
    await expect(add(await samplePack('own', '0.9.0'))).rejects.toThrow('is version 0.9.0, older than your 1.0.0');
    await expect(add(await samplePack('own', '1.0.0', 'other'))).rejects.toThrow('other contents');
    expect(await add(await samplePack('own', '1.0.0', 'first'))).toEqual({ type: 'same', name: 'Sample' });
  });

  it('may follow a bundled pack, which is used again when the newer one is removed', async () => {
    const bundled = packId('bundled');
    expect(await add(await samplePack('bundled', '2.0.0'))).toMatchObject({ type: 'waiting' });
    expect((await previewUpdate(bundled))?.topics).toHaveLength(1);
    await takeUpdate(bundled);
    expect(await shelfNow()).toContain('bundled 2.0.0 on');
    await deletePack(bundled);
    expect(await shelfNow()).toContain('bundled 1.0.0 on');
  });
});

describe('the shelf', () => {
  it('keeps order and switches, and tells every watcher', async () => {
    const seen: string[] = [];
    const stop = new AbortController();
    watchShelf(async () => {
      const shelf = await readShelf();
      seen.push(shelf.map(({ id }) => id).join(' '));
    }, stop.signal);
    await add(await samplePack('own', '1.0.0'));
    await movePack(own, -1);
    await switchPack(packId('bundled'), false);
    expect(await shelfNow()).toEqual(['own 1.0.0 on', 'bundled 1.0.0 off']);
    stop.abort();
    await deletePack(own);
    expect(await shelfNow()).toEqual(['bundled 1.0.0 off']);
    expect(seen).toEqual(['bundled own', 'own bundled', 'own bundled']);
    expect((await (await openDatabase()).getAllKeys('files')).length).toBe(0);
  });

  it('still names a pack whose contents the browser has thrown away, and takes its file again', async () => {
    const pack = await samplePack('own', '1.0.0');
    await add(pack);
    closeDatabase();
    await deleteDatabase();
    expect(await shelfNow()).toContain('own 1.0.0 on');
    expect(await readContents(own, 'live')).toBeNull();
    expect(await add(pack)).toMatchObject({ type: 'added' });
    expect(await readContents(own, 'live')).not.toBeNull();
    expect((await readShelf()).map(({ id }) => id)).toEqual(['bundled', 'own']);
  });

  it('finds stored packs again when the small storage was lost', async () => {
    await add(await samplePack('own', '1.0.0'));
    fake.stored.clear();
    expect(await shelfNow()).toEqual(['bundled 1.0.0 on', 'own 1.0.0 on']);
  });
});
