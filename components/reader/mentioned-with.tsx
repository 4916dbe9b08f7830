/** Topics that stand in the same paragraphs, as bars that are also a list of links with their numbers. */
import { useState } from 'preact/hooks';
import type { CoMention } from '../../core/briefing/co-mentions.ts';
import { useMessages } from '../messages.tsx';
import { ReaderLink } from './reader-link.tsx';
import type { ReaderActions } from './reader-view.ts';

/** Bars shown before "Show more". */
const SHOWN = 10;

interface MentionedWithProps {
  readonly others: readonly CoMention[];
  readonly actions: ReaderActions;
}

export function MentionedWith({ others, actions }: MentionedWithProps) {
  const { t, count } = useMessages();
  const [all, setAll] = useState(false);
  const most = others[0]?.paragraphs ?? 1;
  const shown = all ? others : others.slice(0, SHOWN);
  return (
    <section>
      <h2 class="aside-label">
        {t('reader_mentioned_with')} <span>{t('reader_shared_paragraphs')}</span>
      </h2>
      <ul class="aside-list bars">
        {shown.map(({ topic, paragraphs }) => (
          <li key={topic.id}>
            <ReaderLink address={{ type: 'topic', topic: topic.id }} open={actions.open}>
              {topic.name}
            </ReaderLink>
            <svg class="bar" width="48" height="5" aria-hidden="true">
              <rect width={Math.max(2, (48 * paragraphs) / most)} height="5" rx="1" />
            </svg>
            <span>
              <span aria-hidden="true">{paragraphs}</span>
              <span class="visually-hidden">{count('reader_paragraphs', paragraphs)}</span>
            </span>
          </li>
        ))}
      </ul>
      {others.length > SHOWN && (
        <button type="button" class="action link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('reader_show_fewer') : t('reader_show_more', String(others.length - SHOWN))}
        </button>
      )}
    </section>
  );
}
