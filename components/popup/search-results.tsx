/** Topics and passages that a search found, as one list to choose from. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { QuotationView } from '../../core/briefing/types.ts';
import type { TopicId } from '../../core/ids.ts';
import type { PassageHit, SearchResults, TopicHit } from '../../core/search/types.ts';
import { Highlighted } from '../controls/highlighted.tsx';
import { kindName } from '../kind.ts';
import { useMessages } from '../messages.tsx';
import { PassageLine } from './passage-line.tsx';
import { PassageText } from './passage-text.tsx';

/** One row of the list, whatever it leads to. */
export type ResultRow =
  | { readonly type: 'topic'; readonly topic: TopicId }
  | { readonly type: 'passage'; readonly passage: QuotationView };

/** The rows in the order in which they are shown. */
export function rowsOf(results: SearchResults | null): ResultRow[] {
  if (!results) return [];
  return [
    ...results.topics.map((hit): ResultRow => ({ type: 'topic', topic: hit.topic.id })),
    ...results.passages.map((hit): ResultRow => ({ type: 'passage', passage: hit.passage })),
  ];
}

export const optionId = (list: string, index: number): string => `${list}-${index}`;

interface SearchResultsListProps {
  readonly id: string;
  readonly results: SearchResults;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

export function SearchResultsList({ id, results, chosen, onChoose, onOpen }: SearchResultsListProps) {
  const { t } = useMessages();
  const { topics, passages } = results;
  const option = (index: number) => ({
    id: optionId(id, index),
    chosen: index === chosen,
    onChoose: () => onChoose(index),
    onOpen: () => onOpen(index),
  });
  return (
    <div class="results" id={id} role="listbox" aria-label={t('popup_results')} tabIndex={-1}>
      {topics.length > 0 && (
        <ResultGroup id={`${id}-topics`} name={t('popup_topics')} size={topics.length}>
          {topics.map((hit, index) => (
            <Result key={hit.topic.id} {...option(index)}>
              <TopicResult hit={hit} />
            </Result>
          ))}
        </ResultGroup>
      )}
      {passages.length > 0 && (
        <ResultGroup id={`${id}-passages`} name={t('popup_passages')} size={passages.length}>
          {passages.map((hit, index) => (
            <Result key={`${hit.passage.document} ${hit.passage.start}`} {...option(topics.length + index)}>
              <PassageResult hit={hit} />
            </Result>
          ))}
        </ResultGroup>
      )}
    </div>
  );
}

function ResultGroup({
  id,
  name,
  size,
  children,
}: {
  id: string;
  name: string;
  size: number;
  children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
    <div role="group" aria-labelledby={id}>
      <div class="list-head label" role="presentation">
        <span id={id}>{name}</span> <span class="list-size">{size}</span>
      </div>
      {children}
    </div>
  );
}

interface ResultProps {
  readonly id: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}

function Result({ id, chosen, onChoose, onOpen, children }: ResultProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is in the field, which names the chosen option
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are never focused themselves
    <div
      ref={row}
      id={id}
      class="result"
      role="option"
      aria-selected={chosen}
      onMouseMove={chosen ? undefined : onChoose}
      onClick={onOpen}
    >
      {children}
    </div>
  );
}

function TopicResult({ hit }: { hit: TopicHit }) {
  const { t, count } = useMessages();
  const about = [kindName(t, hit.topic.kind), count('common_quotations', hit.quotes)];
  return (
    <>
      <span class="result-name">
        <Highlighted text={hit.topic.name} highlights={hit.highlights} />
      </span>
      <span class="result-about">
        {about.join(' · ')}
        {hit.matchedAlias !== null && <> · {t('popup_also_called', hit.matchedAlias)}</>}
      </span>
    </>
  );
}

function PassageResult({ hit }: { hit: PassageHit }) {
  return (
    <>
      <span class="result-passage theirs">
        <PassageText passage={hit.passage} highlights={hit.highlights} />
      </span>
      <PassageLine passage={hit.passage} />
    </>
  );
}
