/** A quotation of the page beside the library's wording of it: what was shortened, altered, or left as it was. */
import { useRef } from 'preact/hooks';
import type { QuotationView } from '../../core/briefing/types.ts';
import type { CardActions, CardView } from '../../core/card.ts';
import type { QuoteMatch, QuoteVerdict } from '../../core/same-quote/quote-index.ts';
import { type MessageKey, useMessages } from '../messages.tsx';
import { SaidOn } from '../quotation/attribution.tsx';
import { OurNote, placeKey, Quotation, type QuotationActions } from '../quotation/quotation.tsx';
import { Words } from '../quotation/words.tsx';
import { CardHeader } from './card-header.tsx';
import { TitleLink } from './title-link.tsx';
import { useOverflow } from './use-overflow.ts';

const VERDICTS = {
  same: 'card_same_words',
  shortened: 'card_same_shortened',
  altered: 'card_same_altered',
} satisfies Record<QuoteVerdict, MessageKey>;

interface QuotedCardProps {
  /** Id of the heading. */
  readonly title: string;
  readonly match: QuoteMatch;
  readonly view: CardView;
  readonly actions: CardActions;
}

export function QuotedCard({ title, match, view, actions }: QuotedCardProps) {
  const { t } = useMessages();
  const body = useRef<HTMLDivElement>(null);
  const more = useOverflow(body);
  const { page, pageMarks, quotation, marks, verdict, elsewhere } = match;
  const quotationActions: QuotationActions = {
    readInContext: (one) => actions.readInContext(one, null),
    copy: (clip) => actions.copy(clip),
    keep: (one) => actions.keep(one),
    openDossier: () => actions.openDossier(),
    walkTo: (topic) => actions.walkTo(topic),
  };
  return (
    <>
      <CardHeader
        title={title}
        name={t('card_same_title')}
        parts={[t(VERDICTS[verdict])]}
        view={view}
        actions={actions}
      />
      <div ref={body} class="card-body quoted-body">
        <Quotation quotation={quotation} actions={quotationActions} marks={marks} />
        {verdict !== 'same' && (
          <section class="card-section">
            <h3 class="section-label">{t('card_same_page')}</h3>
            <Words quotation={{ text: page, insertions: [], topics: [] }} marks={pageMarks} />
          </section>
        )}
        {elsewhere.length > 0 && <Elsewhere quotations={elsewhere} actions={quotationActions} />}
        <section class="card-section">
          <OurNote note={t('card_same_why')} />
        </section>
      </div>
      <div class="card-foot" data-more={more || undefined} />
    </>
  );
}

function Elsewhere({ quotations, actions }: { quotations: readonly QuotationView[]; actions: QuotationActions }) {
  const { t } = useMessages();
  return (
    <section class="card-section">
      <h3 class="section-label">{t('card_same_elsewhere')}</h3>
      <ul class="elsewhere">
        {quotations.map((quotation) => (
          <li class="meta place-line" key={placeKey(quotation)}>
            <span>
              <SaidOn date={quotation.said} inferred={quotation.saidInferred} />
              {` · ${t('common_paragraph', String(quotation.paragraph))}`}
            </span>
            <TitleLink quotation={quotation} actions={actions} />
          </li>
        ))}
      </ul>
    </section>
  );
}
