/** Lines of a PDF put together to paragraphs: by the space between them, their indents, their sizes, and how they end. */
import type { Line } from './lines.ts';

/** A line further below than this many times the usual distance begins a paragraph. */
const WIDE_GAP = 1.3;
/** Letters this much larger or smaller belong to another paragraph: headings, notes. */
const OTHER_SIZE = 0.08;
const ENDS = /[.!?:…]["'”’»)\]]*$/;

/** @param pages lines of each page, in the order of reading */
export function paragraphsOfLines(pages: readonly (readonly Line[])[]): string[] {
  const lines = pages.flat();
  const leading = usualLeading(lines);
  const known = wordsIn(lines);
  const paragraphs: string[] = [];
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && startsParagraph(before, line, lines[index + 1], leading)) {
      paragraphs.push(text);
      text = line.text;
    } else text = before ? joinLines(text, line.text, known) : line.text;
  }
  if (text !== '') paragraphs.push(text);
  return paragraphs;
}

/** Distance of baselines within paragraphs, for a letter of one point; the most frequent one. */
function usualLeading(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || before.page !== line.page || line.base >= before.base) continue;
    const ratio = Math.round(((before.base - line.base) / Math.max(before.size, 1)) * 20) / 20;
    if (ratio >= 0.8 && ratio <= 3) counts.set(ratio, (counts.get(ratio) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0] ?? [1.2];
  return most;
}

function startsParagraph(before: Line, line: Line, after: Line | undefined, leading: number): boolean {
  if (Math.abs(line.size - before.size) > Math.max(line.size, before.size) * OTHER_SIZE) return true;
  if (line.page !== before.page || line.base >= before.base) return !goesOn(before, line);
  const gap = (before.base - line.base) / Math.max(before.size, 1);
  if (gap > leading * WIDE_GAP) return true;
  const indent = line.left - before.left;
  const isIndented = indent > line.size * 0.7 && indent < line.size * 5;
  if (isIndented && after && after.left < line.left - line.size * 0.5) return true;
  if (isIndented && ENDS.test(before.text)) return true;
  if (/^[•‣▪●–—]\s/.test(line.text)) return true;
  // A last line that stops short, with a line behind it that begins like a sentence.
  const short = before.right < Math.max(line.right, after?.right ?? 0) - line.size * 6;
  return short && ENDS.test(before.text) && /^["“‘«(\p{Lu}\p{N}]/u.test(line.text);
}

/** Whether a paragraph goes on in the next column or on the next page. */
function goesOn(before: Line, line: Line): boolean {
  if (/[\p{L}][-\u00ad]$/u.test(before.text) || /^\p{Ll}/u.test(line.text)) return true;
  return !ENDS.test(before.text) && before.right - before.left > (line.right - line.left) * 0.8;
}

/** Whole words of the text in small letters, with those that have a hyphen: they tell how a parted word is written. */
function wordsIn(lines: readonly Line[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!-?$)/gu)) words.add(word.toLowerCase());
  }
  return words;
}

/** A word parted at the end of a line is joined as the rest of the text writes it; where it does not, without the hyphen. */
function joinLines(text: string, next: string, known: ReadonlySet<string>): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next;
  const parted = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)-$/u.exec(text);
  const rest = /^[\p{L}\p{M}]+/u.exec(next)?.[0];
  if (!parted || rest === undefined) return /-$/.test(text) && /^\p{N}/u.test(next) ? text + next : `${text} ${next}`;
  const [head, tail] = [(parted[1] ?? '').toLowerCase(), rest.toLowerCase()];
  const hyphenated = /^\p{Lu}/u.test(rest) || (known.has(`${head}-${tail}`) && !known.has(head + tail));
  return hyphenated ? text + next : text.slice(0, -1) + next;
}
