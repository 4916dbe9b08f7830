import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleSource } from '../../core/pack/sample-source.ts';
import { verifyPack } from '../../core/pack/verify.ts';

const PROGRAM = fileURLToPath(new URL('../pack.ts', import.meta.url));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function pack(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...args], (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

async function write(path: string, content: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

async function writeSample(changes: Parameters<typeof sampleSource>[0] = {}): Promise<string> {
  for (const { path, content } of sampleSource(changes)) await write(`sample/${path}`, String(content));
  await write('sample/.DS_Store', 'not ours');
  return join(folder, 'sample');
}

const readPack = async (file: string) => verifyPack(JSON.parse(await readFile(file, 'utf8')));

describe('pack patch', () => {
  const patchOf = (corrections: unknown[]) => JSON.stringify({ kind: 'backgrounder-patch', corrections });

  it('takes names out of marking, in place', async () => {
    const source = await writeSample();
    const patch = await write('patch.json', patchOf([{ topic: 'ada-moe', name: 'Moe', sites: 'all' }]));
    const { code, out } = await pack('patch', source, patch);
    expect([code, out]).toEqual([
      0,
      'topics/ada-moe.yaml: "Moe": is now searched by and no longer marked (when: search)\n',
    ]);
    expect(await readFile(join(source, 'topics/ada-moe.yaml'), 'utf8')).toContain('{ text: Moe, when: search,');
    expect((await pack('lint', source)).code).toBe(0);
  });

  it('names what it leaves alone, and a file that is no patch', async () => {
    const source = await writeSample();
    const patch = await write('patch.json', patchOf([{ topic: 'ada-moe', name: 'Moe', sites: ['a.example'] }]));
    expect(await pack('patch', source, patch)).toMatchObject({ code: 1, err: expect.stringContaining('a.example') });
    const other = await pack('patch', source, await write('other.json', '[]'));
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('other.json: no patch')]);
  });
});

describe('pack lint', () => {
  it('sums up a sound pack in one line', async () => {
    expect(await pack('lint', await writeSample())).toEqual({
      code: 0,
      out: 'Sample 1.0.0: 1 document, 2 topics, 2 quotes, 1 conflict, no problems\n',
      err: '',
    });
  });

  it('warns of a speaker that the document does not name, and finds the pack sound', async () => {
    const source = await writeSample({
      'topics/ada-moe.yaml': (text) =>
        text.replace('kind: direct\n    speaker: ada-moe', 'kind: direct\n    speaker: alliance'),
    });
    const { code, err } = await pack('lint', source);
    expect(code).toBe(0);
    expect(err).toContain(
      `${join(source, 'topics/ada-moe.yaml')}:15:5: warning: the document seems to give this to "ada-moe"`,
    );
  });

  it('names file and line of every problem', async () => {
    const source = await writeSample({ 'topics/alliance.yaml': (text) => text.replace('met on', 'sat on') });
    const { code, out, err } = await pack('lint', source);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`${join(source, 'topics/alliance.yaml')}:8:11: not verbatim in document a`);
    expect(err).toMatch(/1 problem\n$/);
  });

  it('says that a folder is not there', async () => {
    const { code, err } = await pack('lint', join(folder, 'nowhere'));
    expect(code).toBe(1);
    expect(err).toMatch(/nowhere/);
  });
});

describe('pack build', () => {
  it('makes a sound compiled pack of a folder', async () => {
    const target = join(folder, 'out.json');
    expect((await pack('build', await writeSample(), '-o', target)).code).toBe(0);
    expect(await readPack(target)).toMatchObject({ type: 'sound', pack: { id: 'sample' } });
  });

  it('makes one of lines of documents, without dates or topics', async () => {
    const lines = [
      { id: 'a', title: 'A', text: 'One.\n\nTwo.' },
      { id: 2, text: 'Three.' },
    ].map((line) => JSON.stringify(line));
    const source = await write('My docs.jsonl', `${lines.join('\n')}\n\n`);
    const target = join(folder, 'out.json');
    expect((await pack('build', source, '-o', target)).code).toBe(0);
    expect(await readPack(target)).toMatchObject({
      type: 'sound',
      pack: {
        id: 'my-docs',
        topics: [],
        documents: [
          { id: 'a', date: null },
          { id: '2', title: '' },
        ],
      },
    });
  });

  it.each([
    ['a line that is no JSON', '{"id":"a","text":"One."}\n{oops', /:2: no JSON/],
    ['a line without a text', '{"id":"a"}', /:1: `text` is missing/],
    ['a line without an id', '{"text":"One."}', /:1: `id` is missing/],
    ['a line that is no object', 'null', /:1: `id` is missing/],
    ['an id used twice', '{"id":"a","text":"One."}\n{"id":"a","text":"Two."}', /:2: the id "a" is that of line 1/],
  ])('names the line of %s and writes nothing', async (_name, content, message) => {
    const target = join(folder, 'out.json');
    const { code, err } = await pack('build', await write('docs.jsonl', content), '-o', target);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    await expect(readFile(target)).rejects.toThrow('ENOENT');
  });

  it('writes nothing of a faulty folder', async () => {
    const target = join(folder, 'out.json');
    const { code, err } = await pack('build', await writeSample({ 'pack.yaml': null }), '-o', target);
    expect([code, err]).toEqual([1, expect.stringContaining('pack.yaml is missing')]);
    await expect(readFile(target)).rejects.toThrow('ENOENT');
  });
});

describe('pack files', () => {
  it('are the same bytes every time, and sound', async () => {
    const source = await writeSample();
    const [one, other] = [join(folder, 'one.bgpack'), join(folder, 'other.bgpack')];
    for (const target of [one, other]) expect((await pack('build', source, '-o', target)).code).toBe(0);
    expect(await readFile(one)).toEqual(await readFile(other));
    expect(await pack('verify', one)).toEqual({
      code: 0,
      out: `${one}: Sample 1.0.0, 1 document, 2 topics, 3 files, sound, not signed\n`,
      err: '',
    });
  });

  it('are refused when a byte is changed, with the file in the archive that it is in', async () => {
    const target = join(folder, 'pack.bgpack');
    await pack('build', await writeSample(), '-o', target);
    const bytes = await readFile(target);
    const at = bytes.indexOf('conflicts.json') + 'conflicts.json'.length + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await writeFile(target, bytes);
    const { code, err } = await pack('verify', target);
    expect([code, err]).toEqual([1, `${target}: conflicts.json is damaged\n`]);
  });

  it('of the web lie in a folder, and one that is signed says by whom', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const key = await write('key.pem', String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
    const source = await writeSample();
    expect((await pack('build', source, '-o', `${folder}/web/`, '--sign', key)).code).toBe(0);
    expect((await readdir(join(folder, 'web'))).sort()).toEqual(['files', 'index.json', 'signature.json']);
    const target = join(folder, 'signed.bgpack');
    await pack('build', source, '-o', target, '--sign', key);
    expect((await pack('verify', target)).out).toMatch(/sound, signed by [A-Za-z0-9+/]{43}=\n$/);
  });

  it('are compared with folders, a line for each change', async () => {
    const target = join(folder, 'old.bgpack');
    await pack('build', await writeSample(), '-o', target);
    const changed = await writeSample({
      'pack.yaml': (text) => text.replace('1.0.0', '1.1.0'),
      'topics/alliance.yaml': (text) => text.replace('{ text: the Alliance', '{ text: the Pact'),
    });
    const { code, out } = await pack('diff', target, changed);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'Sample 1.0.0 → Sample 1.1.0',
      '~ topic alliance “The Alliance”',
      '  + name “the Pact”',
      '  - name “the Alliance”',
      '1 change',
      '',
    ]);
  });

  it('need a version of three numbers', async () => {
    const { err } = await pack('lint', await writeSample({ 'pack.yaml': (text) => text.replace('1.0.0', '1') }));
    expect(err).toMatch(/pack\.yaml:3:10: "1" is no version: write three numbers/);
  });
});

describe('pack', () => {
  it('tells how it is used', async () => {
    const { code, out } = await pack('--help');
    expect(code).toBe(0);
    for (const command of ['lint', 'build', 'verify', 'diff', 'detect', 'patch', 'search', 'brief'])
      expect(out).toContain(`  ${command} <`);
  });

  it('does not guess at what it does not know', async () => {
    expect(await pack('lnt', 'x')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no command "lnt"'),
    });
    expect(await pack('build', 'x')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Usage') });
    expect(await pack('lint')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Usage') });
    expect(await pack('toString')).toMatchObject({ code: 1 });
  });
});

const NEWS = [
  { id: 'n1', title: 'Narva waits', text: 'The town of Narva waits. People of Narva met Kaja Kallas there.' },
  { id: 'n2', title: '', text: 'Kaja Kallas was in Narva again in the spring. She left Narva at night.' },
];
const writeNews = (): Promise<string> => write('news.jsonl', NEWS.map((one) => `${JSON.stringify(one)}\n`).join(''));

describe('pack topics', () => {
  it('prints suggestions as lines, most important first, with sentences that can be read', async () => {
    const { code, out } = await pack('topics', await writeNews());
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines.slice(0, 2).map(({ name }) => name)).toEqual(['Narva', 'Kaja Kallas']);
    expect(lines[0]).toMatchObject({ id: 'narva', documents: ['n1', 'n2'], mentions: 5, recommended: true });
    expect(lines[1].examples[0].text).toMatch(/Kaja Kallas/);
  });

  it('names file and line of what is no document', async () => {
    const { code, err } = await pack('topics', await write('bad.jsonl', '{"id":1,"text":"a"}\n{"text":"b"}\n'));
    expect(code).toBe(1);
    expect(err).toMatch(/bad\.jsonl:2: `id` is missing/);
  });

  it('refuses a number of topics that is none', async () => {
    expect((await pack('topics', await writeNews(), '--most', 'x')).err).toMatch(/^Usage: topics/);
  });
});

describe('pack build --topics', () => {
  it('writes a sound pack with topics and documents', async () => {
    const target = join(folder, 'news.json');
    const { code, out } = await pack('build', await writeNews(), '--topics', '-o', target);
    expect([code, out]).toEqual([0, `${target}: documents 2, topics 2\n`]);
    const verdict = await readPack(target);
    expect(verdict).toMatchObject({ type: 'sound', pack: { topics: [{ id: 'narva' }, { id: 'kaja-kallas' }] } });
  });

  it('is not for pack folders, which have topics of their own', async () => {
    const { code, err } = await pack('build', await writeSample(), '--topics', '-o', join(folder, 'x.json'));
    expect(code).toBe(1);
    expect(err).toMatch(/a pack folder has its own/);
  });
});
