/** What was pasted: a text, or addresses of pages. */
import { isWebAddress } from '../web-address.ts';

/** More than anybody pastes by hand. */
const MOST = 200;

/** The addresses, each once, where every line is one; null where it is a text. */
export function addressesIn(text: string): readonly string[] | null {
  const lines = text
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0 || lines.length > MOST || !lines.every(isWebAddress)) return null;
  return [...new Set(lines)];
}
