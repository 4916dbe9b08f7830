/** What a file holds, before it replaces anything. */
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages.tsx';
import type { Offered } from './backup-section.tsx';

interface OfferProps {
  readonly file: string;
  readonly offered: Offered;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

export function Offer({ file, offered, onAccept, onCancel }: OfferProps) {
  const { t } = useMessages();
  const repaired = offered.type === 'settings' ? offered.repaired : offered.backup.repaired;
  return (
    <div class="offer" role="status">
      <p>
        <What file={file} offered={offered} />
      </p>
      {repaired.length > 0 && <p class="offer-repaired">{t('options_import_repaired', repaired.join(', '))}</p>}
      <div class="offer-buttons">
        <Button kind="primary" onClick={onAccept}>
          {t('options_import_accept')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('options_cancel')}
        </Button>
      </div>
    </div>
  );
}

function What({ file, offered }: Pick<OfferProps, 'file' | 'offered'>) {
  const { t, count } = useMessages();
  if (offered.type === 'backup') {
    return <>{t('options_import_all_offer', file, count('options_import_all_packs', offered.backup.packs.length))}</>;
  }
  const topics = count('options_import_topics', Object.keys(offered.settings.topics).length);
  const sites = count('options_import_sites', offered.settings.sitesOff.length);
  return <>{t('options_import_offer', file, topics, sites)}</>;
}
