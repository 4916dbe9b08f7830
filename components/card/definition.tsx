/** What the topic is, in one cited sentence, a step smaller than the quotations. */
import type { QuotationView } from '../../core/briefing/types.ts';
import { Place } from '../quotation/attribution.tsx';
import { Badges } from '../quotation/badges.tsx';
import { placeKey, type QuotationActions } from '../quotation/quotation.tsx';
import { Words } from '../quotation/words.tsx';
import { TitleLink } from './title-link.tsx';

export function Definition({ definition, actions }: { definition: QuotationView; actions: QuotationActions }) {
  return (
    <div class="definition" tabIndex={-1} data-place={placeKey(definition)}>
      <Badges badges={definition.badges} />
      <Words quotation={definition} walkTo={actions.walkTo?.bind(actions)} />
      <p class="meta place-line">
        <span>
          {definition.speaker && `${definition.speaker.name} · `}
          <Place quotation={definition} title={false} />
        </span>
        <TitleLink quotation={definition} actions={actions} />
      </p>
    </div>
  );
}
