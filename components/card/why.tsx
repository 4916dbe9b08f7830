/** Why the words were marked and why these quotations stand first: the rule and its evidence, in words. */
import type { Briefing } from '../../core/briefing/types.ts';
import type { MentionExplanation } from '../../core/card.ts';
import { type Translate, useMessages } from '../messages.tsx';

interface WhyProps {
  readonly explanation: MentionExplanation | null;
  readonly order: Briefing['order'];
}

export function Why({ explanation, order }: WhyProps) {
  const { t } = useMessages();
  return (
    <div class="why">
      {explanation ? (
        <>
          <p>{matchWords(t, explanation)}</p>
          <p>{ruleWords(t, explanation)}</p>
        </>
      ) : (
        <p>{t('card_why_walked')}</p>
      )}
      <p>{t(order === 'sentence' ? 'card_why_order_sentence' : 'card_why_order_editorial')}</p>
    </div>
  );
}

function matchWords(t: Translate, { text, alias }: MentionExplanation): string {
  return text === alias ? t('card_why_marked_same', text) : t('card_why_marked', text, alias);
}

function ruleWords(t: Translate, { rule, evidenceName }: MentionExplanation): string {
  switch (rule.type) {
    case 'always':
      return t('card_why_always');
    case 'same-topic':
      return t('card_why_same_topic', rule.evidence);
    case 'context-topic':
      return evidenceName === null || evidenceName === rule.evidence
        ? t('card_why_context_unnamed', rule.evidence)
        : t('card_why_context_topic', rule.evidence, evidenceName);
  }
}
