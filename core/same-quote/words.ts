/** A text's words as two wordings of one quotation are compared: without capitals, marks and the way apostrophes are written. */

export interface QuoteWord {
  /** UTF-16 indices into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** 32 bits, the same for the same word. */
  readonly hash: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*|&/gu;

/** In order. "&" is the word "and"; a hyphen parts two words. */
export function quoteWords(text: string): QuoteWord[] {
  const words: QuoteWord[] = [];
  for (const { index: start, 0: word } of text.matchAll(WORD)) {
    words.push({
      start,
      end: start + word.length,
      hash: hashOf(word === '&' ? 'and' : word.toLowerCase().replace(/[’ʼ]/gu, "'")),
    });
  }
  return words;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Words in a shingle: fewer are in every text, more do not survive an altered word. */
export const SHINGLE = 3;

/** The hash of each run of three words: two fewer than there are words. */
export function shinglesOf(words: readonly QuoteWord[]): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (let next = 0; next < SHINGLE; next++) hash = Math.imul(hash, 0x9e3779b1) ^ (words[at + next]?.hash ?? 0);
    shingles[at] = mix(hash);
  }
  return shingles;
}

/** Every bit of the result depends on every bit of the hash (the finaliser of MurmurHash3). */
function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
