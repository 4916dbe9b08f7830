/** A document's name that leads to the quotation in it: for places too narrow for "Read in context". */
import type { QuotationView } from '../../core/briefing/types.ts';
import { useMessages } from '../messages.tsx';
import { QuotationTitle } from '../quotation/attribution.tsx';
import type { QuotationActions } from '../quotation/quotation.tsx';

export function TitleLink({ quotation, actions }: { quotation: QuotationView; actions: QuotationActions }) {
  const { t } = useMessages();
  return (
    <button type="button" class="title-link" onClick={() => actions.readInContext(quotation)}>
      <span class="visually-hidden">{t('card_read')}: </span>
      <QuotationTitle quotation={quotation} />
    </button>
  );
}
