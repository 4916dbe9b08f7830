/** Bytes that come in pieces: from a file, or from the network. Reading ends as soon as they are too many. */
import { inMegabytes, LIMITS } from './limits.ts';
import { refuse } from './refused.ts';

export interface StreamLimits {
  /** Of the file or address, for messages. */
  readonly name: string;
  /** Bytes in all. */
  readonly most: number;
  /** How it must begin, and what it is then, as in "a zip archive". */
  readonly begins?: { readonly bytes: readonly number[]; readonly what: string };
  /** For texts: no line is longer than `LIMITS.line`. */
  readonly inLines?: boolean;
}

/** @throws {RefusedError} at the first byte too many. Whatever the pieces throw is passed on. */
export async function readStream(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: StreamLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const { name, most, begins, inLines } = limits;
  const kept: Uint8Array[] = [];
  let size = 0;
  let line = 0;
  for await (const piece of pieces) {
    if (begins && size < begins.bytes.length) checkBeginning(name, begins, piece, size);
    size += piece.length;
    if (size > most) refuse(name, `is larger than ${inMegabytes(most)}`);
    if (inLines) {
      line = longestLine(line, piece);
      if (line > LIMITS.line) refuse(name, `has a line longer than ${inMegabytes(LIMITS.line)}: is it a text?`);
      line = unfinishedLine(line, piece);
    }
    kept.push(piece);
  }
  if (begins && size < begins.bytes.length) refuse(name, `is not ${begins.what}`);
  return join(kept, size);
}

function checkBeginning(
  name: string,
  { bytes, what }: NonNullable<StreamLimits['begins']>,
  piece: Uint8Array,
  from: number,
): void {
  for (let at = from; at < bytes.length && at - from < piece.length; at++) {
    if (piece[at - from] !== bytes[at]) refuse(name, `is not ${what}`);
  }
}

const NEWLINE = 0x0a;

/** Length of the longest line that the piece ends or goes on with. */
function longestLine(begun: number, piece: Uint8Array): number {
  let longest = 0;
  let start = -begun;
  for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) {
    longest = Math.max(longest, at - start);
    start = at + 1;
  }
  return Math.max(longest, piece.length - start);
}

function unfinishedLine(longest: number, piece: Uint8Array): number {
  const last = piece.lastIndexOf(NEWLINE);
  return last < 0 ? longest : piece.length - last - 1;
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
