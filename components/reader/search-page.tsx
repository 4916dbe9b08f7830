/** What a search finds, as a page with an address. */
import { Button } from '../controls/button.tsx';
import { useMessages } from '../messages.tsx';
import { resultsOf, useSearch } from '../popup/use-search.ts';
import { Quotation, type QuotationActions } from '../quotation/quotation.tsx';
import { ReaderLink } from './reader-link.tsx';
import { addressOfQuotation, type ReaderActions } from './reader-view.ts';

export function SearchPage({ query, actions }: { query: string; actions: ReaderActions }) {
  const { t } = useMessages();
  const [state, again] = useSearch(query, actions.search);
  const results = resultsOf(state);
  const nothing = state.type === 'found' && state.results.topics.length + state.results.passages.length === 0;
  const quotationActions: QuotationActions = {
    readInContext: (quotation) => actions.open(addressOfQuotation(quotation, null)),
    copy: (clip) => actions.copy(clip),
    keep: (quotation) => actions.keep(quotation),
    openDossier: () => actions.open({ type: 'dossier' }),
    walkTo: (topic) => actions.open({ type: 'topic', topic }),
  };
  return (
    <main id="text" class="reader-page" aria-busy={state.type === 'searching'}>
      <h1 class="topic-title">{t('reader_search_found', query)}</h1>
      {state.type === 'failed' && (
        <>
          <p class="notice-text">{t('reader_search_failed')}</p>
          <Button onClick={again}>{t('common_retry')}</Button>
        </>
      )}
      {nothing && <p class="notice-text">{t('reader_nothing_found', query)}</p>}
      {results && results.topics.length > 0 && (
        <ul class="related found-topics">
          {results.topics.map(({ topic }) => (
            <li key={topic.id}>
              <ReaderLink address={{ type: 'topic', topic: topic.id }} open={actions.open} class="chip">
                {topic.name}
              </ReaderLink>
            </li>
          ))}
        </ul>
      )}
      {results?.passages.map(({ passage, highlights }) => (
        <Quotation
          key={`${passage.document} ${passage.start}`}
          quotation={passage}
          actions={quotationActions}
          marks={highlights}
        />
      ))}
    </main>
  );
}
