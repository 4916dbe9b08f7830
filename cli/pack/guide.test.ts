/** The guide for newsrooms, walked through: its commands are run as they stand. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressedPath } from '../../core/pack-file/index-format.ts';
import { readPackFile } from '../../core/pack-file/read.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** `npm run --silent pack -- …`, without a second npm for each of them. */
const NPM = `npm() { shift 4; "${process.execPath}" "${ROOT}cli/pack.ts" "$@"; }`;

let folder = '';
let printed = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guide-'));
  await cp(join(ROOT, 'data/template'), join(folder, 'data/template'), { recursive: true });
  const guide = await readFile(join(ROOT, 'docs/make-a-pack.md'), 'utf8');
  const blocks = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  expect(blocks.length).toBeGreaterThan(5);
  printed = await new Promise<string>((resolve, reject) => {
    execFile('bash', ['-e', '-c', [NPM, ...blocks].join('\n')], { cwd: folder }, (error, out, err) => {
      if (error) reject(new Error(`${error.message}\n${out}\n${err}`));
      else resolve(out);
    });
  });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the guide to a pack of one’s own', () => {
  it('begins with a template that has no problems, and ends with a pack of two documents', () => {
    expect(printed).toContain('My desk 1.0.0: 1 document, 2 topics, 1 quote, 0 conflicts, no problems');
    expect(printed).toContain('Harbour desk 1.0.0: 2 documents, 3 topics, 2 quotes, 0 conflicts, no problems');
    expect(printed).toContain('sound, not signed');
  });

  it('makes a file that the browser’s own gate lets in', async () => {
    const { pack } = await readPackFile('my-desk.bgpack', await readFile(join(folder, 'my-desk.bgpack')), '0.1.0');
    expect(pack.id).toBe('harbour-desk');
    expect(pack.documents.map(({ id, licence }) => [id, licence])).toEqual([
      ['dredging', undefined],
      ['ferry', 'CC0-1.0'],
    ]);
  });

  it('shows what the change brings, and leaves a signed folder for the web server', async () => {
    expect(printed).toContain('Harbour desk 1.0.0 → Harbour desk 1.1.0');
    expect(printed).toContain('+ name “Norhaven fairway”');
    const index = JSON.parse(await readFile(join(folder, 'my-desk-web/index.json'), 'utf8'));
    expect(index.version).toBe('1.1.0');
    expect(await readdir(join(folder, 'my-desk-web'))).toContain('signature.json');
    const there = await readdir(join(folder, 'my-desk-web/files'));
    for (const file of index.files) expect(there).toContain(addressedPath(file).replace('files/', ''));
  });
});
