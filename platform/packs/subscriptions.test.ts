import 'fake-indexeddb/auto';
import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packId } from '../../core/ids.ts';
import type { PackContents } from '../../core/pack-file/contents.ts';
import type { ReadPack } from '../../core/pack-file/read.ts';
import { writeSignature } from '../../core/pack-file/signature.ts';
import { webFiles, writePackFile } from '../../core/pack-file/write.ts';
import { createFakeBrowser } from '../fake-browser.ts';
import { type CuttingServer, startCuttingServer } from './cutting-server-for-tests.ts';
import { APP, asFile, bundledForTests, samplePack, unsignedSample } from './packs-for-tests.ts';

let fake = createFakeBrowser();
vi.mock('../browser.ts', () => ({
  get browser() {
    return fake.api;
  },
}));
vi.mock('./bundled.ts', () => bundledForTests());
const { deleteDatabase, openDatabase } = await import('./database.ts');
const { listPacks, readContents } = await import('./pack-store.ts');
const { readCurrentShelf } = await import('./current-shelf.ts');
const { addPackFile, deletePack, takeUpdate } = await import('./own-packs.ts');
const { readSubscriptions } = await import('./subscription-store.ts');
const { checkDue, checkSubscription, setAutomatic, subscribe } = await import('./subscriptions.ts');

const HOUR = 3_600_000;
const team = packId('team');
let server: CuttingServer;
let now = 0;
let stop = new AbortController();

const options = () => ({ appVersion: APP, clock: { now: () => now }, signal: stop.signal });
const check = () => checkSubscription(team, options());
const publish = (pack: PackContents, signature: Uint8Array<ArrayBuffer> | null = null) => {
  for (const [path, bytes] of webFiles(pack, signature)) server.files.set(path, bytes);
};
const index = () => `${server.origin}index.json`;
const subscription = async () => {
  const found = (await readSubscriptions()).get(team);
  if (!found) throw new Error('there is no subscription');
  return found;
};
const versions = async () => ({
  live: (await listPacks('live')).map(({ index }) => 'version' in index && index.version),
  next: (await listPacks('next')).map(({ index }) => 'version' in index && index.version),
});
/** The version in use, checked to the last byte. */
const usable = async () => {
  const live = await readContents(team, 'live');
  return live ? writePackFile(live) : null;
};

beforeEach(async () => {
  fake = createFakeBrowser();
  await deleteDatabase();
  server = await startCuttingServer();
  stop = new AbortController();
  now = 1_000_000_000;
});
afterEach(() => server.close());

describe('subscribing', () => {
  it.each(['index.json', 'team.bgpack'])('to %s adds the pack, and later looks bring nothing new', async (path) => {
    const pack = await samplePack('team', '1.0.0');
    if (path === 'index.json') publish(pack);
    else server.files.set(path, writePackFile(pack));
    expect(await subscribe(server.origin + path, options())).toMatchObject({ type: 'added', id: 'team' });
    expect(await usable()).toEqual(writePackFile(pack));
    expect((await readCurrentShelf()).shelf[0]?.origin).toEqual({
      type: 'subscription',
      address: server.origin + path,
    });
    server.asked();
    expect(await check()).toBe('unchanged');
    expect(server.asked()).toEqual([path]);
  });

  it.each<[string, () => Promise<void>, RegExp]>([
    ['is not there', async () => {}, /answered with status 404/],
    [
      'is a page',
      async () => void server.files.set('index.json', new TextEncoder().encode('<!doctype html>')),
      /is no JSON/,
    ],
    [
      'lies about a file',
      async () => {
        const pack = await samplePack('team', '1.0.0');
        publish(pack);
        const [file] = pack.index.files;
        const path = `files/${file?.sha256}.json`;
        server.files.set(
          path,
          Uint8Array.from(server.files.get(path) ?? [], (byte) => byte ^ 1),
        );
      },
      /does not match its SHA-256/,
    ],
    [
      'sends more than it says',
      async () => {
        const pack = await samplePack('team', '1.0.0');
        publish(pack);
        const [file] = pack.index.files;
        server.files.set(`files/${file?.sha256}.json`, new Uint8Array(5_000_000));
      },
      /is larger than/,
    ],
    [
      'is half there',
      async () => void server.files.set('index.json', (await samplePack('team', '1.0.0')).indexBytes),
      /status 404/,
    ],
  ])('to what %s stores nothing', async (_what, prepare, message) => {
    await prepare();
    await expect(subscribe(index(), options())).rejects.toThrow(message);
    expect(await versions()).toEqual({ live: [], next: [] });
    expect((await readSubscriptions()).size).toBe(0);
  });

  it('is refused where the address leads to another origin, and followed within its own', async () => {
    const other = await startCuttingServer();
    const pack = await samplePack('team', '1.0.0');
    other.files.set('team.bgpack', writePackFile(pack));
    server.moved.set('away', `${other.origin}team.bgpack`);
    await expect(subscribe(`${server.origin}away`, options())).rejects.toThrow(
      `leads to ${new URL(other.origin).origin}`,
    );
    await other.close();
    server.files.set('team.bgpack', writePackFile(pack));
    server.moved.set('near', `${server.origin}team.bgpack`);
    expect(await subscribe(`${server.origin}near`, options())).toMatchObject({ type: 'added' });
  });

  it('never takes the place of a pack that came another way', async () => {
    await addPackFile(asFile(await samplePack('team', '1.0.0')), APP);
    publish(await samplePack('team', '2.0.0'));
    await expect(subscribe(index(), options())).rejects.toThrow('is a pack that you have already');
    expect(await versions()).toEqual({ live: ['1.0.0'], next: [] });
  });
});

describe('a subscription', () => {
  let first: ReadPack;
  let second: ReadPack;
  beforeEach(async () => {
    first = await samplePack('team', '1.0.0', 'first');
    second = await samplePack('team', '1.1.0', 'second');
    publish(first);
    await subscribe(index(), options());
    server.asked();
  });

  it('fetches only the files that changed, and the new version waits for the reader', async () => {
    publish(second);
    expect(await check()).toBe('waiting');
    const changed = second.index.files.filter(({ sha256 }) => !first.files.has(sha256));
    expect(server.asked().sort()).toEqual(
      ['index.json', ...changed.map(({ sha256 }) => `files/${sha256}.json`)].sort(),
    );
    expect(changed.map(({ path }) => path)).toEqual(['topics.json']);
    expect(await versions()).toEqual({ live: ['1.0.0'], next: ['1.1.0'] });
    await takeUpdate(team);
    expect(await usable()).toEqual(writePackFile(second));
    expect(await check()).toBe('unchanged');
  });

  it('takes a new version by itself only where the reader wants that', async () => {
    await setAutomatic(team, true);
    publish(second);
    expect(await check()).toBe('taken');
    expect(await versions()).toEqual({ live: ['1.1.0'], next: [] });
    expect((await readCurrentShelf()).shelf[0]?.version).toBe('1.1.0');
    expect(await usable()).toEqual(writePackFile(second));
    await setAutomatic(team, false);
    publish(await samplePack('team', '1.2.0', 'third'));
    expect(await check()).toBe('waiting');
    expect(await versions()).toEqual({ live: ['1.1.0'], next: ['1.2.0'] });
  });

  it('loses no choice that was made while the server was asked', async () => {
    publish(second);
    const checking = check();
    await setAutomatic(team, true);
    await checking;
    expect((await subscription()).automatic).toBe(true);
  });

  it('keeps the old version working wherever the connection is cut, and takes the new one afterwards', async () => {
    publish(second);
    const topics = second.index.files.find(({ path }) => path === 'topics.json');
    const total = second.indexBytes.length + (topics?.size ?? 0);
    for (let bytes = 0; bytes < total; bytes += bytes < 40 ? 1 : 97) {
      server.cutAfter(bytes);
      expect(await check(), `cut after ${bytes} bytes`).toBe('failed');
      expect(await versions()).toEqual({ live: ['1.0.0'], next: [] });
    }
    expect(await usable()).toEqual(writePackFile(first));
    expect((await subscription()).trouble).not.toBeNull();
    server.cutAfter(null);
    expect(await check()).toBe('waiting');
    expect((await subscription()).trouble).toBeNull();
    await takeUpdate(team);
    expect(await usable()).toEqual(writePackFile(second));
  });

  it('keeps the old version of an archive too, wherever the connection is cut', async () => {
    await deletePack(team);
    server.files.set('team.bgpack', writePackFile(first));
    await subscribe(`${server.origin}team.bgpack`, options());
    const bytes = writePackFile(second);
    server.files.set('team.bgpack', bytes);
    for (let at = 0; at < bytes.length; at += 211) {
      server.cutAfter(at);
      expect(await check(), `cut after ${at} bytes`).toBe('failed');
    }
    expect(await usable()).toEqual(writePackFile(first));
    server.cutAfter(null);
    expect(await check()).toBe('waiting');
  });

  it.each<[string, () => Promise<ReadPack>, RegExp]>([
    ['an older version', () => samplePack('team', '0.9.0'), /version 0\.9\.0, older than your 1\.0\.0/],
    [
      'other contents under the same number',
      () => samplePack('team', '1.0.0', 'x'),
      /other contents than your version/,
    ],
    ['another pack', () => samplePack('other', '9.0.0'), /is another pack: "other", not "team"/],
  ])('refuses %s and says so', async (_what, make, message) => {
    publish(await make());
    expect(await check()).toBe('failed');
    expect((await subscription()).trouble).toMatch(message);
    expect(await versions()).toEqual({ live: ['1.0.0'], next: [] });
  });

  it('waits longer after each failure, and a day after a success', async () => {
    await server.close();
    const tries: number[] = [];
    const start = now;
    for (let hour = 0; hour <= 40; hour++) {
      now = start + hour * HOUR;
      const before = (await subscription()).failures;
      await checkDue(options());
      if ((await subscription()).failures > before) tries.push(hour);
    }
    expect(tries).toEqual([24, 25, 27, 31, 39]);
    server = await startCuttingServer();
  });

  it('comes back by itself when the browser has thrown its contents away', async () => {
    const database = await openDatabase();
    await database.clear('files');
    await database.clear('packs');
    expect(await usable()).toBeNull();
    await checkDue(options());
    expect(await usable()).toEqual(writePackFile(first));
  });

  it('comes back too when only a file of it is gone', async () => {
    const database = await openDatabase();
    const [key] = await database.getAllKeys('files');
    if (key) await database.delete('files', key);
    expect(await check()).toBe('restored');
    expect(await usable()).toEqual(writePackFile(first));
  });

  it('fetches a waiting version again that was damaged while it waited', async () => {
    publish(second);
    expect(await check()).toBe('waiting');
    const database = await openDatabase();
    const topics = second.index.files.find(({ path }) => path === 'topics.json');
    if (topics) await database.delete('files', [team, topics.sha256]);
    await expect(takeUpdate(team)).rejects.toThrow('was damaged while it waited');
    expect(await check()).toBe('waiting');
    await takeUpdate(team);
    expect(await usable()).toEqual(writePackFile(second));
  });

  it('that was removed while its server was asked leaves nothing', async () => {
    publish(second);
    const checking = check();
    await deletePack(team);
    await checking;
    expect(await versions()).toEqual({ live: [], next: [] });
    expect((await readSubscriptions()).size).toBe(0);
  });

  it('ends with the signal, and keeps what it had', async () => {
    publish(second);
    const checking = check();
    stop.abort();
    expect(await checking).toBe('failed');
    expect(await versions()).toEqual({ live: ['1.0.0'], next: [] });
    expect((await subscription()).failures).toBe(0);
  });
});

describe('a signed subscription', () => {
  const pair = () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
    return (pack: PackContents) => writeSignature(raw, sign(null, pack.indexBytes, privateKey));
  };

  it('pins the key on first use, and refuses another one and none', async () => {
    const [ours, theirs] = [pair(), pair()];
    const [first, second, third] = await Promise.all(
      ['1.0.0', '1.1.0', '1.2.0'].map((one) => unsignedSample('team', one)),
    );
    if (!first || !second || !third) throw new Error('no packs');
    publish(first, ours(first));
    await subscribe(index(), options());
    expect((await subscription()).key).not.toBeNull();
    publish(second, theirs(second));
    expect(await check()).toBe('failed');
    expect((await subscription()).trouble).toMatch(/signed with another key/);
    publish(await samplePack('team', '1.1.0'));
    expect(await check()).toBe('failed');
    expect((await subscription()).trouble).toMatch(/not signed any more/);
    publish(second, ours(third));
    expect(await check()).toBe('failed');
    expect((await subscription()).trouble).toMatch(/signature does not fit/);
    publish(second, ours(second));
    expect(await check()).toBe('waiting');
  });
});
