/** Relative dates of the shared corpus, resolved by the code from each document's date alone. */
import { existsSync, readFileSync } from 'node:fs';
import { partialDate } from '../../../core/ids.ts';
import { findRelativeDates, type RelativeDateFound } from '../../../core/text/relative-dates.ts';

const corpus = (path: string): URL => new URL(`../../../../shared/corpus/${path}`, import.meta.url);

interface GoldDocument {
  readonly file: string;
  readonly key: string;
  readonly date: { readonly event_date: string };
  readonly relative_time_expressions: readonly { start: number; end: number; text: string; resolves_to: string }[];
}

export interface DateScore {
  readonly all: number;
  readonly found: number;
  readonly right: number;
  /** Expressions that the code dates and the corpus does not list. */
  readonly more: readonly string[];
  readonly errors: readonly string[];
}

/** Null where the corpus is missing. */
export function measureDates(): DateScore | null {
  if (!existsSync(corpus('documents.json'))) return null;
  const { documents } = JSON.parse(readFileSync(corpus('documents.json'), 'utf8')) as {
    documents: readonly GoldDocument[];
  };
  const errors: string[] = [];
  const more: string[] = [];
  let [all, found, right] = [0, 0, 0];
  for (const { file, key, date, relative_time_expressions } of documents) {
    const text = readFileSync(corpus(`documents/${file}`), 'utf8');
    const dates = findRelativeDates(text, partialDate(date.event_date));
    for (const gold of relative_time_expressions) {
      all++;
      const one = dates.find(({ start, end }) => start < gold.end && gold.start < end);
      if (one) found++;
      if (one && means(one, gold.resolves_to)) right++;
      else
        errors.push(
          `${key}: ${one ? `"${text.slice(one.start, one.end)}" is ${one.label}, not` : `missed "${gold.text}":`} ${gold.resolves_to}`,
        );
    }
    for (const one of dates) {
      if (!relative_time_expressions.some(({ start, end }) => one.start < end && start < one.end))
        more.push(`${key}: "${text.slice(one.start, one.end)}" is ${one.label}`);
    }
  }
  return { all, found, right, more, errors };
}

/** Right when the day, month or year that the corpus gives lies in the stretch, which is no longer than the words allow. */
function means({ from, to, label }: RelativeDateFound, gold: string): boolean {
  const dates = [...gold.matchAll(/\d{4}(?:-\d{2}(?:-\d{2})?)?/gu)].map(([date]) => date);
  if (/^as of/u.test(gold)) return label.startsWith('as of') && dates.every((date) => to.startsWith(date));
  return (
    dates.length > 0 && dates.some((date) => from.slice(0, date.length) <= date && date <= to.slice(0, date.length))
  );
}
