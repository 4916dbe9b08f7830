/** Stretches of a text that stand in quotation marks: enough to know that words are quoted, not whose they are. */

export interface QuotedStretch {
  /** UTF-16 indices of what stands inside the marks, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const MOST = 4000;
/** Before an opening and behind a closing mark that could be either stands no letter or digit. */
const PAIRS: readonly (readonly [open: string, between: string, close: string])[] = [
  // A paragraph of a longer quotation opens and does not close.
  ['“', '[^“”]', '(?:”|$)'],
  ['„', '[^„“”]', '(?:[“”]|$)'],
  ['«', '[^«»]', '(?:»|$)'],
  ['(?<![\\p{L}\\p{N}])"(?=\\S)', '[^"]', '(?<=\\S)"(?![\\p{L}\\p{N}])'],
  // Single marks: an apostrophe inside a word closes nothing.
  ['(?<![\\p{L}\\p{N}])‘', '(?:[^‘’]|’(?=\\p{L}))', '’(?!\\p{L})'],
];
const QUOTED = new RegExp(
  PAIRS.map(([open, between, close]) => `${open}(${between}{1,${MOST}}?)${close}`).join('|'),
  'gdu',
);

/** In order, apart. Linear in the text. */
export function quotedStretches(text: string): QuotedStretch[] {
  const stretches: QuotedStretch[] = [];
  for (const { indices } of text.matchAll(QUOTED)) {
    const inside = indices?.slice(1).find((pair) => pair !== undefined);
    if (inside) stretches.push({ start: inside[0], end: inside[1] });
  }
  return stretches;
}
