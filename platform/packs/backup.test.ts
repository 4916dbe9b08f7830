import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { documentId, packId, topicId } from '../../core/ids.ts';
import { openArchive } from '../../core/untrusted/read-archive.ts';
import { writeArchive } from '../../core/untrusted/write-archive.ts';
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
const { exportEverything, readBackupFile, restoreEverything } = await import('./backup.ts');
const { addPackFile, movePack, switchPack } = await import('./own-packs.ts');
const { keepSubscription } = await import('./subscription-store.ts');
const { updateDossier } = await import('../dossier-store.ts');
const { updateSettings } = await import('../settings-store.ts');

const inDatabase = async () => {
  const database = await openDatabase();
  return [await database.getAll('packs'), await database.getAll('files')];
};
const file = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'backup.zip');

beforeEach(async () => {
  fake = createFakeBrowser();
  await deleteDatabase();
  for (const id of ['a', 'b', 'c']) await addPackFile(asFile(await samplePack(id, '1.0.0')), APP);
  await movePack(packId('c'), -2);
  await switchPack(packId('bundled'), false);
  await updateSettings((settings) => ({ ...settings, hoverDelay: 500, topics: { [topicId('nato')]: false } }));
  const place = { pack: packId('a'), document: documentId('a'), textHash: 'f'.repeat(64), start: 0, end: 9 };
  await updateDossier(() => [{ ...place, note: 'for Tuesday' }]);
  const state = { etag: '"1"', lastModified: null, checked: 7, failures: 1, trouble: 'no answer', key: 'k' };
  await keepSubscription(packId('a'), { address: 'https://a.example/index.json', automatic: true, ...state });
});

describe('a backup of everything', () => {
  it('brings back settings, packs, order, subscriptions and dossier byte for byte after all was lost', async () => {
    const { bytes, leftOut } = await exportEverything();
    expect(leftOut).toEqual([]);
    const [packs, small] = [await inDatabase(), new Map(fake.stored)];
    fake = createFakeBrowser();
    await deleteDatabase();
    await restoreEverything(await readBackupFile(file(bytes), APP));
    expect(await inDatabase()).toEqual(packs);
    const withoutCount = (stored: Map<string, unknown>) => ({
      ...Object.fromEntries(stored),
      shelf: (stored.get('shelf') as { packs: unknown }).packs,
    });
    expect(withoutCount(fake.stored)).toEqual(withoutCount(small));
    expect((await exportEverything()).bytes).toEqual(bytes);
  });

  it('takes the place of what is there, whole', async () => {
    const { bytes } = await exportEverything();
    await addPackFile(asFile(await samplePack('later', '1.0.0')), APP);
    await restoreEverything(await readBackupFile(file(bytes), APP));
    expect((await exportEverything()).bytes).toEqual(bytes);
  });

  it('names a damaged pack, and holds the others', async () => {
    const database = await openDatabase();
    const [key] = await database.getAllKeys('files');
    if (key) await database.delete('files', key);
    const { bytes, leftOut } = await exportEverything();
    expect(leftOut).toEqual(['Sample']);
    expect((await readBackupFile(file(bytes), APP)).packs.map(({ index }) => index.id)).toEqual(['b', 'c']);
  });

  it.each<[string, (files: Map<string, Uint8Array<ArrayBuffer>>) => void, RegExp]>([
    ['has no head', (files) => files.delete('backup.json'), /no backup of Backgrounder/],
    ['is something else', (files) => files.set('backup.json', new TextEncoder().encode('{"kind":"x"}')), /no backup/],
    [
      'is of a newer format',
      (files) => files.set('backup.json', new TextEncoder().encode('{"kind":"backgrounder-backup","format":2}')),
      /newer Backgrounder/,
    ],
    [
      'has a pack under another name',
      (files) => files.set('packs/x.bgpack', files.get('packs/a.bgpack') ?? new Uint8Array()),
      /not where a backup has its packs/,
    ],
    [
      'has a damaged pack',
      (files) => files.set('packs/a.bgpack', new Uint8Array(9)),
      /packs\/a\.bgpack: is no zip archive/,
    ],
  ])('is refused whole when it %s', async (_what, change, message) => {
    const archive = openArchive('whole', (await exportEverything()).bytes);
    const files = new Map(archive.paths.map((path) => [path, archive.read(path)]));
    change(files);
    const before = await inDatabase();
    await expect(readBackupFile(file(writeArchive(files)), APP)).rejects.toThrow(message);
    expect(await inDatabase()).toEqual(before);
  });
});
