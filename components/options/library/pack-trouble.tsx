/** What is wrong with a pack, and the way back to a sound one. */
import type { PackView } from '../../../core/messages.ts';
import { Button } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import { useMessages } from '../../messages.tsx';

/** @param onFetch asks the server of a subscription for it again */
export function PackTrouble({ pack, onFetch }: { pack: PackView; onFetch: () => void }) {
  const { t } = useMessages();
  const { damage, fallback, subscription, origin } = pack;
  if (damage === null && fallback === null) return null;
  return (
    <div class="pack-damage" role="alert">
      <Icon name="warning" />
      <div>
        <p>
          {damage === null ? t('options_pack_fallback', fallback ?? '') : `${t('options_pack_damage_text')} ${damage}`}
        </p>
        {!subscription && origin.type !== 'bundled' && <p class="pack-mend">{t('options_pack_mend')}</p>}
        {subscription && (
          <Button icon="reload" onClick={onFetch}>
            {t('options_pack_fetch_again')}
          </Button>
        )}
      </div>
    </div>
  );
}
