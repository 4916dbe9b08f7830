/** Text pieces of a PDF page, as pdf.js gives them, put together to lines. */

/** What is used of pdf.js's `TextItem`. Lengths in points; `transform` as in PDF 32000, 8.3.4. */
export interface TextPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

export interface Line {
  readonly text: string;
  /** Left and right edge, baseline from the bottom of the page, in points. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Size of its largest letters, in points. */
  readonly size: number;
  /** From 0. */
  readonly page: number;
}

/** Pieces whose baselines are closer than this part of their size stand on one line: superscripts do. */
const SAME_LINE = 0.6;

/** Lines in the order in which the page draws them, which is the order of reading in nearly every file. */
export function linesOf(pieces: readonly TextPiece[], page: number): Line[] {
  const lines: Line[] = [];
  let open = null as Line | null; // closed over: not narrowed by its first value
  const close = () => {
    if (open && open.text.trim() !== '') lines.push({ ...open, text: open.text.trim() });
    open = null;
  };
  for (const piece of pieces) {
    const [a = 0, b = 0, c = 0, d = 0, left = 0, base = 0] = piece.transform;
    // Slanted or upright: stamps and side notes, not the text.
    if (piece.str.trim() !== '' && Math.abs(b) > Math.abs(a) * 0.1) continue;
    const size = Math.hypot(c, d);
    const right = left + piece.width;
    if (open && piece.str !== '' && startsLine(open, left, base, size)) close();
    if (piece.str !== '') {
      open = open
        ? {
            ...open,
            text: open.text + piece.str,
            left: Math.min(open.left, left),
            right: Math.max(open.right, right),
            size: Math.max(open.size, piece.str.trim() === '' ? 0 : size),
          }
        : { text: piece.str, left, right, base, size, page };
    }
    if (piece.hasEOL) close();
  }
  close();
  return lines;
}

function startsLine(line: Line, left: number, base: number, size: number): boolean {
  const height = Math.max(line.size, size, 1);
  return Math.abs(line.base - base) > height * SAME_LINE || left < line.right - height * 2;
}

/** Takes away what is repeated at the top or bottom of pages: titles of the paper, page numbers. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[][] {
  if (pages.length < 3) return pages.map((lines) => [...lines]);
  const seen = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edges(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const needed = Math.max(3, pages.length * 0.4);
  return pages.map((lines) => {
    const edge = new Set(edges(lines));
    return lines.filter((line) => !edge.has(line) || (seen.get(keyOf(line)) ?? 0) < needed);
  });
}

/** The two highest and the two lowest lines. */
function edges(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((one, other) => one.base - other.base);
  return [...new Set([...sorted.slice(0, 2), ...sorted.slice(-2)])];
}

/** The same words at the same height, whatever numbers are in them. */
const keyOf = ({ text, base }: Line): string => `${Math.round(base / 4)} ${text.replace(/\d+|\b[ivxlc]+\b/gi, '#')}`;
