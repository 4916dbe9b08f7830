/**
 * Text fragments: an address that leads a browser to words on a page (WICG, "URL Fragment Text Directives").
 * `#:~:text=[prefix-,]start[,end][,-suffix]`: each part whole words of one paragraph, the first match counts.
 */

/** Longer stretches are named by their first and last words; shorter ones than the least get words around them (Google's generator). */
const LONGEST_WHOLE = 300;
const SHORTEST_ALONE = 20;
/** So many words at each end, more where they occur earlier on the page. */
const FIRST_WORDS = 4;
/** Words of context tried before a stretch is given up as not unique. */
const MOST_CONTEXT = 12;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The directive for a stretch of `text`, without `#:~:`, as in `text=first%20words,last%20words`; null where it holds no
 * word. @param text the whole document, paragraphs parted by blank lines
 */
export function textDirective(text: string, stretch: Stretch): string | null {
  const whole = toWords(text, stretch);
  if (!whole) return null;
  const blocks = blocksOf(text, whole);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return null;
  const isWhole = blocks.length === 1 && whole.end - whole.start <= LONGEST_WHOLE;
  const parts = isWhole ? wholeParts(text, whole) : endParts(text, whole, first, last);
  return `text=${parts.map(encode).join(',')}`;
}

/** `address` with the directive, behind a fragment of its own if it has one. */
export function withDirective(address: string, directive: string | null): string {
  if (directive === null) return address;
  return address.includes('#') ? `${address}:~:${directive}` : `${address}#:~:${directive}`;
}

const WORD = /[\p{L}\p{N}]/u;
/** Characters that browsers count as part of a word when they look for its ends. */
const isInWord = (text: string, at: number) =>
  at > 0 && at < text.length && WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '');

/** The stretch without blanks at its ends and with the whole of a word that it cuts; null where there is no word in it. */
function toWords(text: string, { start, end }: Stretch): Stretch | null {
  let [from, to] = [start, end];
  while (isInWord(text, from)) from--;
  while (isInWord(text, to)) to++;
  while (from < to && /\s/u.test(text[from] ?? '')) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
  return WORD.test(text.slice(from, to)) ? { start: from, end: to } : null;
}

/** The parts of the stretch that lie in one paragraph each. */
function blocksOf(text: string, { start, end }: Stretch): Stretch[] {
  const blocks: Stretch[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (WORD.test(line)) blocks.push({ start: from, end: from + line.length });
    from += line.length + 1;
  }
  return blocks;
}

type Part = { readonly text: string; readonly role: 'prefix' | 'words' | 'suffix' };
const words = (text: string): Part => ({ text, role: 'words' });

/** The words themselves; with context where they are short or stand earlier in the document, too. */
function wholeParts(text: string, { start, end }: Stretch): Part[] {
  const exact = words(text.slice(start, end));
  if (end - start >= SHORTEST_ALONE && isFirst(text, start, end)) return [exact];
  const before = paragraphBefore(text, start);
  const after = paragraphAfter(text, end);
  for (let count = 3; count <= MOST_CONTEXT; count++) {
    const prefix = lastWords(before, count);
    const suffix = firstWords(after, count);
    if (prefix !== '' && isFirst(text, start - gapBefore(before) - prefix.length, end)) {
      return [{ text: prefix, role: 'prefix' }, exact];
    }
    if (suffix !== '' && isFirst(text, start, end + gapAfter(after) + suffix.length)) {
      return [exact, { text: suffix, role: 'suffix' }];
    }
  }
  return [exact];
}

/** First and last words, as many as make both ends the first of their kind. */
function endParts(text: string, whole: Stretch, first: Stretch, last: Stretch): Part[] {
  const [head, tail] = [text.slice(first.start, first.end), text.slice(last.start, last.end)];
  let [start, end] = ['', ''];
  for (let count = FIRST_WORDS; ; count++) {
    const next = firstWords(head, count);
    const isLongest = next === start;
    start = next;
    if (isLongest || isFirst(text, whole.start, whole.start + start.length)) break;
  }
  const rest = whole.start + start.length;
  for (let count = FIRST_WORDS; ; count++) {
    const next = lastWords(tail, count);
    const isLongest = next === end;
    end = next;
    if (isLongest || fold(text).indexOf(fold(end), rest) === whole.end - end.length) break;
  }
  const parts = first === last && start.length + end.length >= head.length ? [words(head)] : [words(start), words(end)];
  const prefix = isFirst(text, whole.start, whole.start + start.length)
    ? null
    : prefixFor(text, whole.start, start.length);
  return prefix === null ? parts : [{ text: prefix, role: 'prefix' }, ...parts];
}

/** The fewest words before a place that make it the first of its kind; null where no number of them does. */
function prefixFor(text: string, start: number, length: number): string | null {
  const before = paragraphBefore(text, start);
  for (let count = 1; count <= MOST_CONTEXT; count++) {
    const prefix = lastWords(before, count);
    if (prefix !== '' && isFirst(text, start - gapBefore(before) - prefix.length, start + length)) return prefix;
  }
  return null;
}

/** Whether what stands from `start` to `end` stands nowhere earlier; browsers look without regard to case. */
const isFirst = (text: string, start: number, end: number) =>
  fold(text).indexOf(fold(text.slice(start, end))) === start;

/** One length with the text: letters whose lower case is longer stay as they are. */
const fold = (text: string) =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });

const paragraphBefore = (text: string, start: number) => text.slice(text.lastIndexOf('\n', start - 1) + 1, start);

function paragraphAfter(text: string, end: number): string {
  const at = text.indexOf('\n', end);
  return text.slice(end, at < 0 ? text.length : at);
}

const gapBefore = (before: string) => before.length - before.trimEnd().length;
const gapAfter = (after: string) => after.length - after.trimStart().length;

function firstWords(text: string, count: number): string {
  const [start = ''] = new RegExp(`^\\s*(?:\\S+\\s+){0,${count - 1}}\\S+`, 'u').exec(text) ?? [];
  return start.trim();
}

function lastWords(text: string, count: number): string {
  const [end = ''] = new RegExp(`(?:\\S+\\s+){0,${count - 1}}\\S+\\s*$`, 'u').exec(text) ?? [];
  return end.trim();
}

/** Percent-encodes what a directive would take for its own: `-`, `,` and `&` among the rest. */
function encode({ text, role }: Part): string {
  const encoded = encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
  return role === 'prefix' ? `${encoded}-` : role === 'suffix' ? `-${encoded}` : encoded;
}
