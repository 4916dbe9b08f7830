/** How the documents write each word: the evidence on which the finder of names and terms rests. */
import { foldText } from '../text/normalise.ts';
import type { Sentence } from './sentence.ts';

export interface WordCounts {
  /** With a small first letter. */
  small: number;
  /** With a capital inside a sentence, where only names have one. */
  inside: number;
  /** Behind an article or another determiner: a noun or what describes one. */
  determined: number;
  /** Before a determiner or pronoun: most often a verb. */
  governs: number;
  /** Behind "to", a pronoun or an auxiliary: most often a verb. */
  verbal: number;
}

const NONE: Readonly<WordCounts> = Object.freeze({ small: 0, inside: 0, determined: 0, governs: 0, verbal: 0 });
const DETERMINERS = new Set(
  `the a an this that these those his her its their our my your some any each every no`.split(' '),
);
const BEFORE_VERBS = new Set(
  `to i you he she it we they who will would can could may might must shall should do does did don't not`.split(' '),
);

export class WordTable {
  readonly #counts = new Map<string, WordCounts>();

  read({ tokens, style }: Sentence): void {
    if (style !== 'prose') return;
    for (const [index, { lower, capital, gap }] of tokens.entries()) {
      const counts = this.#entry(lower);
      if (!capital) counts.small++;
      else if (index > 0 && gap === 'space') counts.inside++;
      if (gap !== 'space') continue;
      const before = tokens[index - 1]?.lower ?? '';
      if (DETERMINERS.has(before)) counts.determined++;
      if (BEFORE_VERBS.has(before)) counts.verbal++;
      if (DETERMINERS.has(lower)) this.#entry(before).governs++;
    }
  }

  of(lower: string): Readonly<WordCounts> {
    return this.#counts.get(lower) ?? NONE;
  }

  #entry(lower: string): WordCounts {
    const known = this.#counts.get(lower);
    if (known) return known;
    const counts = { ...NONE };
    this.#counts.set(lower, counts);
    return counts;
  }
}

/** A name as it is compared: small letters, no diacritics, no stops in acronyms, straight marks, spaces for hyphens. */
export function nameKey(words: readonly string[]): string {
  return foldText(words.join(' ')).text.toLowerCase().replaceAll('.', '').replaceAll('-', ' ');
}
