/** Foot of the popup: what the library holds and ways on; while searching, the keys. */
import type { OptionsSection } from '../../core/addresses.ts';
import type { LibraryView } from '../../core/messages.ts';
import { IconButton } from '../controls/button.tsx';
import { Kbd } from '../controls/kbd.tsx';
import { useMessages } from '../messages.tsx';

interface PopupFooterProps {
  readonly library: LibraryView | null;
  readonly onOpen: (section: OptionsSection) => void;
}

export function PopupFooter({ library, onOpen }: PopupFooterProps) {
  const { t } = useMessages();
  return (
    <footer class="popup-foot">
      <p class="popup-library">{library && <LibraryLine library={library} />}</p>
      <IconButton icon="book" label={t('popup_library')} onClick={() => onOpen('library')} />
      <IconButton icon="sliders" label={t('popup_options')} onClick={() => onOpen('topics')} />
    </footer>
  );
}

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
