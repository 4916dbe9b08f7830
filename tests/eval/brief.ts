/**
 * How well a briefing fits the sentence that is being read: how often an editor's choice stands first, and among the three
 * quotes that a card shows, and how often something misleading stands first. `--cases` prints each case that is not first.
 */
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadPack } from '../../cli/pack/load-pack.ts';
import { QUOTES_ON_CARD } from '../../core/briefing/arrange-quotes.ts';
import type { CompiledPack, Span } from '../../core/pack/format.ts';
import { type BriefingCase, type Half, readBriefingCases } from './briefing-cases.ts';
import { editorialOrder, type Order, plainSearchOrder, productOrder } from './briefing-orders.ts';
import { mean } from './ranking.ts';

const PACK = fileURLToPath(new URL('../../data/nato-reset-2022', import.meta.url));
const print = (line = ''): boolean => stdout.write(`${line}\n`);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

interface Verdict {
  readonly first: boolean;
  readonly inThree: boolean;
  readonly misleading: boolean;
}

const overlaps = (one: Span, other: Span): boolean =>
  one.document === other.document && one.start < other.end && other.start < one.end;

const isOne = (quote: Span | undefined, of: readonly Span[]): boolean =>
  quote !== undefined && of.some((span) => overlaps(quote, span));

/** A quote counts for every passage that it overlaps; one that is good or best as well does not mislead. */
function judge({ best, good, misleading }: BriefingCase, quotes: readonly Span[]): Verdict {
  const top = quotes[0];
  return {
    first: isOne(top, best),
    inThree: quotes.slice(0, QUOTES_ON_CARD).some((quote) => isOne(quote, best)),
    misleading: isOne(top, misleading) && !isOne(top, best) && !isOne(top, good),
  };
}

async function main(): Promise<void> {
  const { pack } = await loadPack(PACK);
  const cases = readBriefingCases(pack);
  const orders: readonly [string, Order][] = [
    ['Backgrounder', productOrder(pack)],
    ['editorial order alone', editorialOrder(pack)],
    ['plain MiniSearch', plainSearchOrder(pack)],
  ];
  print('| cases | order | a best passage first | among the first three | misleading first |');
  print('| --- | --- | --- | --- | --- |');
  for (const half of ['tuning', 'final'] satisfies Half[]) {
    const own = cases.filter((one) => one.half === half);
    for (const [name, order] of orders) {
      const verdicts = own.map((one) => judge(one, order(one)));
      const shares = (['first', 'inThree', 'misleading'] as const).map((key) =>
        percent(mean(verdicts.map((verdict) => Number(verdict[key])))),
      );
      print(`| ${[`${own.length} ${half}`, name, ...shares].join(' | ')} |`);
    }
  }
  if (argv.includes('--cases')) printMisses(pack, cases);
}

/** The tuning cases whose first quote is no best one, with the first quotes (+ best, ! misleading); of the final ones nothing is looked at. */
function printMisses(pack: CompiledPack, cases: readonly BriefingCase[]): void {
  const order = productOrder(pack);
  for (const one of cases.filter(({ half }) => half === 'tuning')) {
    const quotes = order(one);
    const { first, misleading } = judge(one, quotes);
    if (first) continue;
    print(`\n${one.id} ${one.topic}${misleading ? ', misleading' : ''}: ${one.sentence}`);
    for (const [place, quote] of quotes.entries()) {
      const sign = isOne(quote, one.best) ? '+' : isOne(quote, one.misleading) ? '!' : ' ';
      const text = pack.documents.find(({ id }) => id === quote.document)?.text.slice(quote.start, quote.end);
      if (place < QUOTES_ON_CARD || sign === '+') print(`  ${sign} ${place + 1} ${text?.slice(0, 150)}`);
    }
  }
}

await main();
