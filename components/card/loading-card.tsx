/** A card whose briefing is still on its way: the shape of what will come. */
import { useMessages } from '../messages.tsx';

export function LoadingCard({ title }: { title: string }) {
  const { t } = useMessages();
  return (
    <div class="loading" aria-busy="true">
      <h2 id={title} class="visually-hidden">
        {t('card_loading')}
      </h2>
      <span />
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}
