/** Topics to walk on to, in the same card. */
import type { TopicLink } from '../../core/briefing/types.ts';
import type { TopicId } from '../../core/ids.ts';
import { useMessages } from '../messages.tsx';

interface RelatedProps {
  readonly related: readonly TopicLink[];
  readonly walkTo: ((topic: TopicId) => void) | undefined;
}

export function Related({ related, walkTo }: RelatedProps) {
  const { t } = useMessages();
  if (!walkTo) return null;
  return (
    <section class="card-section">
      <h3 class="section-label">{t('card_related')}</h3>
      <ul class="related">
        {related.map((topic) => (
          <li key={topic.id}>
            <button type="button" class="chip" onClick={() => walkTo(topic.id)}>
              {topic.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
