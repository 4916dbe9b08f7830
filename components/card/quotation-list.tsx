/** Up to three quotations, the rest on demand. */
import { useState } from 'preact/hooks';
import type { Briefing, QuotationView } from '../../core/briefing/types.ts';
import { useMessages } from '../messages.tsx';
import { placeKey, type QuotationActions } from '../quotation/quotation.tsx';
import { Statement } from '../quotation/statement.tsx';

/** As many as a reader takes in at a glance (DESIGN, "The card"). */
const SHOWN = 3;

/** What stands as the definition above is not said twice, unless it is all there is. */
function withoutDefinition({ quotes, definition }: Briefing): Briefing['quotes'] {
  if (!definition) return quotes;
  const { document, start, end } = definition;
  const others = quotes.filter((quote) => quote.document !== document || quote.start !== start || quote.end !== end);
  return others.length > 0 ? others : quotes;
}

interface QuotationListProps {
  readonly briefing: Briefing;
  readonly actions: QuotationActions;
  /** The quotation that something leads to, to be unfolded; null: none. */
  readonly goneTo: string | null;
}

export function QuotationList({ briefing, actions, goneTo }: QuotationListProps) {
  const { t } = useMessages();
  const [isUnfolded, setUnfolded] = useState(false);
  const { order, definition, note } = briefing;
  const quotes = withoutDefinition(briefing);
  const isIt = (quotation: QuotationView) => placeKey(quotation) === goneTo;
  const isFolded = quotes.slice(SHOWN).some((one) => isIt(one) || one.alsoSaid.some(isIt));
  const all = isUnfolded || isFolded;
  const shown = all ? quotes : quotes.slice(0, SHOWN);
  // A lone quotation under the name needs no heading, and no line to part it from nothing.
  const plain = quotes.length === 1 && !definition && !note;
  return (
    <section class={plain ? 'card-section is-plain' : 'card-section'}>
      {!plain && (
        <h3 class="section-label">
          {order === 'sentence' && quotes.length > 1 ? t('card_closest') : t('card_quotations')}
          {quotes.length > SHOWN && <span>{t('card_shown', String(shown.length), String(quotes.length))}</span>}
        </h3>
      )}
      {shown.map((quotation) => (
        <Statement
          key={placeKey(quotation)}
          statement={quotation}
          actions={actions}
          unfolded={quotation.alsoSaid.some(isIt)}
        />
      ))}
      {quotes.length > SHOWN && (
        <button type="button" class="action link show-all" aria-expanded={all} onClick={() => setUnfolded(!all)}>
          {all ? t('card_show_fewer') : t('card_show_all', String(quotes.length))}
        </button>
      )}
    </section>
  );
}
