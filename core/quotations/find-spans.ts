/** Every stretch of a text that stands in quotation marks. Quotations inside quotations belong to the outer one. */
import { findMarks, type Mark, type MarkFamily } from './marks.ts';
import { type MarkedSpan, pairMarks } from './pair-marks.ts';
import { pairSingleMarks } from './single-marks.ts';
import { speechVerb } from './speech-verbs.ts';

const FAMILIES: readonly MarkFamily[] = ['double', 'guillemet', 'angle', 'corner'];

/**
 * @returns ascending spans that do not overlap, white space at their ends left out, each with a letter or digit in it.
 * Linear in the text's length.
 */
export function findSpans(text: string): MarkedSpan[] {
  const marks = findMarks(text);
  const found = FAMILIES.flatMap((family) => {
    const { spans, strays } = pairMarks(
      text,
      marks.filter((mark) => mark.family === family),
    );
    return opened(text, spans, strays);
  });
  const doubles = outermost(found);
  const singles = pairSingleMarks(
    text,
    marks.filter(({ family }) => family === 'single'),
    insideOf(doubles),
  );
  return outermost([...doubles, ...singles]).flatMap((span) => trimmed(text, span) ?? []);
}

/** Adds quotations whose opening mark is missing: they begin with their paragraph, or behind the quotation before them. */
function opened(text: string, spans: readonly MarkedSpan[], strays: readonly Mark[]): MarkedSpan[] {
  const all = [...spans];
  let index = 0;
  let paragraph = 0;
  let seen = 0;
  for (const stray of strays) {
    const lastBreak = text.slice(seen, stray.at).lastIndexOf('\n');
    if (lastBreak >= 0) paragraph = seen + lastBreak + 1;
    seen = stray.at;
    while (index < spans.length && (spans[index] as MarkedSpan).outerStart < stray.at) index++;
    const last = spans[index - 1];
    if (last && last.outerEnd > paragraph) continue;
    if (!isTakenUp(text, stray) && !(paragraph === 0 && isCutOff(text, stray))) continue;
    all.push({ start: paragraph, end: stray.at, outerStart: paragraph, outerEnd: stray.at + stray.length });
  }
  return all;
}

/** “…,” Stoltenberg said: the closing mark stands where only speech is closed. */
function isTakenUp(text: string, { at, length }: Mark): boolean {
  if (!/[,!?]\s*$/u.test(text.slice(Math.max(0, at - 3), at))) return false;
  const behind = text.slice(at + length, at + length + 60).split(/[.,;\n]/u, 1)[0] ?? '';
  return behind.split(/\s+/u).some((word) => speechVerb(word.toLowerCase())?.strength === 'say');
}

/** A text that begins in the middle of a quotation. */
function isCutOff(text: string, { at, length }: Mark): boolean {
  return (
    /[.!?,]$/u.test(text.slice(Math.max(0, at - 1), at)) &&
    /^\s*(?:\n|$)/u.test(text.slice(at + length, at + length + 3))
  );
}

/** Ascending; of two that overlap the one that begins first, or the longer. */
function outermost(spans: readonly MarkedSpan[]): MarkedSpan[] {
  const sorted = [...spans].sort((a, b) => a.outerStart - b.outerStart || b.outerEnd - a.outerEnd);
  const kept: MarkedSpan[] = [];
  let end = 0;
  for (const span of sorted) {
    if (span.outerStart < end) continue;
    kept.push(span);
    end = span.outerEnd;
  }
  return kept;
}

/** Whether an offset lies inside one of `spans`; asked with ascending or any offsets. */
function insideOf(spans: readonly MarkedSpan[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = spans[middle] as MarkedSpan;
      if (offset < span.outerStart) high = middle - 1;
      else if (offset >= span.outerEnd) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function trimmed(text: string, span: MarkedSpan): MarkedSpan | null {
  const words = text.slice(span.start, span.end);
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const start = span.start + words.length - words.trimStart().length;
  const end = span.start + words.trimEnd().length;
  return { ...span, start, end, outerEnd: span.outerEnd === span.end ? end : span.outerEnd };
}
