import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { packId } from '../core/ids.ts';
import { createFakeBrowser } from './fake-browser.ts';
import { APP, asFile, bundledForTests, samplePack } from './packs/packs-for-tests.ts';

let fake = createFakeBrowser();
vi.mock('./browser.ts', () => ({
  get browser() {
    return fake.api;
  },
}));
vi.mock('./version.ts', () => ({ extensionVersion: () => '0.1.0' }));
vi.mock('./packs/bundled.ts', async () => bundledForTests(await samplePack('bundled', '1.0.0')));
const { deleteDatabase } = await import('./packs/database.ts');
const { lexiconKey, readLexicon, writeLexicon } = await import('./lexicon-store.ts');
const { addPackFile, switchPack } = await import('./packs/own-packs.ts');
const { readCurrentShelf } = await import('./packs/current-shelf.ts');
const { shelfStamp } = await import('./packs/shelf-store.ts');
const { readQuoted, writeQuoted } = await import('./quoted-store.ts');

const keyNow = async () => lexiconKey(await shelfStamp(), await readCurrentShelf());
const MESSAGE = { bytes: 'AAAA', topics: [] };

beforeEach(async () => {
  fake = createFakeBrowser();
  await deleteDatabase();
});

it('a kept lexicon counts until packs are added, switched, put back or thrown away', async () => {
  const pack = await samplePack('own', '1.0.0');
  const keys = [await keyNow()];
  const kept = { key: keys[0] ?? '', packs: [], message: MESSAGE };
  await writeLexicon(kept);
  expect(await readLexicon(await keyNow())).toEqual(kept);
  await addPackFile(asFile(pack), APP);
  keys.push(await keyNow());
  await switchPack(packId('own'), false);
  keys.push(await keyNow());
  await switchPack(packId('own'), true);
  keys.push(await keyNow());
  // Nothing writes the shelf when a browser throws contents away.
  await deleteDatabase();
  keys.push(await keyNow());
  await addPackFile(asFile(pack), APP);
  keys.push(await keyNow());
  expect(new Set(keys).size).toBe(6);
  for (const key of keys.slice(1)) expect(await readLexicon(key)).toBeNull();
});

it('the quoted part of a library comes back under its key, and not when it has changed', async () => {
  const { pack } = await samplePack('own', '1.0.0');
  const damagedDocuments = new Set(pack.documents.map(({ id }) => id));
  const quoted = { packs: [{ pack, damagedDocuments }], isLarge: true, comparesQuotes: false };
  await writeQuoted('key', quoted);
  expect(await readQuoted('key')).toEqual(quoted);
  expect(await readQuoted('other key')).toBeNull();
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('quoted');
    opening.onsuccess = () => resolve(opening.result);
  });
  const store = database.transaction('quoted', 'readwrite').objectStore('quoted');
  await new Promise((resolve) => {
    store.get('library').onsuccess = ({ target }) => {
      const { result } = target as IDBRequest<{ bytes: Uint8Array }>;
      result.bytes[100] = (result.bytes[100] ?? 0) ^ 1;
      store.put(result, 'library').onsuccess = resolve;
    };
  });
  expect(await readQuoted('key')).toBeNull();
});
