/**
 * Bytes of a text become characters. A byte order mark is believed; then UTF-8 wherever the bytes are UTF-8, whatever the
 * file says of itself (text of another encoding is hardly ever valid UTF-8 by chance); then what the file says; then
 * windows-1252, as browsers do (WHATWG Encoding Standard).
 */
import { refuse } from '../core/untrusted/refused.ts';
import { type ImportNote, note } from './notes.ts';

interface DecodedText {
  readonly text: string;
  /** What a reader should know; null where all was as it should be. */
  readonly note: ImportNote | null;
}

/** How far at the beginning a file says what it is: what HTML prescribes for `<meta charset>`. */
const HEAD = 1024;
const MARKS: readonly (readonly [label: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];
const DECLARED = [
  /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i,
  /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i,
  /@charset\s+"([\w.:-]+)"/i,
];

/**
 * @param name for messages @param told encoding that a server gave with it, where one did
 * @throws {RefusedError} where the bytes are no text.
 */
export function decodeBytes(name: string, bytes: Uint8Array, told: string | null = null): DecodedText {
  const [marked] = MARKS.find(([, ...mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  if (marked !== undefined) return { text: decode(bytes, marked), note: null };
  const wide = guessUtf16(bytes);
  if (wide !== null) return { text: decode(bytes, wide), note: note('library_note_read_as', wide.toUpperCase()) };
  refuseBinary(name, bytes);
  const declared = encodingCalled(told) ?? declaredEncoding(bytes);
  if (declared !== null && /^iso-2022/.test(declared)) return { text: decode(bytes, declared), note: null };
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, note: mislabelled(declared, bytes) ?? damagedLetters(utf8) };
  if (declared !== null && declared !== 'utf-8') {
    const text = decodeStrictly(bytes, declared);
    if (text !== null) return { text, note: null };
  }
  const text = decode(bytes, 'windows-1252');
  const why =
    declared === null ? note('library_note_no_encoding') : note('library_note_wrong_encoding', declared.toUpperCase());
  return { text, note: why };
}

const decode = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding the file names for itself, as browsers call it; null where it names none that exists. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decode(bytes.subarray(0, HEAD), 'windows-1252');
  const label = DECLARED.flatMap((pattern) => pattern.exec(head)?.[1] ?? [])[0];
  return encodingCalled(label ?? null);
}

/** The encoding of a label; null where there is none of that name. */
function encodingCalled(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Text of Latin letters in UTF-16 has a zero in every other byte. */
function guessUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, HEAD);
  if (sample.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) if (byte === 0) index % 2 === 0 ? even++ : odd++;
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.02) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.02 ? 'utf-16be' : null;
}

/** Control characters that no text has, in more than one byte of a thousand. */
function refuseBinary(name: string, bytes: Uint8Array): void {
  const sample = bytes.subarray(0, 65_536);
  let strange = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) strange++;
  if (strange > sample.length / 1000) refuse(name, 'holds no text that can be read here');
}

function mislabelled(declared: string | null, bytes: Uint8Array): ImportNote | null {
  if (declared === null || declared === 'utf-8' || bytes.every((byte) => byte < 0x80)) return null;
  return note('library_note_is_utf8', declared.toUpperCase());
}

/** UTF-8 that was once read as something else and saved: "â€™" for an apostrophe. Told, not mended: the words are the file's. */
function damagedLetters(text: string): ImportNote | null {
  const found = /\u00e2\u20ac[\u2122\u0153\u0161\u009d\u201c]|\u00c3[\u00a9\u00a8\u00bc\u00b6\u00a4]/.exec(text)?.[0];
  return found === undefined ? null : note('library_note_damaged', found);
}
