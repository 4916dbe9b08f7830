/** "Keep": into the dossier, and from then on the way to it. */
import { useState } from 'preact/hooks';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../messages.tsx';

interface KeepButtonProps {
  /** Rejects where it could not be kept. */
  readonly keep: () => Promise<unknown>;
  readonly openDossier: () => void;
}

export function KeepButton({ keep, openDossier }: KeepButtonProps) {
  const { t } = useMessages();
  const [state, setState] = useState<'idle' | 'kept' | 'failed'>('idle');
  const onClick = () => {
    if (state === 'kept') {
      openDossier();
      return;
    }
    keep().then(
      () => setState('kept'),
      () => setState('failed'),
    );
  };
  const told = state === 'kept' ? t('card_kept') : state === 'failed' ? t('card_keep_failed') : null;
  return (
    <>
      <button
        type="button"
        class={state === 'kept' ? 'action link is-kept' : 'action'}
        title={t('card_keep_label')}
        onClick={onClick}
      >
        <Icon name="keep" />
        {told ?? t('card_keep')}
      </button>
      <span class="visually-hidden" role="status">
        {told}
      </span>
    </>
  );
}
