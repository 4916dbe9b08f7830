/** The keys that work in a card opened by keyboard. */
import { Kbd } from '../controls/kbd.tsx';
import { useMessages } from '../messages.tsx';

export function KeysFooter() {
  const { t } = useMessages();
  return (
    <p class="keys">
      <span>
        <Kbd keyName="ArrowUp" />
        <Kbd keyName="ArrowDown" />
        {t('card_keys_quotations')}
      </span>
      <span>
        <Kbd keyName="Enter" />
        {t('card_keys_context')}
      </span>
      <span>
        <Kbd keyName="C" />
        {t('card_keys_copy')}
      </span>
      <span>
        <Kbd keyName="Esc" />
        {t('card_keys_back')}
      </span>
    </p>
  );
}
