/** Plain text as a page would have it: blocks parted by blank lines, short lines without a full stop as headings. */
import type { Block } from './types.ts';

/** A block of a plain text, with its place in it. */
export interface TextBlock extends Block {
  /** UTF-16 index of the block's first unit in the text. */
  readonly offset: number;
}

/** A heading is one line of at most this many characters: longer lines are prose. */
const HEADING_LENGTH = 100;
const ENDS_SENTENCE = /[.!?…:;,"'”’)\]]$/;

/** The blocks of `text`, white space around them left out. Each heading opens a section; sections count from 0. */
export function splitTextBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let section = 0;
  for (const { 0: raw, index } of text.matchAll(/[^\n]+(?:\n(?![ \t\r]*\n)[^\n]*)*/g)) {
    const trimmed = raw.trim();
    if (trimmed === '') continue;
    const heading = isHeading(trimmed);
    if (heading && blocks.at(-1)?.heading !== true && blocks.length > 0) section++;
    blocks.push({ text: trimmed, section, heading, offset: index + raw.indexOf(trimmed) });
  }
  return blocks;
}

function isHeading(line: string): boolean {
  return line.length <= HEADING_LENGTH && !line.includes('\n') && !ENDS_SENTENCE.test(line);
}
