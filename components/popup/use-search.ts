/** Results that follow what is typed. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SearchResults } from '../../core/search/types.ts';

export type SearchState =
  | { readonly type: 'idle' }
  /** Asked, not yet answered; what was found before stays in view. */
  | { readonly type: 'searching'; readonly previous: SearchResults | null }
  | { readonly type: 'found'; readonly results: SearchResults }
  | { readonly type: 'failed' };

/**
 * @param query as typed; white space alone asks nothing
 * @param search answers a query; a late answer to an older query is dropped
 * @returns the state, and a way to ask again
 */
export function useSearch(query: string, search: (query: string) => Promise<SearchResults>): [SearchState, () => void] {
  const [state, setState] = useState<SearchState>({ type: 'idle' });
  const [attempt, setAttempt] = useState(0);
  const words = query.trim();
  useEffect(() => {
    if (words === '') {
      setState({ type: 'idle' });
      return;
    }
    let wanted = true;
    setState((before) => ({ type: 'searching', previous: resultsOf(before) }));
    search(words).then(
      (results) => wanted && setState({ type: 'found', results }),
      () => wanted && setState({ type: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [words, search, attempt]);
  return [state, useCallback(() => setAttempt((n) => n + 1), [])];
}

/** What there is to show in a state. */
export function resultsOf(state: SearchState): SearchResults | null {
  if (state.type === 'found') return state.results;
  return state.type === 'searching' ? state.previous : null;
}
