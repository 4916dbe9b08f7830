import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PackId, packId } from '../../core/ids.ts';
import { createFakeBrowser } from '../fake-browser.ts';
import { APP, asFile, bundledForTests, samplePack } from './packs-for-tests.ts';

let fake = createFakeBrowser();
vi.mock('../browser.ts', () => ({
  get browser() {
    return fake.api;
  },
}));
vi.mock('./bundled.ts', async () => bundledForTests(await samplePack('bundled', '1.0.0')));
const { deleteDatabase, openDatabase } = await import('./database.ts');
const { isAsStored, listPacks, readContents } = await import('./pack-store.ts');
const { addPackFile, takeUpdate } = await import('./own-packs.ts');
const { readCurrentShelf } = await import('./current-shelf.ts');
const { openPacks } = await import('./open-packs.ts');

const own = packId('own');
const opened = async (id: PackId) => {
  const { packs } = await openPacks(await readCurrentShelf());
  return packs.find(({ entry }) => entry.id === id);
};
const asStored = async () => {
  const stored = await readContents(own, 'live');
  return stored && isAsStored(stored);
};

/** Changes stored files of the pack, under their old names: as a disk does that forgets. */
async function changeFiles(change: (text: string) => string): Promise<void> {
  const database = await openDatabase();
  for (const record of await database.getAll('files')) {
    const text = change(new TextDecoder().decode(record.bytes));
    await database.put('files', { ...record, bytes: new TextEncoder().encode(text) });
  }
}

beforeEach(async () => {
  fake = createFakeBrowser();
  await deleteDatabase();
  await addPackFile(asFile(await samplePack('own', '1.0.0')), APP);
});

describe('a stored pack', () => {
  it('opens as the pack that was added', async () => {
    const { pack } = await samplePack('own', '1.0.0');
    expect(await asStored()).toBe(true);
    const { sound } = (await opened(own)) ?? {};
    expect(sound?.pack).toEqual(pack);
    expect(sound?.damagedDocuments.size).toBe(0);
  });

  it('is verified anew when a text in it has changed: that document is damaged, and nothing else', async () => {
    const { pack } = await samplePack('own', '1.0.0');
    const [document] = pack.documents;
    await changeFiles((text) => (text.includes('"textHash"') ? text.replace(/("text":")[^"]/, '$1\u2020') : text));
    expect(await asStored()).toBe(false);
    expect((await opened(own))?.sound?.damagedDocuments).toEqual(new Set([document?.id]));
  });

  it('is damaged when anything else in it has changed, or is gone', async () => {
    await changeFiles((text) => text.replace('"name":"', '"name":"Not '));
    expect(await opened(own)).toMatchObject({ sound: null, damage: 'its contents do not match its hash' });
    await (await openDatabase()).clear('files');
    expect((await opened(own))?.damage).toMatch(/is missing$/);
  });

  it('is verified anew when its index has changed, or was stored before indexes had hashes', async () => {
    const database = await openDatabase();
    const record = await database.get('packs', [own, 'live']);
    if (!record) throw new Error('nothing is stored');
    const text = new TextDecoder().decode(record.indexBytes).replace('"description": "', '"description": "Not ');
    await database.put('packs', { ...record, indexBytes: new TextEncoder().encode(text) });
    expect(await asStored()).toBe(false);
    expect(await opened(own)).toMatchObject({ sound: null, damage: 'its contents do not match its hash' });
    const { about: _, indexHash: __, ...before } = record;
    await database.put('packs', before);
    expect(await asStored()).toBe(false);
    expect((await opened(own))?.sound).not.toBeNull();
    expect((await listPacks('live')).map(({ index }) => 'version' in index && index.version)).toEqual(['1.0.0']);
  });

  it('is replaced by the bundled one of its id while it is damaged', async () => {
    const bundled = packId('bundled');
    await addPackFile(asFile(await samplePack('bundled', '2.0.0')), APP);
    await takeUpdate(bundled);
    expect((await opened(bundled))?.sound?.pack.version).toBe('2.0.0');
    await (await openDatabase()).clear('files');
    expect(await opened(bundled)).toMatchObject({ sound: { pack: { version: '1.0.0' } }, damage: null });
    expect((await opened(bundled))?.fallback).toMatch(/is missing$/);
  });
});
