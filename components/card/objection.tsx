/** "Not this topic": what the reader may say of the marked word, and where it holds. */

import type { TopicLink } from '../../core/briefing/types.ts';
import type { CardActions, MentionExplanation } from '../../core/card.ts';
import { useMessages } from '../messages.tsx';

interface ObjectionProps {
  readonly topic: TopicLink;
  /** Null for a card that was walked to: then only the topic can be switched off. */
  readonly explanation: MentionExplanation | null;
  readonly site: string | null;
  readonly actions: CardActions;
}

export function ObjectionPanel({ topic, explanation, site, actions }: ObjectionProps) {
  const { t } = useMessages();
  const correct = (where: string | null) =>
    explanation && actions.correct({ topic: topic.id, alias: explanation.alias, site: where });
  return (
    <div class="why objection">
      {explanation && (
        <>
          <p>{t('card_wrong_name', explanation.alias, topic.name)}</p>
          <div class="objection-choices">
            {site !== null && (
              <button type="button" class="chip" title={site} onClick={() => correct(site)}>
                {t('card_wrong_here')}
              </button>
            )}
            <button type="button" class="chip" onClick={() => correct(null)}>
              {t('card_wrong_anywhere')}
            </button>
          </div>
        </>
      )}
      <div class="objection-choices">
        <button type="button" class="chip" onClick={() => actions.switchTopicOff(topic.id)}>
          {t('card_wrong_topic', topic.name)}
        </button>
      </div>
      <p>{t('card_wrong_undo')}</p>
    </div>
  );
}
