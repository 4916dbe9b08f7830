/** A zip archive from outside: checked whole before anything is unpacked, and each file unpacked to its stated size and no further. */
import { Inflate, inflateSync } from 'fflate';
import { type ArchiveEntry, readDirectory } from './archive-directory.ts';
import { crc32 } from './crc32.ts';
import { type ArchiveLimits, inMegabytes, LIMITS } from './limits.ts';
import { refuse } from './refused.ts';

export interface Archive {
  /** Paths of the files, in the archive's order. */
  readonly paths: readonly string[];
  /** Unpacked size in bytes, as the directory says. Undefined: there is no such file. */
  sizeOf(path: string): number | undefined;
  /** A file's bytes. @throws {RefusedError} when it is not there, is damaged, or holds more than it says. */
  read(path: string): Uint8Array<ArrayBuffer>;
}

/** The first bytes of every zip archive that has a file in it. */
export const ZIP_BEGINS = { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a zip archive' } as const;

/** @param name of the archive, for messages. @throws {RefusedError} saying what is wrong with it as a whole. */
export function openArchive(name: string, bytes: Uint8Array, limits: ArchiveLimits = LIMITS): Archive {
  if (bytes.length > limits.archive) refuse(name, `is larger than ${inMegabytes(limits.archive)}`);
  const entries = new Map(readDirectory(name, bytes, limits).map((entry) => [entry.path, entry]));
  return {
    paths: [...entries.keys()],
    sizeOf: (path) => entries.get(path)?.size,
    read(path) {
      const entry = entries.get(path);
      if (!entry) return refuse(name, `has no file ${path}`);
      const unpacked = unpack(name, entry, bytes.subarray(entry.start, entry.end));
      if (crc32(unpacked) !== entry.crc) refuse(name, `${path} is damaged`);
      return unpacked;
    },
  };
}

/** Packed bytes that may be unpacked at one go: a bomb of this size makes 8 MB at most. */
const SMALL = 8_192;
/** Bytes given to the unpacker at a time: what comes out of them (1,032 times as much at most) fits in memory. */
const PIECE = 4_096;

function unpack(archive: string, { path, size, method }: ArchiveEntry, packed: Uint8Array): Uint8Array<ArrayBuffer> {
  if (method === 'stored') {
    if (packed.length !== size) refuse(archive, `${path} is damaged`);
    return Uint8Array.from(packed);
  }
  return packed.length > SMALL ? unpackInPieces(archive, path, size, packed) : unpackSmall(archive, path, size, packed);
}

/** Three times faster than in pieces, which counts where a pack has ten thousand files. */
function unpackSmall(archive: string, path: string, size: number, packed: Uint8Array): Uint8Array<ArrayBuffer> {
  // What does not fit into the space given is thrown away; one byte more than expected shows that there was some.
  const space = new Uint8Array(size + 1);
  const unpacked = inflated(packed, space);
  if (unpacked === null || unpacked.length < size) return refuse(archive, `${path} is damaged`);
  if (unpacked.length > size) refuse(archive, `${path} holds more than it says`);
  return space.slice(0, size);
}

/** Null where the bytes are not what a packer writes. */
function inflated(packed: Uint8Array, space: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(packed, { out: space });
  } catch {
    return null;
  }
}

function unpackInPieces(archive: string, path: string, size: number, packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((piece) => {
    if (at + piece.length > size) refuse(archive, `${path} holds more than it says`);
    whole.set(piece, at);
    at += piece.length;
  });
  try {
    for (let from = 0; from < packed.length; from += PIECE) {
      inflate.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'RefusedError') throw error;
    refuse(archive, `${path} is damaged`);
  }
  if (at !== size) refuse(archive, `${path} is damaged`);
  return whole;
}
