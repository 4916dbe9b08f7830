/** The library's wordings by their shingles: where a quotation of a page stands in it, and how the two differ. */
import { quotationAt } from '../briefing/quotation-at.ts';
import type { QuotationView } from '../briefing/types.ts';
import type { DocumentId } from '../ids.ts';
import type { Library, LibraryDocument } from '../library.ts';
import type { CompiledDocument, CompiledPack, CompiledQuote } from '../pack/format.ts';
import type { Highlights } from '../search/types.ts';
import { align } from './align.ts';
import { LEAST_SHARE, LEAST_SHINGLES } from './find.ts';
import { quotedStretches } from './quoted.ts';
import { buildTable } from './table.ts';
import { type QuoteWord, quoteWords, shinglesOf } from './words.ts';

/** `shortened`: every word of the page's is the library's, which has more. `altered`: some are not. */
export type QuoteVerdict = 'same' | 'shortened' | 'altered';

/** A quotation of a page beside the library's wording of it. */
export interface QuoteMatch {
  /** The page's words, and those of them that the library's wording has not. */
  readonly page: string;
  readonly pageMarks: Highlights;
  readonly quotation: QuotationView;
  /** Words of the library's wording that the page has not. */
  readonly marks: Highlights;
  readonly verdict: QuoteVerdict;
  /** The same words in other documents of the library. */
  readonly elsewhere: readonly QuotationView[];
}

export interface QuoteIndex {
  /** What a page needs to find such quotations by itself. */
  readonly table: Uint8Array;
  /** Null where the library has no such quotation. */
  match(text: string): QuoteMatch | null;
}

interface Source {
  readonly found: LibraryDocument;
  readonly words: readonly QuoteWord[];
}

/** Beyond so much text (some 500,000 words, a table of 600 kB) only what topics quote is compared. */
const MOST_CHARACTERS = 3_000_000;
/** Words around a place that are looked at beside the page's own number. */
const AROUND = 12;
/** Characters: of a longer quotation only what the page has is shown. */
const LONGEST_SHOWN = 800;
/** Share of the page's words that the library's wording must have in their order: below it is another occasion. */
const LEAST_SHARED = 0.65;

/** Whether only what topics quote is compared. */
export function comparesQuotes(library: Library): boolean {
  return library.documents.reduce((sum, { document }) => sum + document.text.length, 0) > MOST_CHARACTERS;
}

/** @param quotesOnly as `comparesQuotes` says of the whole library */
export function createQuoteIndex(library: Library, quotesOnly: boolean = comparesQuotes(library)): QuoteIndex {
  const documents = library.documents.filter(({ intact }) => intact);
  const quotesIn = quotesOnly ? quotesByDocument(documents) : null;
  const sources = documents.map(
    (found): Source => ({
      found,
      words: quotesIn ? wordsOfQuotes(found.document, quotesIn.get(found) ?? []) : quoteWords(found.document.text),
    }),
  );
  /** Places of each shingle: source and word, packed. */
  const places = new Map<number, { source: Source; word: number }[]>();
  for (const source of sources) {
    for (const [word, shingle] of shinglesOf(source.words).entries()) {
      const known = places.get(shingle);
      if (known) known.push({ source, word });
      else places.set(shingle, [{ source, word }]);
    }
  }
  return {
    table: buildTable(places.keys()),
    match(text) {
      const words = quoteWords(text);
      const matches = candidatesFor(shinglesOf(words), places)
        .flatMap(({ source, word }) => compare(library, text, words, source, word) ?? [])
        .sort((one, other) => other.shared - one.shared || (newest(other.match) < newest(one.match) ? -1 : 1));
      const [best, ...others] = matches;
      if (!best) return null;
      const equals = others.filter(
        ({ match, shared }) => shared >= best.shared && match.verdict === best.match.verdict,
      );
      return { ...best.match, elsewhere: equals.map(({ match }) => match.quotation) };
    },
  };
}

/** The quotes of each document's own pack that stand in it. */
function quotesByDocument(documents: readonly LibraryDocument[]): Map<LibraryDocument, readonly CompiledQuote[]> {
  const byPack = new Map<CompiledPack, Map<DocumentId, CompiledQuote[]>>();
  for (const { pack } of documents) {
    if (byPack.has(pack)) continue;
    const quotes = pack.topics.flatMap((topic) => topic.quotes);
    byPack.set(
      pack,
      Map.groupBy(quotes, ({ document }) => document),
    );
  }
  return new Map(documents.map((found) => [found, byPack.get(found.pack)?.get(found.document.id) ?? []]));
}

/** The words that some topic quotes: what a large library is compared by. */
function wordsOfQuotes({ text }: CompiledDocument, quotes: readonly CompiledQuote[]): QuoteWord[] {
  if (quotes.length === 0) return [];
  return quoteWords(text).filter((word) => quotes.some(({ start, end }) => start <= word.start && word.end <= end));
}

const newest = ({ quotation }: QuoteMatch): string => quotation.said ?? '';

/** The place in each source that most shingles speak for, by the distance between both (its diagonal). */
function candidatesFor(
  shingles: Uint32Array,
  places: ReadonlyMap<number, readonly { source: Source; word: number }[]>,
) {
  const votes = new Map<Source, Map<number, number>>();
  for (const [at, shingle] of shingles.entries()) {
    for (const { source, word } of places.get(shingle) ?? []) {
      const diagonals = votes.get(source) ?? new Map<number, number>();
      votes.set(source, diagonals);
      // Neighbouring diagonals count together: a word more or less moves what follows.
      const diagonal = Math.round((word - at) / AROUND);
      diagonals.set(diagonal, (diagonals.get(diagonal) ?? 0) + 1);
    }
  }
  return [...votes].flatMap(([source, diagonals]) => {
    const ranked = [...diagonals].sort((one, other) => other[1] - one[1]);
    return ranked
      .slice(0, 3)
      .flatMap(([diagonal, count]) => (count >= LEAST_SHINGLES / 2 ? [{ source, word: diagonal * AROUND }] : []));
  });
}

/** Null where the two are not the same quotation. */
function compare(
  library: Library,
  text: string,
  words: readonly QuoteWord[],
  source: Source,
  word: number,
): { match: QuoteMatch; shared: number } | null {
  const from = Math.max(0, word - 2 * AROUND);
  const there = source.words.slice(from, word + words.length + 3 * AROUND);
  const { pairs } = align(words, there);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || pairs.length < LEAST_SHINGLES + 2) return null;
  const own = words.slice(first[0], last[0] + 1);
  const theirs = there.slice(first[1], last[1] + 1);
  const isWhole = pairs.length >= words.length * LEAST_SHARED;
  const isSentence =
    own.length >= 12 && pairs.length >= own.length * 0.9 && pairs.length >= words.length * LEAST_SHARE * LEAST_SHARE;
  if (!(isWhole || isSentence) || pairs.length < theirs.length * LEAST_SHARED) return null;
  const span = wholeQuotation(source.found.document.text, theirs[0]?.start ?? 0, theirs.at(-1)?.end ?? 0);
  const whole = source.words.filter(({ start, end }) => start >= span.start && end <= span.end);
  const quotation = quotationAt(library, source.found, span);
  const mine = new Set(pairs.map(([one]) => words[one]));
  const its = new Set(pairs.map(([, other]) => there[other]));
  const pageMarks = runs(
    words.filter((one) => !mine.has(one)),
    text,
    0,
  );
  const marks = runs(
    whole.filter((one) => !its.has(one)),
    quotation.text,
    span.start,
  );
  const verdict = pageMarks.length > 0 ? 'altered' : marks.length > 0 ? 'shortened' : 'same';
  return { match: { page: text, pageMarks, quotation, marks, verdict, elsewhere: [] }, shared: pairs.length };
}

/** The quoted stretch of the document that a place lies in, so that what a page left out is seen; else the place itself. */
function wholeQuotation(text: string, start: number, end: number): { start: number; end: number } {
  const around = quotedStretches(text).find((one) => one.start <= start && one.end >= end);
  return around && around.end - around.start <= LONGEST_SHOWN ? around : { start, end };
}

/** The words as stretches counted from `offset`; those that only blanks part are one. */
function runs(words: readonly QuoteWord[], text: string, offset: number): [number, number][] {
  const joined: [number, number][] = [];
  for (const { start, end } of words) {
    const last = joined.at(-1);
    if (last && /^[\s\p{P}]*$/u.test(text.slice(last[1], start - offset))) last[1] = end - offset;
    else joined.push([start - offset, end - offset]);
  }
  return joined;
}
