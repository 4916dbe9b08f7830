/** The sentence before a quotation that leans on it: the source's words, but not part of the quotation. */
import type { NeighbourView } from '../../core/briefing/types.ts';
import { useMessages } from '../messages.tsx';
import { SourceText } from './source-text.tsx';

export function Lead({ lead }: { lead: NeighbourView }) {
  const { t } = useMessages();
  return (
    <p class="lead">
      <span class="lead-label">{t('card_before_it')}</span>{' '}
      <span class="lead-words" dir="auto">
        <SourceText text={lead.text} insertions={lead.insertions} />
      </span>
    </p>
  );
}
