/**
 * A filter that tells of most words, without looking them up, that no name begins with them: bits in a table, as in a
 * Bloom filter with one hash. A word of ASCII letters and digits is asked about by its first three units, its last one
 * and its length; any other word only by its first unit. What it lets through may still be no name.
 */

/** Knuth's multiplier: 2³² divided by the golden ratio. */
const SPREAD = 0x9e3779b1;
const LEAST_BITS = 2 ** 13;
/** Bits for each entry: one word in sixteen gets through by chance. */
const BITS_AN_ENTRY = 16;
const LONGEST = 31;

/** A word of which only its first unit is known. Beyond ASCII its lower-case form stands for both. */
export const firstUnitKey = (unit: number): number => Math.imul(unit, SPREAD);

/**
 * A whole word of ASCII units. Only the first one's case counts; letters have numbers of their own, the rest may share one.
 * @param second 0 in a word of one unit @param third 0 in a word of one or two
 */
export const wordKey = (first: number, second: number, third: number, last: number, length: number): number =>
  Math.imul(
    (first & 63) |
      ((second & 31) << 6) |
      ((third & 31) << 11) |
      ((last & 31) << 16) |
      ((length < LONGEST ? length : LONGEST) << 21) |
      (1 << 26),
    SPREAD,
  );

/** The key of a word as a string. */
export const keyOfWord = (word: string, first: number): number =>
  wordKey(
    first,
    word.length > 1 ? word.charCodeAt(1) : 0,
    word.length > 2 ? word.charCodeAt(2) : 0,
    word.length > 1 ? word.charCodeAt(word.length - 1) : first,
    word.length,
  );

/** The table that holds the keys. Its length in bytes is a power of two. */
export function createBeginnings(keys: ReadonlySet<number>): Uint8Array {
  let bits = LEAST_BITS;
  while (bits < keys.size * BITS_AN_ENTRY) bits *= 2;
  const table = new Uint8Array(bits / 8);
  const shift = shiftFor(table);
  for (const key of keys) {
    const bit = key >>> shift;
    table[bit >> 3] = (table[bit >> 3] as number) | (1 << (bit & 7));
  }
  return table;
}

/** Whether bytes of this length are a table that `isBeginning` may ask. */
export const isTableLength = (length: number): boolean => length >= LEAST_BITS / 8 && (length & (length - 1)) === 0;

/** What `isBeginning` asks for beside the table. */
export const shiftFor = (table: Uint8Array): number => Math.clz32(table.length * 8) + 1;

/** Whether a name may begin with the word that has this key. */
export function isBeginning(table: Uint8Array, shift: number, key: number): boolean {
  const bit = key >>> shift;
  return (((table[bit >> 3] as number) >> (bit & 7)) & 1) === 1;
}
