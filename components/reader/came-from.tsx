/** The topic that led here, and the way to its other quotations, oldest document first. */
import type { QuotationView, TopicLink } from '../../core/briefing/types.ts';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../messages.tsx';
import { SaidOn } from '../quotation/attribution.tsx';
import { inReadingOrder } from './order.ts';
import { ReaderLink } from './reader-link.tsx';
import { addressOfQuotation, type ReaderActions } from './reader-view.ts';

interface CameFromProps {
  readonly quotation: QuotationView;
  readonly topic: TopicLink;
  readonly quotes: readonly QuotationView[];
  readonly actions: ReaderActions;
}

export function CameFrom({ quotation, topic, quotes, actions }: CameFromProps) {
  const { t } = useMessages();
  const ordered = inReadingOrder(quotes);
  const here = ordered.findIndex((one) => one.document === quotation.document && one.start === quotation.start);
  const step = (to: QuotationView | undefined, label: string, previous: boolean) =>
    to && (
      <ReaderLink address={addressOfQuotation(to, topic.id)} open={actions.open} class="button" label={label}>
        {previous && <Icon name="chevron-up" />}
        {t(previous ? 'reader_previous' : 'reader_next')}
        {!previous && <Icon name="chevron-down" />}
      </ReaderLink>
    );
  return (
    <section>
      <h2 class="aside-label">
        {t('reader_came_from')}
        {here >= 0 && ordered.length > 1 && (
          <span>{t('reader_of_quotations', String(here + 1), String(ordered.length))}</span>
        )}
      </h2>
      <div class="aside-box came-from">
        <ReaderLink address={{ type: 'topic', topic: topic.id }} open={actions.open}>
          {topic.name}
        </ReaderLink>
        <p class="meta">
          {t('reader_quotation_in', String(quotation.paragraph))} ·{' '}
          <SaidOn date={quotation.said} inferred={quotation.saidInferred} />
        </p>
        {here >= 0 && ordered.length > 1 && (
          <div class="came-from-steps">
            {step(ordered[here - 1], t('reader_previous_quotation'), true)}
            {step(ordered[here + 1], t('reader_next_quotation'), false)}
          </div>
        )}
      </div>
    </section>
  );
}
