/** The search of the top bar: the popup's search, its results in a panel under the field. */
import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks';
import { SearchField } from '../controls/search-field.tsx';
import { useMessages } from '../messages.tsx';
import { stepList } from '../popup/search-list.ts';
import { optionId, rowsOf, SearchResultsList } from '../popup/search-results.tsx';
import { resultsOf, type SearchState, useSearch } from '../popup/use-search.ts';
import { addressOfQuotation, type ReaderActions } from './reader-view.ts';

export function SearchBox({ actions }: { actions: ReaderActions }) {
  const { t } = useMessages();
  const list = useId();
  const box = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [state] = useSearch(query, actions.search);
  const [chosen, setChosen] = useState(0);
  const results = resultsOf(state);
  const rows = rowsOf(results);
  useEffect(() => setChosen(0), [results]);
  useSlash(field);
  const open = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setQuery('');
    field.current?.blur();
    actions.open(row.type === 'topic' ? { type: 'topic', topic: row.topic } : addressOfQuotation(row.passage, null));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = stepList(event.key, chosen, rows.length);
    if (step.type === 'none' || (step.type === 'clear' && query === '')) return;
    event.preventDefault();
    if (step.type === 'choose') setChosen(step.index);
    else if (step.type === 'open') open(chosen);
    else setQuery('');
  };
  const onFocusOut = (event: FocusEvent) => {
    if (event.relatedTarget && !box.current?.contains(event.relatedTarget as Node)) setQuery('');
  };
  const found = rows.length > 0;
  return (
    <search ref={box} class="search-box" onFocusOut={onFocusOut}>
      <SearchField
        label={t('reader_search')}
        value={query}
        onInput={setQuery}
        fieldRef={field}
        shortcut="/"
        attributes={{
          role: 'combobox',
          'aria-expanded': found,
          'aria-controls': found ? list : undefined,
          'aria-autocomplete': 'list',
          'aria-activedescendant': found ? optionId(list, chosen) : undefined,
          onKeyDown,
        }}
      />
      {state.type !== 'idle' && (
        <div class="search-panel" aria-busy={state.type === 'searching'}>
          {found && results ? (
            <SearchResultsList id={list} results={results} chosen={chosen} onChoose={setChosen} onOpen={open} />
          ) : (
            <SearchNote state={state} query={query.trim()} />
          )}
        </div>
      )}
    </search>
  );
}

function SearchNote({ state, query }: { state: SearchState; query: string }) {
  const { t } = useMessages();
  if (state.type === 'failed') return <p role="status">{t('reader_search_failed')}</p>;
  return state.type === 'found' ? <p role="status">{t('reader_nothing_found', query)}</p> : null;
}

/** `/` leads to the field from anywhere but another field. */
function useSlash(field: { readonly current: HTMLInputElement | null }): void {
  const focus = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      event.preventDefault();
      field.current?.focus();
    },
    [field],
  );
  useEffect(() => {
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [focus]);
}
