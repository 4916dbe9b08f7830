/** Empty places that say why they are empty and what can be done. */
import type { ComponentChildren } from 'preact';
import type { LibraryView } from '../../core/messages.ts';
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages.tsx';

/** One sentence of what there is, one of what to do, and the thing to do. */
export function Void({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="void">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

interface NothingFoundProps {
  readonly query: string;
  readonly library: LibraryView | null;
  readonly onBrowse: () => void;
}

export function NothingFound({ query, library, onBrowse }: NothingFoundProps) {
  const { t, count } = useMessages();
  const documents = (library?.packs ?? []).reduce((sum, pack) => sum + pack.documents.length, 0);
  const only = library?.packs.length === 1 ? library.packs[0] : undefined;
  const text = only
    ? count('popup_nothing_in_pack', documents, only.name)
    : count('popup_nothing_in_library', documents);
  return (
    <Void title={t('popup_nothing_on', query)} text={text}>
      <Button onClick={onBrowse}>{t('popup_browse_topics')}</Button>
    </Void>
  );
}

export function SearchFailed({ onRetry }: { onRetry: () => void }) {
  const { t } = useMessages();
  return (
    <Void title={t('popup_search_failed')} text={t('popup_search_failed_text')}>
      <Button onClick={onRetry}>{t('common_retry')}</Button>
    </Void>
  );
}
