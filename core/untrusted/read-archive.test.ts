import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { openArchive } from './read-archive.ts';
import { RefusedError } from './refused.ts';
import { writeArchive } from './write-archive.ts';
import { type ZipPart, zipForTests } from './zip-for-tests.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const zeros = (length: number) => new Uint8Array(length);

/** Opens an archive and reads all that is in it, as every reader of packs does. */
function readAll(bytes: Uint8Array): Map<string, Uint8Array> {
  const archive = openArchive('x.bgpack', bytes);
  return new Map(archive.paths.map((path) => [path, archive.read(path)]));
}

const hostile: readonly [string, () => Uint8Array, RegExp][] = [
  ['nothing at all', () => zeros(0), /is no zip archive/],
  ['a text', () => new TextEncoder().encode('hello '.repeat(9000)), /is no zip archive/],
  [
    'a bomb: 99 MB of zeros',
    () => zipForTests([{ path: 'a', data: '', packed: deflateRawSync(zeros(99_000_000)), size: 99_000_000 }]),
    /more than 100 times/,
  ],
  ['a bomb of many small steps', () => bombOfMany(), /larger than 600 MB unpacked/],
  ['a bomb that hides its size', () => hidingBomb(), /a holds more than it says/],
  ['a bomb whose files share their bytes', () => sharedBytes('x'.repeat(1000)), /overlaps another file/],
  ['a file that claims to be huge', () => one({ size: 0xfffffff0 }), /larger than 100 MB/],
  ['more files than it may', () => zipForTests([{ path: 'a', data: '' }], LIMITS.files + 1), /more than 25,000 files/],
  ['fewer files than it says', () => zipForTests([{ path: 'a', data: '' }], 2), /bad directory/],
  ['a path upwards', () => one({ path: '../evil' }), /leads out of the archive/],
  ['a path upwards in the middle', () => one({ path: 'a/../../evil' }), /leads out of the archive/],
  ['a path from the root', () => one({ path: '/etc/passwd' }), /leads out of the archive/],
  ['a drive', () => one({ path: 'C:evil' }), /leads out of the archive/],
  ['a backslash', () => one({ path: '..\\evil' }), /backslash/],
  ['a folder without a name', () => one({ path: 'a//b' }), /no plain path/],
  ['a path too deep', () => one({ path: 'a/b/c/d/e/f/g/h/i' }), /more than 8 folders/],
  ['a path too long', () => one({ path: 'a'.repeat(251) }), /empty or too long/],
  ['a device', () => one({ path: 'con.json' }), /no file may have/],
  ['a prototype key as a name', () => one({ path: 'a/__proto__' }), /no file may have/],
  ['a null character in a name', () => one({ path: 'a\0.json' }), /hidden character U\+0000|UTF-16/],
  ['a right-to-left override in a name', () => one({ path: 'gpj\u202e.exe' }), /hidden character U\+202E/],
  ['a name in another encoding', () => one({ path: Uint8Array.of(0x63, 0x61, 0x66, 0xe9) }), /not UTF-8/],
  [
    'the same name twice',
    () =>
      zipForTests([
        { path: 'a', data: '1' },
        { path: 'a', data: '2' },
      ]),
    /holds a twice/,
  ],
  [
    'names that some systems confuse',
    () =>
      zipForTests([
        { path: 'A', data: '1' },
        { path: 'a', data: '2' },
      ]),
    /holds a twice/,
  ],
  [
    'one name in two spellings',
    () =>
      zipForTests([
        { path: 'é', data: '1' },
        { path: 'e\u0301', data: '2' },
      ]),
    /twice/,
  ],
  ['two names for one file', () => one({ path: 'a', localPath: 'b' }), /a has two names/],
  ['an encrypted file', () => one({ flags: 1 }), /encrypted/],
  ['a method nobody knows', () => one({ method: 12 }), /method that is not known/],
  ['a symbolic link', () => one({ mode: 0xa1ff }), /is a link/],
  ['a changed letter', () => one({ crc: 1 }), /a is damaged/],
  ['rubbish for packed bytes', () => one({ packed: Uint8Array.of(255, 254, 253, 252) }), /a is damaged/],
  [
    'packed bytes cut short',
    () => one({ packed: deflateRawSync(new TextEncoder().encode('some words')).subarray(0, 4) }),
    /damaged/,
  ],
];

const one = (part: Partial<ZipPart>): Uint8Array => zipForTests([{ path: 'a', data: 'some words', ...part }]);

/** Each file is below the ratio and the size that a file may have; all together are not. */
function bombOfMany(): Uint8Array {
  const packed = zeros(1_000_000);
  return zipForTests(
    Array.from({ length: 7 }, (_, index) => ({ path: `${index}`, data: '', packed, size: 99_000_000 })),
  );
}

function hidingBomb(): Uint8Array {
  return zipForTests([{ path: 'a', data: '', packed: deflateRawSync(zeros(50_000_000)), size: 10 }]);
}

/** Two directory entries whose data is the same stretch: the second local header lies in the first one's stored data. */
function sharedBytes(data: string): Uint8Array {
  const inner = zipForTests([{ path: 'b', data }]);
  const header = inner.subarray(0, 30 + 1 + data.length);
  const outer = zipForTests([
    { path: 'a', data: header },
    { path: 'b', data },
  ]);
  const view = new DataView(outer.buffer);
  // The directory entry of "b" is the last one; it is pointed into the data of "a".
  const entryOfB = outer.length - 22 - 47;
  view.setUint32(entryOfB + 42, 31, true);
  return outer;
}

describe('an archive from outside', () => {
  it.each(hostile)('is refused in words when it has %s', (_what, make, message) => {
    const bytes = make();
    expect(() => readAll(bytes)).toThrow(RefusedError);
    expect(() => readAll(bytes)).toThrow(message);
    expect(() => readAll(bytes)).toThrow(/^x\.bgpack/);
  });

  it('gives back every file of an honest one, whoever wrote it', () => {
    const parts: ZipPart[] = [
      { path: 'index.json', data: '{}', deflate: true },
      { path: 'documents/', data: '' },
      { path: 'documents/ä.txt', data: 'Grüße '.repeat(1000), deflate: true },
      { path: 'empty', data: '' },
    ];
    const files = readAll(zipForTests(parts));
    expect([...files].map(([path, bytes]) => [path, text(bytes)])).toEqual([
      ['index.json', '{}'],
      ['documents/ä.txt', 'Grüße '.repeat(1000)],
      ['empty', ''],
    ]);
  });

  it('has no file that it does not have', () => {
    expect(() => openArchive('x.bgpack', one({})).read('b')).toThrow('x.bgpack: has no file b');
  });

  it('is never believed when a byte of it was changed: the files are the same, or it is refused', () => {
    const files = { 'index.json': '{"a":1}', 'documents/1.json': 'word '.repeat(500) };
    const whole = writeArchive(Object.entries(files).map(([path, data]) => [path, new TextEncoder().encode(data)]));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = (bytes[at] as number) ^ change;
        let read: Map<string, Uint8Array>;
        try {
          read = readAll(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RefusedError);
          return;
        }
        for (const [path, bytes] of read) {
          if (Object.hasOwn(files, path)) expect(text(bytes)).toBe(files[path as keyof typeof files]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an archive of ours', () => {
  it('has the same bytes every time', () => {
    const files = [
      ['b', zeros(10)],
      ['a', new TextEncoder().encode('words')],
    ] as const;
    expect(writeArchive(files)).toEqual(writeArchive(files));
    expect([...readAll(writeArchive(files)).keys()]).toEqual(['b', 'a']);
  });
});
