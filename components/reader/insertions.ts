/** What of ours stands in a paragraph: dates beside words that depend on the day, and [sic] behind faults. */
import type { Insertion } from '../../core/briefing/types.ts';
import type { CompiledDocument, Span } from '../../core/pack/format.ts';

/** @returns by place; `at` counts from `span.start` */
export function insertionsOfParagraph(
  { relativeDates, defects }: Pick<CompiledDocument, 'relativeDates' | 'defects'>,
  span: Pick<Span, 'start' | 'end'>,
): Insertion[] {
  const ends = ({ end }: { end: number }) => end > span.start && end <= span.end;
  const dates = relativeDates
    .filter(ends)
    .map(({ end, label }): Insertion => ({ type: 'date', at: end - span.start, label }));
  const faults = defects
    .filter((defect) => defect.sic && ends(defect))
    .map(({ end, type, reading }): Insertion => ({ type: 'sic', at: end - span.start, defect: type, reading }));
  return [...dates, ...faults].sort((one, other) => one.at - other.at);
}
