/** Marks on quotations of a page that the library has, too: a few of their words, where no other mark stands. */
import type { Candidate } from '../core/detect/find.ts';
import type { Namer, PageMark, PageMention, QuoteLook } from './marks.ts';
import type { ScannedBlock } from './page-text.ts';

/** The marks with those of quotations between them. */
export function withQuotes(
  sources: readonly ScannedBlock<Candidate>[],
  marks: readonly PageMention[],
  find: QuoteLook,
  nameOf: Namer,
): PageMark[] {
  const bySource = new Map(sources.map((source) => [source, [] as PageMark[]]));
  for (const mark of marks) bySource.get(mark.source)?.push(mark);
  for (const [source, own] of bySource) {
    for (const stretch of find(source)) {
      const place = freeWords(source.text, stretch, own);
      if (!place) continue;
      // A name may begin where the quotation does: another number keeps their names apart.
      const id = nameOf(source, -1 - place.start);
      own.push({ topic: null, id, source, ...place, words: source.text.slice(stretch.start, stretch.end) });
    }
    own.sort((one, other) => one.start - other.start);
  }
  return [...bySource.values()].flat();
}

const FEW_WORDS = /\S+(?:\s+\S+){1,3}/u;

/** The first few words of a quotation that no other mark has; null where there are none. */
function freeWords(text: string, { start, end }: { start: number; end: number }, marks: readonly PageMark[]) {
  let from = start;
  for (const mark of [...marks.filter((one) => one.end > start && one.start < end), { start: end, end }]) {
    const free = FEW_WORDS.exec(text.slice(from, mark.start));
    if (free) return { start: from + free.index, end: from + free.index + free[0].length };
    from = mark.end;
  }
  return null;
}
