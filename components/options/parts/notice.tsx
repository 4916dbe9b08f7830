/** A line at the foot that says what was done, with a way back where there is one. */
import type { Settings } from '../../../core/settings/types.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import { useMessages } from '../../messages.tsx';

export interface NoticeView {
  readonly kind: 'done' | 'trouble';
  readonly text: string;
  /** Takes back what was done; null where there is nothing to take back. */
  readonly undo: ((settings: Settings) => Settings) | null;
}

interface NoticeProps {
  readonly notice: NoticeView | null;
  readonly onUndo: (undo: (settings: Settings) => Settings) => void;
  readonly onClose: () => void;
}

/** The region always stands, so that what comes into it is read out. */
export function Notice({ notice, onUndo, onClose }: NoticeProps) {
  const { t } = useMessages();
  const undo = notice?.undo ?? null;
  return (
    <div class="notice-region" role="status">
      {notice && (
        <div class="notice" data-kind={notice.kind}>
          {notice.kind === 'trouble' && <Icon name="warning" />}
          <p>{notice.text}</p>
          {undo && (
            <Button kind="link" onClick={() => onUndo(undo)}>
              {t('options_undo')}
            </Button>
          )}
          <IconButton icon="close" label={t('common_close')} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
