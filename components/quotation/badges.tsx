/** What a reader must know before the words: the day has passed, or a party speaks in its own cause. */
import type { Badge } from '../../core/briefing/types.ts';
import { Tag } from '../controls/tag.tsx';
import { useMessages } from '../messages.tsx';

export function Badges({ badges }: { badges: readonly Badge[] }) {
  const { t } = useMessages();
  if (badges.length === 0) return null;
  return (
    <p class="badges">
      {badges.map((badge) =>
        badge.type === 'before' ? <Tag kind="dated">{badge.label}</Tag> : <Tag>{t('card_claim')}</Tag>,
      )}
    </p>
  );
}
