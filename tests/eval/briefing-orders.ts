/** Orders of a topic's quotes for a sentence: the product's, and two to compare it with. */
import MiniSearch from 'minisearch';
import { composeBriefing } from '../../core/briefing/compose.ts';
import { everyQuotation } from '../../core/briefing/every-quotation.ts';
import { topicId } from '../../core/ids.ts';
import { createLibrary } from '../../core/library.ts';
import type { CompiledPack, Span } from '../../core/pack/format.ts';
import { createSearchIndex } from '../../core/search/search.ts';
import type { BriefingCase } from './briefing-cases.ts';

/** The quotes of a case's topic, best first. */
export type Order = (one: BriefingCase) => readonly Span[];

/** What the card shows, repeats last. */
export function productOrder(pack: CompiledPack): Order {
  const library = createLibrary([{ pack, damagedDocuments: new Set() }]);
  const index = createSearchIndex(library);
  return ({ id, topic, sentence, paragraph }) => {
    const result = composeBriefing(library, index, topicId(topic), { sentence, paragraph });
    if (result.type === 'trouble') throw new Error(`${id}: no briefing on "${topic}" (${result.trouble.type})`);
    return everyQuotation(result.briefing.quotes);
  };
}

/** The pack's own order, whatever is read. */
export const editorialOrder =
  (pack: CompiledPack): Order =>
  ({ topic }) =>
    pack.topics.find(({ id }) => id === topic)?.quotes ?? [];

/** MiniSearch as it comes, over the topic's quotes; those that it does not find follow in the pack's order. */
export function plainSearchOrder(pack: CompiledPack): Order {
  const editorial = editorialOrder(pack);
  return (one) => {
    const quotes = editorial(one);
    const text = ({ document, start, end }: Span) =>
      pack.documents.find(({ id }) => id === document)?.text.slice(start, end);
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
    index.addAll(quotes.map((quote, id) => ({ id, text: text(quote) ?? '' })));
    const found = index.search(`${one.sentence} ${one.paragraph}`).flatMap(({ id }) => quotes[id as number] ?? []);
    return [...found, ...quotes.filter((quote) => !found.includes(quote))];
  };
}
