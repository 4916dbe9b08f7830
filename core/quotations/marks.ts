/** The quotation marks of a text, each with what its neighbours allow it to be. */

export type MarkFamily = 'double' | 'single' | 'guillemet' | 'angle' | 'corner';

export interface Mark {
  /** UTF-16 index and length: two single marks in a row stand for one double mark. */
  readonly at: number;
  readonly length: number;
  readonly family: MarkFamily;
  /** What the sign itself tells; a straight mark tells nothing, and „ is closed by “. */
  readonly sign: 'opens' | 'closes' | 'low' | 'either';
  /** Stands where only an opening mark can: space before, word behind. */
  readonly atOpening: boolean;
  /** Stands where only a closing mark can: word or stop before, space or stop behind. */
  readonly atClosing: boolean;
  /** A straight mark behind a digit: inches or seconds perhaps. */
  readonly afterDigit: boolean;
}

const MARK = /[“”„‟"＂«»‹›‘’‚‛'「」『』]/gu;
const SIGNS: Readonly<Record<string, readonly [MarkFamily, Mark['sign']]>> = {
  '"': ['double', 'either'],
  '＂': ['double', 'either'],
  '“': ['double', 'opens'],
  '‟': ['double', 'opens'],
  '”': ['double', 'closes'],
  '„': ['double', 'low'],
  "'": ['single', 'either'],
  '‘': ['single', 'opens'],
  '‛': ['single', 'opens'],
  '’': ['single', 'closes'],
  '‚': ['single', 'low'],
  '«': ['guillemet', 'opens'],
  '»': ['guillemet', 'closes'],
  '‹': ['angle', 'opens'],
  '›': ['angle', 'closes'],
  '「': ['corner', 'opens'],
  '」': ['corner', 'closes'],
  '『': ['corner', 'opens'],
  '』': ['corner', 'closes'],
};

const ANY_MARK = /[“”„‟"＂«»‹›‘’‚‛'「」『』]/u;
const OPENS_BEHIND = /[\s([{<\-–—―/=>*•|\u00a0]/u;
const CLOSES_BEFORE = /[\s.,;:!?…)\]}\-–—―/<|\u00a0]/u;
/** So many marks in a row are looked past to the next word: real texts have three at most. */
const ROW = 4;

/** All marks of `text`, ascending. Apostrophes are among them; the finder of single marks tells them apart. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let from = 0;
  for (const { index: at, 0: char } of text.matchAll(MARK)) {
    if (at < from) continue;
    const isPair = (char === "'" || char === '’' || char === '‘') && text[at + 1] === char && text[at + 2] !== char;
    const [family, sign] = SIGNS[char] ?? ['double', 'either'];
    const length = isPair ? 2 : 1;
    const before = neighbour(text, at - 1, -1);
    const behind = neighbour(text, at + length, 1);
    const opensHere = before === '' || OPENS_BEHIND.test(before);
    const closesHere = behind === '' || CLOSES_BEFORE.test(behind);
    marks.push({
      ...{ at, length, sign },
      family: isPair ? 'double' : family,
      atOpening: opensHere && !closesHere,
      atClosing: closesHere && !opensHere,
      afterDigit: sign === 'either' && /[\d′″]/u.test(text[at - 1] ?? ''),
    });
    from = at + length;
  }
  return marks;
}

/** The nearest character in direction `step` that is no mark; empty at the text's ends. */
function neighbour(text: string, from: number, step: 1 | -1): string {
  for (let at = from, seen = 0; seen < ROW; at += step, seen++) {
    const char = text[at];
    if (char === undefined) return '';
    if (!ANY_MARK.test(char)) return char;
  }
  return text[from] ?? '';
}
