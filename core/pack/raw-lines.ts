/**
 * The proof that a document's clean paragraphs are its source: every paragraph is made of raw lines in their order,
 * joined by one space, less only the lines that are listed as left out.
 */
import type { Placed } from './fields.ts';

/** A line of the raw file that is not part of the text. */
export interface LeftOut {
  /** From 1. */
  readonly line: number;
  /** The line itself, trimmed, so that a list for another file does not pass. */
  readonly text: string;
  readonly at: number;
}

type Report = (at: number, message: string) => void;

interface RawLine {
  readonly number: number;
  readonly text: string;
}

/**
 * Reports where `paragraphs` are not made of the raw lines.
 * @param raw the decoded raw file.
 * @param end where to report lines that are missing at the end.
 */
export function checkRawLines(
  paragraphs: readonly Placed[],
  raw: string,
  leftOut: readonly LeftOut[],
  report: Report,
  end: number,
): void {
  const lines = raw.split(/\r?\n/).map((text, index) => ({ number: index + 1, text: cleanLine(text) }));
  if (!checkLeftOut(leftOut, lines, report)) return;
  const out = new Set(leftOut.map(({ line }) => line));
  const kept = lines.filter(({ number, text }) => text !== '' && !out.has(number));
  let next = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const used = consume(paragraph, index + 1, kept.slice(next), report);
    if (used === null) return;
    next += used;
  }
  const rest = kept[next];
  if (rest)
    report(end, `raw line ${rest.number} is in no paragraph: add it, or list it under \`left_out\`: "${rest.text}"`);
}

/** A raw line as a reader sees it: no-break spaces as spaces, trimmed. */
export function cleanLine(line: string): string {
  return line.replaceAll('\u00A0', ' ').trim();
}

/** Joins two lines of one paragraph: one space, but none before a closing mark and none behind an opening bracket. */
export function joinLines(joined: string, line: string): string {
  if (joined === '' || joined.endsWith('(') || /^[,.;:)!?]/.test(line)) return joined + line;
  return `${joined} ${line}`;
}

/** How many of `lines` make up `paragraph`; null, after a report, when they do not. */
function consume(paragraph: Placed, number: number, lines: readonly RawLine[], report: Report): number | null {
  let joined = '';
  let used = 0;
  while (joined !== paragraph.value) {
    const line = lines[used];
    if (!line) {
      report(
        paragraph.at,
        `paragraph ${number} has words that the raw file does not have: "${paragraph.value.slice(joined.length).trim()}"`,
      );
      return null;
    }
    const longer = joinLines(joined, line.text);
    if (!paragraph.value.startsWith(longer)) {
      report(paragraph.at, departure(paragraph.value, longer, number, line.number));
      return null;
    }
    joined = longer;
    used++;
  }
  return used;
}

function departure(paragraph: string, raw: string, number: number, line: number): string {
  let at = 0;
  while (at < raw.length && paragraph[at] === raw[at]) at++;
  const excerpt = (text: string) => text.slice(Math.max(0, at - 20), at + 30);
  return (
    `paragraph ${number} departs from raw line ${line}: "${excerpt(paragraph)}" where the raw file has ` +
    `"${excerpt(raw)}". Restore the words, or list the line under \`left_out\``
  );
}

function checkLeftOut(leftOut: readonly LeftOut[], lines: readonly RawLine[], report: Report): boolean {
  let sound = true;
  for (const entry of leftOut) {
    const line = lines[entry.line - 1];
    if (line?.text === cleanLine(entry.text)) continue;
    sound = false;
    const found = line ? `reads "${line.text}"` : 'is not there';
    report(entry.at, `raw line ${entry.line} ${found}: correct \`line\` or \`text\``);
  }
  return sound;
}
