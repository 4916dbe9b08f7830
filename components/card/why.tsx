/** Why the words were marked and why these quotations stand first: the rule and its evidence, in words. */
import type { Briefing } from '../../core/briefing/types.ts';
import type { MentionExplanation } from '../../core/card.ts';
import type { Nearness, Objection } from '../../core/detect/types.ts';
import type { MessageKey } from '../../core/message-keys.ts';
import { type Translate, useMessages } from '../messages.tsx';

interface WhyProps {
  readonly explanation: MentionExplanation | null;
  readonly order: Briefing['order'];
}

export function Why({ explanation, order }: WhyProps) {
  const { t } = useMessages();
  return (
    <div class="why">
      {explanation ? <MarkedBecause explanation={explanation} /> : <p>{t('card_why_walked')}</p>}
      <p>{t(order === 'sentence' ? 'card_why_order_sentence' : 'card_why_order_editorial')}</p>
    </div>
  );
}

function MarkedBecause({ explanation }: { explanation: MentionExplanation }) {
  const { t } = useMessages();
  const { checks } = explanation;
  return (
    <>
      <p>{matchWords(t, explanation)}</p>
      <p>{ruleWords(t, explanation)}</p>
      {checks.length > 0 && <p>{t('card_why_checked', checks.map((check) => t(CHECKS[check])).join('; '))}</p>}
    </>
  );
}

function matchWords(t: Translate, { text, alias }: MentionExplanation): string {
  return text === alias ? t('card_why_marked_same', text) : t('card_why_marked', text, alias);
}

const PLACES = {
  block: 'card_why_near_block',
  section: 'card_why_near_section',
  page: 'card_why_near_page',
} satisfies Record<Nearness, MessageKey>;

/** What spoke against the name, had it been so. */
const CHECKS = {
  'other-person': 'card_why_check_other_person',
  place: 'card_why_check_place',
  'everyday-word': 'card_why_check_everyday_word',
  'longer-name': 'card_why_check_longer_name',
  'other-year': 'card_why_check_other_year',
  'other-place': 'card_why_check_other_place',
  'other-document': 'card_why_check_other_document',
  distance: 'card_why_check_distance',
} satisfies Record<Objection, MessageKey>;

function ruleWords(t: Translate, { rule, evidenceName }: MentionExplanation): string {
  switch (rule.type) {
    case 'always':
      return t('card_why_always');
    case 'same-topic':
      return t('card_why_same_topic', rule.evidence, t(PLACES[rule.near ?? 'page']));
    case 'context-topic':
      return evidenceName === null || evidenceName === rule.evidence
        ? t('card_why_context_unnamed', rule.evidence, t(PLACES[rule.near ?? 'page']))
        : t('card_why_context_topic', rule.evidence, evidenceName, t(PLACES[rule.near ?? 'page']));
    case 'title':
      return t('card_why_title', rule.title, evidenceName ?? rule.evidence);
    case 'page-subject':
      return t('card_why_page_subject', evidenceName ?? rule.evidence, String(rule.sightings));
    case 'unproven':
      return t('card_why_unproven');
  }
}
