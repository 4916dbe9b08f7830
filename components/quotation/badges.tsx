/** What a reader must know before the words: the day has passed, or a party speaks in its own cause. */
import type { Badge } from '../../core/briefing/types.ts';
import { Tag } from '../controls/tag.tsx';
import { type Messages, useMessages } from '../messages.tsx';
import { formatDate } from './date.ts';

export function Badges({ badges }: { badges: readonly Badge[] }) {
  const messages = useMessages();
  if (badges.length === 0) return null;
  return (
    <p class="badges">
      {badges.map((badge) => (
        <Tag key={badge.type} kind={badge.type === 'claim' ? 'plain' : 'dated'}>
          {badgeWords(messages, badge)}
        </Tag>
      ))}
    </p>
  );
}

function badgeWords({ t, language }: Messages, badge: Badge): string {
  if (badge.type === 'before') return badge.label;
  return badge.type === 'claim' ? t('card_claim') : t('card_as_of', formatDate(badge.date, language));
}
