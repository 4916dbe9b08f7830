/** Builds zip archives by hand, also such as no honest program would: for tests. */
import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

export interface ZipPart {
  readonly path: string | Uint8Array;
  readonly data: Uint8Array | string;
  /** Stored unless said otherwise. `bytes` in place of `data`: what lies in the archive. */
  readonly deflate?: boolean;
  readonly packed?: Uint8Array;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** The name in the local header, where it differs. */
  readonly localPath?: string;
  /** High half of the external attributes. */
  readonly mode?: number;
  /** Uses the data of the part with this number. */
  readonly sharesWith?: number;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** @param parts written in their order @param count files that the directory's end tells of, where not all */
export function zipForTests(parts: readonly ZipPart[], count = parts.length): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    const name = typeof part.path === 'string' ? utf8(part.path) : part.path;
    const local = part.localPath === undefined ? name : utf8(part.localPath);
    const data = typeof part.data === 'string' ? utf8(part.data) : part.data;
    const packed = part.packed ?? (part.deflate ? deflateSync(data, { level: 9 }) : data);
    const fields = {
      flags: part.flags ?? 0x800,
      method: part.method ?? (part.deflate || part.packed ? 8 : 0),
      crc: part.crc ?? crc32(data),
      packed: packed.length,
      size: part.size ?? data.length,
    };
    const offset = part.sharesWith === undefined ? at : (offsets[part.sharesWith] ?? 0);
    offsets.push(offset);
    if (part.sharesWith === undefined) {
      const header = new Uint8Array(30 + local.length + packed.length);
      const view = new DataView(header.buffer);
      view.setUint32(0, 0x04034b50, true);
      writeFields(view, 6, fields);
      view.setUint16(26, local.length, true);
      header.set(local, 30);
      header.set(packed, 30 + local.length);
      pieces.push(header);
      at += header.length;
    }
    const entry = new Uint8Array(46 + name.length);
    const view = new DataView(entry.buffer);
    view.setUint32(0, 0x02014b50, true);
    writeFields(view, 8, fields);
    view.setUint16(28, name.length, true);
    view.setUint16(40, part.mode ?? 0, true);
    view.setUint32(42, offset, true);
    entry.set(name, 46);
    directory.push(entry);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return joined([...pieces, ...directory, end]);
}

function writeFields(
  view: DataView,
  at: number,
  fields: { flags: number; method: number; crc: number; packed: number; size: number },
): void {
  view.setUint16(at, fields.flags, true);
  view.setUint16(at + 2, fields.method, true);
  view.setUint32(at + 8, fields.crc, true);
  view.setUint32(at + 12, fields.packed, true);
  view.setUint32(at + 16, fields.size, true);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
