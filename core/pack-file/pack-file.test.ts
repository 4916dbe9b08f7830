import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePack } from '../pack/compile.ts';
import type { CompiledPack } from '../pack/format.ts';
import { sampleSource } from '../pack/sample-source.ts';
import { openArchive } from '../untrusted/read-archive.ts';
import { writeArchive } from '../untrusted/write-archive.ts';
import { type Bytes, type PackContents, splitPack } from './contents.ts';
import { addressedPath } from './index-format.ts';
import { readPackFile } from './read.ts';
import { writeSignature } from './signature.ts';
import { webFiles, writePackFile } from './write.ts';

const readSchema = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const json = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value));

let pack: CompiledPack;
let contents: PackContents;
beforeAll(async () => {
  const result = await compilePack(sampleSource({ 'pack.yaml': (text) => `${text}licence: CC-BY-4.0\n` }));
  if (result.type === 'faulty') throw new Error(JSON.stringify(result.problems));
  pack = result.pack;
  contents = await splitPack(pack, { files: 6, sha256: '0'.repeat(64) });
});

/** The archive with other bytes for some of its files; null leaves one out. */
function archiveWith(changes: Record<string, Bytes | null>): Uint8Array {
  const archive = openArchive('whole', writePackFile(contents));
  const files = new Map(archive.paths.map((path) => [path, archive.read(path)]));
  for (const [path, bytes] of Object.entries(changes)) {
    if (bytes) files.set(path, bytes);
    else files.delete(path);
  }
  return writeArchive(files);
}

const indexWith = (change: Record<string, unknown>) =>
  archiveWith({ 'index.json': json({ ...contents.index, ...change }) });
const read = (bytes: Uint8Array) => readPackFile('x.bgpack', bytes, '0.1.0');

describe('a pack file', () => {
  it('gives the pack back as it was, and has the same bytes every time', async () => {
    const bytes = writePackFile(contents);
    const again = await read(bytes);
    expect(again).toMatchObject({ pack, signer: null, index: contents.index });
    expect(writePackFile(again)).toEqual(bytes);
    expect(writePackFile(await splitPack(pack, contents.index.generatedFrom))).toEqual(bytes);
  });

  it('fits the JSON Schemas of the repository', () => {
    const ajv = new Ajv2020({ strict: true });
    const isIndex = ajv.compile(readSchema('pack-index.schema.json'));
    expect(isIndex(contents.index), JSON.stringify(isIndex.errors)).toBe(true);
    expect(isIndex({ ...contents.index, version: '1' })).toBe(false);
    expect(isIndex({ ...contents.index, extra: 1 })).toBe(false);
    const isPack = ajv.compile(readSchema('../pack/compiled-pack.schema.json'));
    expect(isPack(JSON.parse(JSON.stringify(pack))), JSON.stringify(isPack.errors)).toBe(true);
  });

  it('lies on a web server under the hashes of its files, the index last', () => {
    const paths = webFiles(contents).map(([path]) => path);
    expect(paths.at(-1)).toBe('index.json');
    expect(paths.slice(0, -1)).toEqual(contents.index.files.map(addressedPath));
  });

  it.each([
    ['has no index', () => archiveWith({ 'index.json': null }), /has no index\.json/],
    [
      'lies in a folder',
      () => writeArchive([['pack/index.json', contents.indexBytes]]),
      /index in pack\/index\.json: pack/,
    ],
    ['has an index that is none', () => archiveWith({ 'index.json': json([]) }), /index\.json: is no index of a pack/],
    ['is of a later format', () => indexWith({ format: 2 }), /file format 2, and 1 is needed/],
    ['needs a later Backgrounder', () => indexWith({ minAppVersion: '9.0.0' }), /needs Backgrounder 9\.0\.0 or later/],
    ['has a version that is none', () => indexWith({ version: '1' }), /`version` is missing or not/],
    ['has an override in its name', () => indexWith({ name: 'a\u202eb' }), /`name` is missing or not/],
    [
      'has a path upwards in its index',
      () => indexWith({ files: [{ path: '../a.json', sha256: '0'.repeat(64), size: 1 }] }),
      /`files\[0\]\.path`/,
    ],
    [
      'names a file twice',
      () => indexWith({ files: [...contents.index.files, contents.index.files[0]] }),
      /names a file twice/,
    ],
    [
      'lacks a file',
      () => archiveWith({ 'documents/1.json': null }),
      /documents\/1\.json is in the index, and is not there/,
    ],
    ['has a file more', () => archiveWith({ 'evil.js': json(1) }), /evil\.js is not in the index/],
    [
      'has a changed file',
      () => archiveWith({ 'conflicts.json': Uint8Array.from(changed('conflicts.json')) }),
      /does not match its SHA-256/,
    ],
    ['has a file of another size', () => archiveWith({ 'topics.json': json([]) }), /another size than the index says/],
    ['says another name than was hashed', () => indexWith({ name: 'Another' }), /contents do not match its hash/],
    [
      'counts wrongly',
      () => indexWith({ counts: { documents: 7, topics: 2, quotes: 2 } }),
      /counts documents and topics wrongly/,
    ],
    [
      'has an index with prototype keys',
      () => archiveWith({ 'index.json': new TextEncoder().encode('{"__proto__":{}}') }),
      /the key "__proto__"/,
    ],
  ])('is refused when it %s', async (_what, make, message) => {
    await expect(read(make())).rejects.toThrow(message);
  });

  /** The file with its last letter but one changed: same size. */
  function changed(path: string): Bytes {
    const bytes = openArchive('whole', writePackFile(contents)).read(path);
    bytes[bytes.length - 3] = 0x20;
    return bytes;
  }
});

describe('the signature of a pack', () => {
  const keys = generateKeyPairSync('ed25519');
  const raw = keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const signed = (bytes: Uint8Array) => writeSignature(raw, sign(null, bytes, keys.privateKey));

  it('names who signed it', async () => {
    const ours = await splitPack(pack, null, true);
    const { signer } = await read(writePackFile(ours, signed(ours.indexBytes)));
    expect(signer).toBe(raw.toString('base64'));
  });

  it.each([
    ['of another index', () => signed(json({})), /signature does not fit/],
    ['of another kind', () => json({ algorithm: 'none', publicKey: '', signature: '' }), /no Ed25519 signature/],
    ['that is cut short', () => json({ algorithm: 'Ed25519', publicKey: 'AA==', signature: 'AA==' }), /no Ed25519/],
    ['that is no JSON', () => new TextEncoder().encode('sig'), /signature\.json: is no JSON/],
  ])('is refused when it is one %s', async (_what, make, message) => {
    await expect(read(writePackFile(await splitPack(pack, null, true), make()))).rejects.toThrow(message);
  });

  it('is missed when it was taken out, and no stranger where there was none', async () => {
    const ours = await splitPack(pack, null, true);
    await expect(read(writePackFile(ours))).rejects.toThrow('its signature is missing');
    await expect(read(writePackFile(contents, signed(contents.indexBytes)))).rejects.toThrow('does not know of');
  });
});
