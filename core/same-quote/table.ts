/** Which runs of three words the library has, small enough for a page: a Bloom filter (Bloom 1970). It may say yes wrongly, never no. */

/** Bits for a shingle and probes: about 1 wrong yes in 100. Four in a row, which a match needs, are then 1 in 10^8. */
const BITS = 10;
const PROBES = 7;

export function buildTable(shingles: Iterable<number>): Uint8Array {
  const all = new Set(shingles);
  const table = new Uint8Array(Math.ceil((all.size * BITS) / 8) || 1);
  for (const shingle of all) for (const bit of bitsOf(shingle, table.length * 8)) setBit(table, bit);
  return table;
}

export function hasShingle(table: Uint8Array, shingle: number): boolean {
  for (const bit of bitsOf(shingle, table.length * 8)) {
    if (((table[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function setBit(table: Uint8Array, bit: number): void {
  table[bit >> 3] = (table[bit >> 3] ?? 0) | (1 << (bit & 7));
}

/** Double hashing (Kirsch and Mitzenmacher 2006): all probes from two hashes. */
function* bitsOf(shingle: number, size: number): Generator<number> {
  const step = (Math.imul(shingle, 0xcc9e2d51) >>> 0) | 1;
  for (let probe = 0; probe < PROBES; probe++) yield ((shingle + Math.imul(probe, step)) >>> 0) % size;
}
