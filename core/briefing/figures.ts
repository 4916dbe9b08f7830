/** Figures: a row for each value of each count, with all who give it. */
import { documentOfSpan, type Library } from '../library.ts';
import type { CompiledPack, CompiledTopic, Figure } from '../pack/format.ts';
import { plainStatement, quotationFrom } from './quotation.ts';
import type { FigureView, QuotationView } from './types.ts';

/**
 * The topic's figures in the pack's order. Equal values of one count are one row with the sources of both; different ones
 * stand side by side: they follow one another and have the same `group`. Left out is what no intact document gives.
 */
export function viewFigures(library: Library, pack: CompiledPack, topic: CompiledTopic): FigureView[] {
  const rows: FigureView[] = [];
  for (const figure of topic.figures) {
    const row = viewFigure(library, pack, topic, figure);
    if (!row) continue;
    const same = rows.findIndex((one) => one.group !== null && one.group === row.group && one.value === row.value);
    const beside = rows.findLastIndex((one) => one.group !== null && one.group === row.group);
    const earlier = rows[same];
    if (earlier) rows[same] = joinRows(earlier, row);
    else rows.splice(beside < 0 ? rows.length : beside + 1, 0, row);
  }
  return rows;
}

function joinRows(one: FigureView, other: FigureView): FigureView {
  const key = ({ document, start }: QuotationView) => `${document} ${start}`;
  const known = new Set(one.sources.map(key));
  const sources = newestFirst([...one.sources, ...other.sources.filter((source) => !known.has(key(source)))]);
  return { ...one, sources, said: one.said > other.said ? one.said : other.said };
}

/** Null where no source of the figure can be shown. */
function viewFigure(library: Library, pack: CompiledPack, topic: CompiledTopic, figure: Figure): FigureView | null {
  const sources: QuotationView[] = [];
  let said = '' as Figure['said'];
  for (const source of figure.sources) {
    const found = documentOfSpan(library, pack, source);
    if (!found?.intact) continue;
    const quote = topic.quotes.find((one) => one.document === source.document && isWithin(source, one));
    const statement = quote ?? plainStatement(found.document, source.speaker, source.said);
    sources.push(quotationFrom(library, found, source, statement));
    if (source.said > said) said = source.said;
  }
  if (sources.length === 0) return null;
  const { value, unit, meaning, count } = figure;
  return { value, unit, meaning, group: count, said, sources: newestFirst(sources) };
}

const newestFirst = (sources: readonly QuotationView[]): QuotationView[] =>
  [...sources].sort((one, other) => compare(other.said ?? '', one.said ?? ''));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const isWithin = (inner: { start: number; end: number }, outer: { start: number; end: number }): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;
