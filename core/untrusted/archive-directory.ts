/**
 * The directory of a zip archive, read by hand so that everything is checked before a byte is unpacked.
 * Numbers and names of fields: PKWARE APPNOTE.TXT 6.3, sections 4.3 and 4.4.
 */
import { decodeText } from './decode-text.ts';
import { checkEntryName, foldEntryName } from './entry-name.ts';
import { type ArchiveLimits, inMegabytes, LIMITS } from './limits.ts';
import { refuse } from './refused.ts';

export interface ArchiveEntry {
  readonly path: string;
  /** Where its packed bytes lie in the archive. */
  readonly start: number;
  readonly end: number;
  /** Bytes, unpacked, as the directory says. */
  readonly size: number;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
}

const END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const SYMBOLIC_LINK = 0xa000;

/** The files of an archive in its order; folders are left out. @throws {RefusedError} saying what is wrong. */
export function readDirectory(archive: string, bytes: Uint8Array, limits: ArchiveLimits): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(archive, view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    refuse(archive, 'is one part of several: give it whole');
  }
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff || count > LIMITS.files) {
    refuse(archive, `holds more than ${LIMITS.files.toLocaleString('en')} files`);
  }
  if (start + size > end) refuse(archive, 'is damaged: its directory is cut off');
  const entries: ArchiveEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry({ archive, bytes, view, limits }, at, start + size);
    if (entry) entries.push(entry);
    at = next;
  }
  checkTogether(archive, entries, limits);
  return entries;
}

function findEnd(archive: string, view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return refuse(archive, 'is no zip archive, or its end is cut off');
}

interface Reading {
  readonly archive: string;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly limits: ArchiveLimits;
}

function readEntry(reading: Reading, at: number, limit: number) {
  const { archive, bytes, view, limits } = reading;
  if (at + 46 > limit || view.getUint32(at, true) !== DIRECTORY_ENTRY) refuse(archive, 'is damaged: bad directory');
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > limit) refuse(archive, 'is damaged: bad directory');
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  const path = decodeText(`${archive}: a file name`, name);
  checkEntryName(archive, path);
  if (path.endsWith('/')) return { entry: null, next };
  if (flags & ENCRYPTED) refuse(archive, `${path} is encrypted`);
  if (method !== 0 && method !== 8) refuse(archive, `${path} is packed by a method that is not known here`);
  if (((view.getUint32(at + 38, true) >>> 16) & 0xf000) === SYMBOLIC_LINK)
    refuse(archive, `${path} is a link, no file`);
  if (size > limits.file) refuse(archive, `${path} is larger than ${inMegabytes(limits.file)}`);
  if (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio) {
    refuse(archive, `${path} would grow more than ${LIMITS.ratio} times by unpacking`);
  }
  const start = startOfData(reading, view.getUint32(at + 42, true), name, path);
  if (start + packed > bytes.length) refuse(archive, `${path} is cut off`);
  const entry: ArchiveEntry = {
    path,
    start,
    end: start + packed,
    size,
    method: method === 0 ? 'stored' : 'deflated',
    crc: view.getUint32(at + 16, true),
  };
  return { entry, next };
}

/** Behind the entry's local header, which must give the same name: programs differ in which of the two they believe. */
function startOfData({ archive, bytes, view }: Reading, header: number, name: Uint8Array, path: string): number {
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER)
    refuse(archive, `${path} is not there`);
  const length = view.getUint16(header + 26, true);
  const local = bytes.subarray(header + 30, header + 30 + length);
  if (length !== name.length || !local.every((byte, index) => byte === name[index])) {
    refuse(archive, `${path} has two names`);
  }
  return header + 30 + length + view.getUint16(header + 28, true);
}

/** No name twice, not too much in all, and no byte that two files share (as in bombs that fit in one file). */
function checkTogether(archive: string, entries: readonly ArchiveEntry[], limits: ArchiveLimits): void {
  const names = new Set<string>();
  let total = 0;
  for (const { path, size } of entries) {
    const name = foldEntryName(path);
    if (names.has(name)) refuse(archive, `holds ${path} twice`);
    names.add(name);
    total += size;
  }
  if (total > limits.unpacked) refuse(archive, `would be larger than ${inMegabytes(limits.unpacked)} unpacked`);
  let last = 0;
  for (const { path, start, end } of [...entries].sort((one, other) => one.start - other.start)) {
    if (start < last) refuse(archive, `${path} overlaps another file`);
    last = end;
  }
}
