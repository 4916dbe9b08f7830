/** A team's library on a web server as it comes: nginx with nothing but a folder. Skips where there is no nginx. */
import 'fake-indexeddb/auto';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env, stderr } from 'node:process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packId } from '../../core/ids.ts';
import type { ReadPack } from '../../core/pack-file/read.ts';
import { webFiles, writePackFile } from '../../core/pack-file/write.ts';
import { createFakeBrowser } from '../fake-browser.ts';
import { APP, bundledForTests, samplePack } from './packs-for-tests.ts';

const fake = createFakeBrowser();
vi.mock('../browser.ts', () => ({ browser: fake.api }));
vi.mock('./bundled.ts', () => bundledForTests());
const { readContents } = await import('./pack-store.ts');
const { takeUpdate } = await import('./own-packs.ts');
const { readSubscriptions } = await import('./subscription-store.ts');
const { checkSubscription, subscribe } = await import('./subscriptions.ts');

const NGINX = env.BACKGROUNDER_NGINX ?? 'nginx';

function hasNginx(): boolean {
  try {
    execFileSync(NGINX, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isThere = hasNginx();
if (!isThere)
  stderr.write('No nginx here: the test against a real web server is left out (name one by BACKGROUNDER_NGINX).\n');

let folder = '';
let port = 0;
let server: ChildProcess | null = null;

beforeAll(async () => {
  if (!isThere) return;
  folder = await mkdtemp(join(tmpdir(), 'backgrounder-nginx-'));
  port = await freePort();
  await mkdir(join(folder, 'www'));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`);
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
     http { access_log ${folder}/access.log; types { application/json json; } ${paths.join(' ')}
     server { listen 127.0.0.1:${port}; root ${folder}/www; } }`,
  );
  // Started as root, it would read files as somebody else, who may not look into this folder.
  const isRoot = process.getuid?.() === 0;
  server = spawn(
    NGINX,
    ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log', ...(isRoot ? ['-g', 'user root;'] : [])],
    {
      stdio: 'ignore',
    },
  );
  await untilItAnswers();
});
afterAll(async () => {
  server?.kill();
  if (folder) await rm(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilItAnswers(): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx does not answer');
}

async function publish(pack: ReadPack): Promise<void> {
  for (const [path, bytes] of webFiles(pack)) {
    const place = join(folder, 'www', path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes);
  }
}

describe.skipIf(!isThere)('a library in a folder of nginx', () => {
  it('is subscribed to, asked under conditions, and updated by what changed', async () => {
    const team = packId('team');
    const options = { appVersion: APP, clock: { now: () => 1 }, signal: new AbortController().signal };
    const [first, second, third] = await Promise.all(['1.0.0', '1.0.1', '1.0.2'].map((one) => samplePack('team', one)));
    if (!first || !second || !third) throw new Error('no packs');
    await publish(first);
    const hourAgo = Date.now() / 1000 - 3600;
    await utimes(join(folder, 'www/index.json'), hourAgo, hourAgo);
    await subscribe(`http://127.0.0.1:${port}/index.json`, options);
    expect((await readSubscriptions()).get(team)?.etag).toMatch(/^"/);
    expect(await checkSubscription(team, options)).toBe('unchanged');
    expect(await readFile(join(folder, 'access.log'), 'utf8')).toMatch(/"GET \/index\.json HTTP\/1\.1" 304 /);
    await publish(second);
    expect(await checkSubscription(team, options)).toBe('waiting');
    // Of the same length, and perhaps in the same second: to nginx the same file.
    await publish(third);
    expect(await checkSubscription(team, options)).toBe('waiting');
    await takeUpdate(team);
    const live = await readContents(team, 'live');
    expect(live && writePackFile(live)).toEqual(writePackFile(third));
  });
});
