/** What came of the last thing done with packs. It stands always, so that what comes into it is read out. */
import { IconButton } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import { useMessages } from '../../messages.tsx';

export interface Said {
  readonly kind: 'busy' | 'done' | 'trouble';
  readonly text: string;
}

export function StatusLine({ said, onClose }: { said: Said | null; onClose: () => void }) {
  const { t } = useMessages();
  return (
    <div role="status">
      {said && (
        <p class="pack-said" data-kind={said.kind}>
          {said.kind !== 'busy' && <Icon name={said.kind === 'done' ? 'check' : 'warning'} />}
          <span>{said.text}</span>
          {said.kind !== 'busy' && <IconButton icon="close" label={t('common_close')} onClick={onClose} />}
        </p>
      )}
    </div>
  );
}
