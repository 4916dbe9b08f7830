/** Reading host names that are written in ASCII as `xn--…` (RFC 3492): for showing only, rules are kept in ASCII. */

const BASE = 36;
const LEAST_THRESHOLD = 1;
const MOST_THRESHOLD = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE_POINT = 128;
const LAST_CODE_POINT = 0x10ffff;

/** The host with each `xn--` label in its own letters; a label that is not sound stays as it is. */
export function hostInLetters(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.');
}

/** RFC 3492, 6.2. @returns null where `encoded` breaks the rules */
function decodeLabel(encoded: string): string | null {
  const delimiter = encoded.lastIndexOf('-');
  const output = delimiter > 0 ? Array.from(encoded.slice(0, delimiter), (letter) => letter.charCodeAt(0)) : [];
  let [codePoint, index, bias] = [FIRST_CODE_POINT, 0, FIRST_BIAS];
  for (let at = delimiter > 0 ? delimiter + 1 : 0; at < encoded.length; ) {
    const before = index;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charAt(at++));
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, LEAST_THRESHOLD), MOST_THRESHOLD);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapt(index - before, output.length + 1, before === 0);
    codePoint += Math.floor(index / (output.length + 1));
    if (codePoint > LAST_CODE_POINT) return null;
    index %= output.length + 1;
    output.splice(index++, 0, codePoint);
  }
  return String.fromCodePoint(...output);
}

/** RFC 3492, 6.1. */
function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - LEAST_THRESHOLD) * MOST_THRESHOLD) >> 1; k += BASE)
    rest = Math.floor(rest / (BASE - LEAST_THRESHOLD));
  return k + Math.floor(((BASE - LEAST_THRESHOLD + 1) * rest) / (rest + SKEW));
}

/** a–z are 0 to 25, 0–9 are 26 to 35. */
function digitOf(sign: string): number | null {
  if (/^[a-z]$/i.test(sign)) return sign.toLowerCase().charCodeAt(0) - 97;
  return /^\d$/.test(sign) ? Number(sign) + 26 : null;
}
