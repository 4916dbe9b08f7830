/** The bar of the Library page: where one is, the search, the options. */
import { useRef, useState } from 'preact/hooks';
import { IconButton } from '../controls/button.tsx';
import { Logo } from '../controls/logo.tsx';
import { SearchField } from '../controls/search-field.tsx';
import { useMessages } from '../messages.tsx';
import type { LibraryActions } from './actions.ts';

export function LibraryBar({ actions }: { actions: LibraryActions }) {
  const { t } = useMessages();
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  return (
    <header class="library-bar">
      <p class="brand">
        <Logo size={22} />
        <span>{t('common_name')}</span>
      </p>
      <search
        class="library-search"
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter' && query.trim() !== '' && !event.isComposing) actions.search(query.trim());
        }}
      >
        <SearchField label={t('library_search')} value={query} onInput={setQuery} fieldRef={field} />
      </search>
      <IconButton icon="sliders" label={t('library_options')} onClick={actions.openOptions} />
    </header>
  );
}
