/** Foot of the popup: what the library holds and ways on; while searching, the keys. */
import { useState } from 'preact/hooks';
import type { LibraryView } from '../../core/messages.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Kbd } from '../controls/kbd.tsx';
import { useMessages } from '../messages.tsx';
import type { PopupActions } from './popup.tsx';

interface PopupFooterProps {
  readonly library: LibraryView | null;
  readonly actions: Pick<PopupActions, 'addPage' | 'openLibrary' | 'openOptions'>;
}

export function PopupFooter({ library, actions }: PopupFooterProps) {
  const { t } = useMessages();
  const [adding, setAdding] = useState<Adding>({ type: 'idle' });
  const add = () => {
    setAdding({ type: 'busy' });
    actions.addPage().then(
      () => setAdding({ type: 'idle' }),
      (error: unknown) => setAdding({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  };
  return (
    <footer class="popup-foot">
      {adding.type === 'failed' ? (
        <p class="popup-library" role="alert">
          {adding.reason}
        </p>
      ) : (
        <p class="popup-library">{library && <LibraryLine library={library} />}</p>
      )}
      <Button kind="quiet" icon="save" onClick={add} disabled={adding.type === 'busy'}>
        {t('popup_add_page')}
      </Button>
      <IconButton icon="book" label={t('popup_library')} onClick={actions.openLibrary} />
      <IconButton icon="sliders" label={t('popup_options')} onClick={() => actions.openOptions('topics')} />
    </footer>
  );
}

type Adding =
  | { readonly type: 'idle' | 'busy' }
  /** `reason`: in words. */
  | { readonly type: 'failed'; readonly reason: string };

function LibraryLine({ library }: { library: LibraryView }) {
  const { t, count } = useMessages();
  const sound = library.packs.filter((pack) => pack.on && pack.damage === null);
  const [first] = sound;
  if (!first) return <strong>{t('popup_no_pack')}</strong>;
  const documents = sound.reduce((sum, pack) => sum + pack.documents.length, 0);
  return (
    <>
      <strong>{sound.length === 1 ? first.name : count('popup_packs', sound.length)}</strong>
      <span> · {count('common_documents', documents)}</span>
    </>
  );
}

export function SearchHints() {
  const { t } = useMessages();
  return (
    <footer class="popup-foot popup-hints">
      <span>
        <Kbd keyName="ArrowUp" label={t('common_key_up')} /> <Kbd keyName="ArrowDown" label={t('common_key_down')} />{' '}
        {t('popup_hint_choose')}
      </span>
      <span>
        <Kbd keyName="Enter" label={t('common_key_enter')} /> {t('popup_hint_open')}
      </span>
      <span class="popup-hint-last">
        <Kbd keyName="Esc" /> {t('popup_hint_clear')}
      </span>
    </footer>
  );
}
