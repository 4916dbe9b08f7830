/** Said in place of topics and documents when the background does not answer. */
import { Button } from '../../controls/button.tsx';
import { useMessages } from '../../messages.tsx';

export function LibraryTrouble({ onRetry }: { onRetry: () => void }) {
  const { t } = useMessages();
  return (
    <div class="library-trouble" role="alert">
      <h2>{t('options_library_failed')}</h2>
      <p>{t('options_library_failed_text')}</p>
      <Button onClick={onRetry}>{t('common_retry')}</Button>
    </div>
  );
}
