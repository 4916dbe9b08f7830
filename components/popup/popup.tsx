/** The toolbar's popup: search the library, see what is on this page, switch marks on and off for its site. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OptionsSection } from '../../core/addresses.ts';
import type { QuotationView } from '../../core/briefing/types.ts';
import type { TopicId } from '../../core/ids.ts';
import type { LibraryView } from '../../core/messages.ts';
import type { SearchResults } from '../../core/search/types.ts';
import type { Settings } from '../../core/settings/types.ts';
import { SearchField } from '../controls/search-field.tsx';
import { useMessages } from '../messages.tsx';
import { PopupFooter, SearchHints } from './footer.tsx';
import { stepList } from './search-list.ts';
import { optionId, rowsOf, SearchResultsList } from './search-results.tsx';
import { type PageState, ThisPage } from './this-page.tsx';
import { isForField } from './typing.ts';
import { resultsOf, useSearch } from './use-search.ts';
import { NothingFound, SearchFailed } from './void.tsx';

export interface PopupActions {
  search(query: string): Promise<SearchResults>;
  /** Opens everything the library has on the topic. */
  openTopic(topic: TopicId): void;
  /** Opens the document at the passage. */
  openPassage(passage: QuotationView): void;
  /** Scrolls the page to the topic's next mention and opens its card. */
  goToTopic(topic: TopicId): void;
  showAll(on: boolean): void;
  switchSite(host: string, on: boolean): void;
  openOptions(section: OptionsSection): void;
  openLibrary(): void;
  /** Takes the page for the library. @throws {Error} in words where it cannot be read */
  addPage(): Promise<void>;
}

export interface PopupProps {
  readonly page: PageState;
  /** Null until it is read. */
  readonly settings: Settings | null;
  /** Null until the background has answered. */
  readonly library: LibraryView | null;
  readonly actions: PopupActions;
}

export function Popup({ page, settings, library, actions }: PopupProps) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useTypingGoesTo(field);
  const searching = query.trim() !== '';
  return (
    <div class="popup">
      <SearchPart query={query} onQuery={setQuery} field={field} library={library} actions={actions}>
        <main class="popup-scroll">
          <ThisPage page={page} settings={settings} library={library} actions={actions} />
        </main>
      </SearchPart>
      {searching ? <SearchHints /> : <PopupFooter library={library} actions={actions} />}
    </div>
  );
}

interface SearchPartProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly field: { readonly current: HTMLInputElement | null };
  readonly library: LibraryView | null;
  readonly actions: PopupActions;
  /** What is shown while nothing is searched. */
  readonly children: ComponentChildren;
}

function SearchPart({ query, onQuery, field, library, actions, children }: SearchPartProps) {
  const { t, count } = useMessages();
  const list = useId();
  const [state, again] = useSearch(query, actions.search);
  const [chosen, setChosen] = useState(0);
  const results = resultsOf(state);
  const rows = rowsOf(results);
  useEffect(() => setChosen(0), [results]);
  const open = (index: number) => {
    const row = rows[index];
    if (row?.type === 'topic') actions.openTopic(row.topic);
    if (row?.type === 'passage') actions.openPassage(row.passage);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = stepList(event.key, chosen, rows.length);
    if (step.type === 'none' || (step.type === 'clear' && query === '')) return;
    event.preventDefault();
    if (step.type === 'choose') setChosen(step.index);
    else if (step.type === 'open') open(chosen);
    else onQuery('');
  };
  const found = rows.length > 0;
  const said = results
    ? t(
        'popup_found_spoken',
        count('common_topics', results.topics.length),
        count('popup_passages_found', results.passages.length),
      )
    : '';
  return (
    <>
      <header class="popup-head">
        <h1 class="visually-hidden">{t('common_name')}</h1>
        <SearchField
          label={t('popup_search')}
          value={query}
          onInput={onQuery}
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
      </header>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {state.type === 'idle' ? (
        children
      ) : (
        <main class={found ? 'popup-scroll popup-fade' : 'popup-scroll'} aria-busy={state.type === 'searching'}>
          {found && results && (
            <SearchResultsList id={list} results={results} chosen={chosen} onChoose={setChosen} onOpen={open} />
          )}
          {state.type === 'found' && !found && (
            <NothingFound query={query.trim()} library={library} onBrowse={() => actions.openOptions('topics')} />
          )}
          {state.type === 'failed' && <SearchFailed onRetry={again} />}
        </main>
      )}
    </>
  );
}

/** `/` leads to the field, and so does typing a word anywhere. */
function useTypingGoesTo(field: { readonly current: HTMLInputElement | null }): void {
  const focus = useCallback(
    (event: KeyboardEvent) => {
      const verdict = isForField(event, field.current);
      if (verdict === 'no') return;
      field.current?.focus();
      if (verdict === 'slash') event.preventDefault();
    },
    [field],
  );
  useEffect(() => {
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [focus]);
}
