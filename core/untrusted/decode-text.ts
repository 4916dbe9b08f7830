/** Text as UTF-8 and nothing else: a wrong guess would change the words that are quoted. */
import { refuse } from './refused.ts';

/** Reads the beginning far enough to tell encodings apart. */
const SAMPLE = 1024;

/** @returns the text, without a byte order mark. @throws {RefusedError} where the bytes are no UTF-8, with what they look like. */
export function decodeText(name: string, bytes: Uint8Array): string {
  const other = otherEncoding(bytes);
  if (other !== null) refuse(name, `is ${other}, not UTF-8 text: save it as UTF-8`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(name, 'is not UTF-8 text, whatever it says: save it as UTF-8');
  }
}

function otherEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  return bytes.subarray(0, SAMPLE).includes(0) ? 'UTF-16 or no text at all' : null;
}
