/** The way to the shelf, the search, the size of the text, and the options. */
import { IconButton } from '../controls/button.tsx';
import { Icon } from '../controls/icon.tsx';
import { Logo } from '../controls/logo.tsx';
import { useMessages } from '../messages.tsx';
import { ReaderLink } from './reader-link.tsx';
import type { ReaderActions } from './reader-view.ts';
import { SearchBox } from './search-box.tsx';

/** A tenth is a size that one sees; the ends are those of the setting. */
const STEP = 0.1;
const SMALLEST = 0.85;
const LARGEST = 1.5;

interface TopBarProps {
  readonly textScale: number;
  readonly actions: ReaderActions;
}

export function TopBar({ textScale, actions }: TopBarProps) {
  const { t } = useMessages();
  return (
    <header class="top-bar">
      <ReaderLink address={{ type: 'library' }} open={actions.open} class="brand">
        <Logo size={22} />
        <span>{t('common_name')}</span>
      </ReaderLink>
      <SearchBox actions={actions} />
      <ReaderLink
        address={{ type: 'dossier' }}
        open={actions.open}
        class="dossier-link"
        label={t('reader_dossier_title')}
      >
        <Icon name="keep" />
      </ReaderLink>
      <TextSize textScale={textScale} onChange={actions.setTextScale} />
      <IconButton icon="sliders" label={t('reader_options')} onClick={() => actions.openOptions('topics')} />
    </header>
  );
}

function TextSize({ textScale, onChange }: { textScale: number; onChange: (scale: number) => void }) {
  const { t } = useMessages();
  const to = (scale: number) => onChange(Math.round(Math.min(Math.max(scale, SMALLEST), LARGEST) * 100) / 100);
  return (
    <fieldset class="text-size">
      <legend class="visually-hidden">{t('reader_text_size')}</legend>
      <button
        type="button"
        class="icon-button"
        aria-label={t('reader_text_smaller')}
        title={t('reader_text_smaller')}
        disabled={textScale <= SMALLEST}
        onClick={() => to(textScale - STEP)}
      >
        <span aria-hidden="true">A</span>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('reader_text_larger')}
        title={t('reader_text_larger')}
        disabled={textScale >= LARGEST}
        onClick={() => to(textScale + STEP)}
      >
        <span aria-hidden="true">A</span>
      </button>
    </fieldset>
  );
}
