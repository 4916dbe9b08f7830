/**
 * The lexicon as bytes: built once in the background, mapped in every page without building anything.
 *
 * Layout, little-endian: magic, version, checksum of all that follows it, then for each array of LEXICON_ARRAYS its
 * length and, in the two highest bits, the width of its elements; then the arrays themselves, widest elements first, so
 * that every view is aligned. Numbers that all fit in 16 bits are written so: that halves the lexicon of most libraries.
 */
import { isTableLength } from './beginnings.ts';
import { LEXICON_ARRAYS, type Lexicon, type LexiconArrays, lexiconOf, type Numbers } from './lexicon-format.ts';

/** "BGLX". */
const MAGIC = 0x584c4742;
/** Raise with every change of an array's meaning: old bytes must not be read by new code. */
export const LEXICON_VERSION = 5;
const HEADER_WORDS = 3 + LEXICON_ARRAYS.length;
const HEADER_BYTES = HEADER_WORDS * 4;

type Width = 1 | 2 | 4;
const WIDTHS: readonly Width[] = [4, 2, 1];
/** A length has 30 bits, its width as a power of two the two above. */
const LENGTH_BITS = 30;
const LENGTH_MASK = 2 ** LENGTH_BITS - 1;

/** The binary form of `lexicon`. */
export function encodeLexicon(lexicon: Lexicon): Uint8Array {
  const arrays = LEXICON_ARRAYS.map(([name]) => narrowed(lexicon[name]));
  const size = arrays.reduce((sum, array) => sum + array.byteLength, HEADER_BYTES);
  const bytes = new Uint8Array(roundUp(size));
  const header = new Uint32Array(bytes.buffer, 0, HEADER_WORDS);
  header.set([MAGIC, LEXICON_VERSION, 0, ...arrays.map(describe)]);
  let at = HEADER_BYTES;
  for (const width of WIDTHS) {
    for (const array of arrays) {
      if (array.BYTES_PER_ELEMENT !== width) continue;
      bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
      at += array.byteLength;
    }
  }
  header[2] = checksum(new Uint32Array(bytes.buffer));
  return bytes;
}

const narrowed = (array: Uint8Array | Numbers): Uint8Array | Numbers =>
  array instanceof Uint32Array && isBelow(array, 2 ** 16) ? Uint16Array.from(array) : array;

const describe = (array: Uint8Array | Numbers): number =>
  array.length + Math.log2(array.BYTES_PER_ELEMENT) * 2 ** LENGTH_BITS;

/**
 * The lexicon in `bytes`, as views on them (copied only where they are not aligned).
 * @throws {Error} when the bytes are no lexicon, of another version, damaged, or inconsistent: what is returned can
 * be searched without leaving its arrays or running forever.
 */
export function decodeLexicon(bytes: Uint8Array): Lexicon {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.byteLength < HEADER_BYTES || aligned.byteLength % 4 !== 0) throw damaged('it is cut short');
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
  if (words[0] !== MAGIC) throw damaged('it does not begin as one');
  if (words[1] !== LEXICON_VERSION) throw damaged(`it has version ${words[1]}, not ${LEXICON_VERSION}`);
  if (words[2] !== checksum(words)) throw damaged('its checksum does not fit');
  const arrays = mapArrays(aligned, words);
  checkLexicon(arrays);
  return lexiconOf(arrays);
}

function mapArrays(bytes: Uint8Array, header: Uint32Array): LexiconArrays {
  const arrays: Partial<Record<keyof LexiconArrays, Uint8Array | Numbers>> = {};
  let at = HEADER_BYTES;
  for (const wanted of WIDTHS) {
    for (const [index, [name, most]] of LEXICON_ARRAYS.entries()) {
      const word = header[3 + index] as number;
      const [length, width] = [word & LENGTH_MASK, 2 ** (word >>> LENGTH_BITS)];
      if (width > most || (width === 1) !== (most === 1)) throw damaged(`its ${name} have elements of a wrong size`);
      if (width !== wanted) continue;
      if (at + length * width > bytes.byteLength) throw damaged(`its ${name} reach beyond its end`);
      arrays[name] = viewOn(bytes, at, length, wanted);
      at += length * width;
    }
  }
  if (roundUp(at) !== bytes.byteLength) throw damaged('it is longer than its arrays');
  return arrays as unknown as LexiconArrays;
}

function viewOn(bytes: Uint8Array, at: number, length: number, width: Width) {
  const start = bytes.byteOffset + at;
  if (width === 1) return new Uint8Array(bytes.buffer, start, length);
  return width === 2 ? new Uint16Array(bytes.buffer, start, length) : new Uint32Array(bytes.buffer, start, length);
}

function checkLexicon(lexicon: LexiconArrays): void {
  const spellings = lexicon.spellingWords.length;
  const states = lexicon.edgeStarts.length - 1;
  const aliases = lexicon.aliasTopics.length;
  const topics = lexicon.topicKinds.length;
  const checks: readonly (readonly [keyof LexiconArrays, boolean])[] = [
    ['slots', isPowerOfTwo(lexicon.slots.length) && isBelow(lexicon.slots, spellings + 1)],
    ['spellingStarts', covers(lexicon.spellingStarts, spellings, lexicon.spellingUnits.length)],
    ['spellingWords', isBelow(lexicon.spellingWords, lexicon.roots.length)],
    ['beginnings', isTableLength(lexicon.beginnings.length)],
    ['roots', isBelow(lexicon.roots, states)],
    ['edgeStarts', covers(lexicon.edgeStarts, states, lexicon.edgeKeys.length)],
    ['edgeKeys', lexicon.edgeKeys.length === lexicon.edgeTargets.length],
    ['edgeTargets', leadsOn(lexicon, states)],
    ['outputStarts', covers(lexicon.outputStarts, states, lexicon.outputs.length)],
    ['outputs', isBelow(lexicon.outputs, aliases)],
    ['aliasTopics', isBelow(lexicon.aliasTopics, topics)],
    ['aliasFlags', lexicon.aliasFlags.length === aliases],
    ['aliasLanguages', lexicon.aliasLanguages.length === aliases],
    ['heldStarts', covers(lexicon.heldStarts, aliases, lexicon.held.length)],
    ['held', isBelow(lexicon.held, topics)],
    ['maskStarts', covers(lexicon.maskStarts, aliases, lexicon.masks.length)],
    ['aliasTextStarts', covers(lexicon.aliasTextStarts, aliases, lexicon.aliasTextUnits.length)],
    ['topicIdStarts', covers(lexicon.topicIdStarts, topics, lexicon.topicIdUnits.length)],
    ['topicFlags', lexicon.topicFlags.length === topics],
    ['topicFrom', lexicon.topicFrom.length === topics],
    ['topicTo', lexicon.topicTo.length === topics],
    ['contextStarts', covers(lexicon.contextStarts, topics, lexicon.contexts.length)],
    ['contexts', isBelow(lexicon.contexts, topics)],
  ];
  for (const [name, sound] of checks) if (!sound) throw damaged(`its ${name} do not fit the rest`);
}

function isPowerOfTwo(length: number): boolean {
  return length > 0 && (length & (length - 1)) === 0;
}

function isBelow(array: Numbers, limit: number): boolean {
  for (let index = 0; index < array.length; index++) if ((array[index] as number) >= limit) return false;
  return true;
}

/** Whether `starts` cuts `total` elements into `count` runs, in order. */
function covers(starts: Numbers, count: number, total: number): boolean {
  if (starts.length !== count + 1 || starts[0] !== 0 || starts[count] !== total) return false;
  for (let index = 0; index < count; index++) {
    if ((starts[index] as number) > (starts[index + 1] as number)) return false;
  }
  return true;
}

/** Whether every edge leads to a later state: then no walk is endless. */
function leadsOn(lexicon: LexiconArrays, states: number): boolean {
  for (let state = 0; state < states; state++) {
    const end = lexicon.edgeStarts[state + 1] as number;
    for (let edge = lexicon.edgeStarts[state] as number; edge < end; edge++) {
      const target = lexicon.edgeTargets[edge] as number;
      if (target <= state || target >= states) return false;
    }
  }
  return true;
}

/** FNV-1a over everything behind the checksum, 32 bits at a time. */
function checksum(words: Uint32Array<ArrayBufferLike>): number {
  let hash = 0x811c9dc5;
  for (let index = 3; index < words.length; index++) hash = Math.imul(hash ^ (words[index] as number), 0x01000193);
  return hash >>> 0;
}

const roundUp = (size: number): number => (size + 3) & ~3;
const damaged = (reason: string): Error => new Error(`This is not a usable lexicon: ${reason}.`);
