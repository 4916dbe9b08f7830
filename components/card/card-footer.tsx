/** What can be done about a card: ask why, send it away, or read on. */
import type { CardActions } from '../../core/card.ts';
import type { TopicId } from '../../core/ids.ts';
import { useMessages } from '../messages.tsx';

interface CardFooterProps {
  readonly topic: TopicId;
  readonly site: string | null;
  readonly actions: CardActions;
  readonly canCompare: boolean;
  readonly open: FootPanel | null;
  readonly onOpen: (panel: FootPanel) => void;
}

/** What is unfolded above the footer. */
export type FootPanel = 'why' | 'objection';

export function CardFooter({ topic, site, actions, canCompare, open, onOpen }: CardFooterProps) {
  const { t } = useMessages();
  return (
    <div class="card-footer">
      {canCompare ? (
        <button type="button" title={t('card_compare_label')} onClick={() => actions.compare()}>
          {t('card_compare')}
        </button>
      ) : (
        <button type="button" aria-expanded={open === 'why'} onClick={() => onOpen('why')}>
          {t('card_why')}
        </button>
      )}
      <button type="button" aria-expanded={open === 'objection'} onClick={() => onOpen('objection')}>
        {t('card_not_topic')}
      </button>
      {site !== null && (
        <button type="button" title={site} onClick={() => actions.switchSiteOff()}>
          {t('card_not_site')}
        </button>
      )}
      <button type="button" class="go" title={t('card_more_label')} onClick={() => actions.more(topic)}>
        {t('card_more')}
      </button>
    </div>
  );
}
