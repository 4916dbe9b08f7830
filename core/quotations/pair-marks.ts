/** Pairs double marks, guillemets and corner brackets, with what is left open, closed twice or nested. */
import { opensAnew } from './glued-marks.ts';
import type { Mark } from './marks.ts';

/** A stretch between marks: `start`, `end` inside them, `outerStart`, `outerEnd` with those that exist. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
}

/** A quotation that runs over paragraphs without being opened anew is not looked for further than this (UTF-16 units). */
const LONGEST = 6000;

/** The pairing of one family's marks, told one by one. */
class Pairing {
  readonly spans: MarkedSpan[] = [];
  /** Closing marks without an opening one. */
  readonly strays: Mark[] = [];
  readonly #text: string;
  readonly #marks: readonly Mark[];
  #open: Mark | null = null;
  #openParagraphEnd = 0;
  #paragraphEnd = -1;

  constructor(text: string, marks: readonly Mark[]) {
    this.#text = text;
    this.#marks = marks;
  }

  run(): void {
    for (let index = 0; index < this.#marks.length; index++) index += this.#take(index);
    if (this.#open) this.#endOpen(this.#openParagraphEnd);
  }

  /** @returns how many further marks are settled with this one. */
  #take(index: number): number {
    const mark = this.#marks[index] as Mark;
    if (this.#open && mark.at > this.#openParagraphEnd && !this.#closesLater(this.#open, mark)) {
      this.#endOpen(this.#openParagraphEnd);
    }
    if (!this.#open) {
      if (this.#canOpen(mark, index)) this.#begin(mark);
      else if (mark.atClosing && !mark.afterDigit) this.strays.push(mark);
      return 0;
    }
    if (this.#isMeasure(mark, index)) return 0;
    if (this.#canClose(this.#open, mark) && opensAnew(this.#text, this.#marks, index)) {
      this.#endOpen(mark.at);
      this.#begin(mark);
      return 0;
    }
    if (this.#canClose(this.#open, mark)) {
      this.#close(mark.at, mark.at + mark.length);
      return 0;
    }
    if (this.#isNested(index)) return 1;
    if (this.#beginsSentence(mark) || this.#isStray(mark)) {
      this.#endOpen(mark.at);
      this.#begin(mark);
    }
    return 0;
  }

  #begin(mark: Mark): void {
    this.#open = mark;
    this.#openParagraphEnd = this.#paragraphEndAt(mark.at);
  }

  /** Remembered, so that a long paragraph is not searched again for each of its marks. */
  #paragraphEndAt(offset: number): number {
    if (offset > this.#paragraphEnd) {
      const end = this.#text.indexOf('\n', offset);
      this.#paragraphEnd = end < 0 ? this.#text.length : end;
    }
    return this.#paragraphEnd;
  }

  #close(end: number, outerEnd: number): void {
    const open = this.#open as Mark;
    this.spans.push({ start: open.at + open.length, end, outerStart: open.at, outerEnd });
    this.#open = null;
  }

  /** An opening mark that is never closed counts where a quotation may begin; in mid-sentence it is a stray one. */
  #endOpen(end: number): void {
    const open = this.#open as Mark;
    if (this.#mayQuote(open)) {
      this.#close(Math.min(end, open.at + LONGEST), Math.min(end, open.at + LONGEST));
    } else this.#open = null;
  }

  /** What was opened in mid-sentence and has run past a stop was a slip; the mark that opens now is the real one. */
  #isStray(mark: Mark): boolean {
    const open = this.#open as Mark;
    return !this.#mayQuote(open) && /[.!?]\s/u.test(this.#text.slice(open.at, Math.min(mark.at, open.at + LONGEST)));
  }

  #mayQuote(open: Mark): boolean {
    return this.#beginsSentence(open) || /[,:]\s*$/u.test(this.#text.slice(Math.max(0, open.at - 4), open.at));
  }

  #beginsSentence(mark: Mark): boolean {
    return /(?:^|[.!?…)\]”"»\n])\s*$/u.test(this.#text.slice(Math.max(0, mark.at - 4), mark.at));
  }

  #canOpen(mark: Mark, index: number): boolean {
    if (mark.afterDigit && !mark.atOpening && mark.sign === 'either') return false;
    if (mark.sign === 'either') return !mark.atClosing && (mark.atOpening || this.#isAnswered(mark, index));
    if (mark.family === 'guillemet' || mark.family === 'angle') return mark.atOpening || mark.sign === 'opens';
    if (mark.sign === 'closes') return mark.atOpening;
    return !mark.atClosing || mark.sign === 'low';
  }

  /** Whether a mark that may be either is followed, in its paragraph, by one that may close it. */
  #isAnswered(mark: Mark, index: number): boolean {
    const next = this.#marks[index + 1];
    return next !== undefined && !next.atOpening && next.at < this.#paragraphEndAt(mark.at);
  }

  #canClose(open: Mark, mark: Mark): boolean {
    if (mark.family === 'guillemet' || mark.family === 'angle') return mark.sign !== open.sign;
    if (open.sign === 'low') return mark.sign !== 'low' && !(mark.sign === 'opens' && mark.atOpening);
    if (mark.sign === 'opens' || mark.sign === 'low') return mark.atClosing;
    return !mark.atOpening;
  }

  /** `6"` inside a quotation: another mark still closes it. */
  #isMeasure(mark: Mark, index: number): boolean {
    if (!mark.afterDigit || !/^["']\s+[a-z]/u.test(this.#text.slice(mark.at, mark.at + 4))) return false;
    const next = this.#marks[index + 1];
    return next?.atClosing === true && next.at < this.#openParagraphEnd;
  }

  /** An opening mark and its own closing mark, before the one that closes the whole. */
  #isNested(index: number): boolean {
    const [inner, outer] = [this.#marks[index + 1], this.#marks[index + 2]];
    return (
      inner !== undefined &&
      outer !== undefined &&
      !inner.atOpening &&
      outer.atClosing &&
      outer.at < this.#paragraphEndAt((this.#marks[index] as Mark).at)
    );
  }

  /** A quotation goes on over paragraphs that do not open it anew when the next mark can only be its closing one. */
  #closesLater(open: Mark, mark: Mark): boolean {
    if (mark.at - open.at > LONGEST) return false;
    if (mark.sign === 'either') return mark.atClosing;
    return this.#canClose(open, mark) && !mark.atOpening;
  }
}

/**
 * Pairs `marks` of one family. Quotations that are opened anew in each paragraph end with their paragraph.
 * @returns the spans, and the closing marks that have no opening one.
 */
export function pairMarks(text: string, marks: readonly Mark[]): { spans: MarkedSpan[]; strays: Mark[] } {
  const pairing = new Pairing(text, marks);
  pairing.run();
  return pairing;
}
