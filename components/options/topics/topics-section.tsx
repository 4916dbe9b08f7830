/** Which topics are marked, and what the library has on each. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { TopicId } from '../../../core/ids.ts';
import type { TopicSummary } from '../../../core/messages.ts';
import { isTopicOn, withTopics } from '../../../core/settings/topics.ts';
import type { Settings } from '../../../core/settings/types.ts';
import { Button } from '../../controls/button.tsx';
import { SearchField } from '../../controls/search-field.tsx';
import { Segmented } from '../../controls/segmented.tsx';
import { kindName } from '../../kind.ts';
import { topicsOf } from '../../library-topics.ts';
import { useMessages } from '../../messages.tsx';
import type { Editing, OptionsActions } from '../actions.ts';
import type { LibraryState } from '../options.tsx';
import { LibraryTrouble } from '../parts/library-trouble.tsx';
import { Section } from '../parts/section.tsx';
import { routeHash } from '../route.ts';
import { useMedia } from '../use-media.ts';
import { useSlash } from '../use-slash.ts';
import { filterTopics } from './filter-topics.ts';
import { groupByKind } from './kind-groups.ts';
import { TopicPreview } from './topic-preview.tsx';
import { TopicTable } from './topic-table.tsx';

/** From here on the briefing stands beside the list; below, it unfolds under its topic. */
export const WIDE = '(min-width: 1120px)';

const SHOWN = ['all', 'on', 'off'] as const;
type Shown = (typeof SHOWN)[number];

interface TopicsSectionProps {
  readonly library: LibraryState;
  readonly selected: TopicId | null;
  readonly editing: Editing;
  readonly actions: OptionsActions;
  readonly onRoute: (hash: string) => void;
}

export function TopicsSection(props: TopicsSectionProps) {
  const { t } = useMessages();
  const { library, actions } = props;
  if (library.type !== 'ready') {
    return (
      <Section title={t('options_topics')}>
        {library.type === 'failed' && <LibraryTrouble onRetry={actions.reloadLibrary} />}
      </Section>
    );
  }
  return <Topics {...props} topics={topicsOf(library.library)} />;
}

function Topics({
  topics,
  selected,
  editing,
  actions,
  onRoute,
}: TopicsSectionProps & { topics: readonly TopicSummary[] }) {
  const { t, language } = useMessages();
  const wide = useMedia(WIDE);
  const { settings, edit } = editing;
  const { query, setQuery, shown, setShown, visible } = useShownTopics(topics, settings);
  const groups = useMemo(() => groupByKind(visible, language), [visible, language]);
  const on = topics.filter((topic) => isTopicOn(settings, topic)).length;
  const current = topics.find((topic) => topic.id === selected) ?? (wide ? groups[0]?.topics[0] : undefined);
  const select = (topic: TopicId | null) => onRoute(routeHash({ section: 'topics', topic }));
  const preview = current && <TopicPreview topic={current} actions={actions} onWalk={select} />;
  const restore = () => edit((before) => ({ ...before, topics: {} }), t('options_topics_restored'));
  return (
    <Section
      title={t('options_topics')}
      text={t('options_topics_text', String(on), String(topics.length))}
      action={
        <Button kind="quiet" disabled={Object.keys(settings.topics).length === 0} onClick={restore}>
          {t('options_topics_restore')}
        </Button>
      }
      aside={
        wide ? (
          <aside class="aside" aria-label={t('options_briefing')}>
            {preview}
          </aside>
        ) : undefined
      }
    >
      <FilterBar query={query} onQuery={setQuery} size={topics.length} shown={shown} onShown={setShown} />
      <TopicTable
        groups={groups}
        settings={settings}
        selected={current?.id ?? null}
        unfolded={wide ? null : preview}
        onSelect={(topic) => select(!wide && topic === current?.id ? null : topic)}
        onSwitch={(changed, to, done) => edit((before) => withTopics(before, changed, to), done)}
      />
      {groups.length === 0 && (
        <p class="nothing">
          {query.trim() === '' ? t('options_topics_none') : t('options_topics_no_match', query.trim())}
        </p>
      )}
    </Section>
  );
}

/** What the filter leaves. A topic that is switched stays in view until the filter is changed: what one just did must be seen. */
function useShownTopics(topics: readonly TopicSummary[], settings: Settings) {
  const { t } = useMessages();
  const [query, setQuery] = useState('');
  const [{ shown, asOf }, setShown] = useState<{ shown: Shown; asOf: Settings }>({ shown: 'all', asOf: settings });
  const visible = useMemo(() => {
    const some = shown === 'all' ? topics : topics.filter((topic) => isTopicOn(asOf, topic) === (shown === 'on'));
    return filterTopics(some, query, (topic) => kindName(t, topic.kind));
  }, [topics, query, shown, asOf, t]);
  return { query, setQuery, shown, setShown: (next: Shown) => setShown({ shown: next, asOf: settings }), visible };
}

interface FilterBarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly size: number;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
}

function FilterBar({ query, onQuery, size, shown, onShown }: FilterBarProps) {
  const { t, count } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  useSlash(field);
  const names = { all: t('options_show_all'), on: t('options_show_on'), off: t('options_show_off') };
  return (
    <search class="filter-bar">
      <SearchField
        label={count('options_topics_filter', size)}
        value={query}
        onInput={onQuery}
        fieldRef={field}
        shortcut="/"
        attributes={{ onKeyDown: (event) => event.key === 'Escape' && onQuery('') }}
      />
      <Segmented
        label={t('options_show')}
        options={SHOWN.map((value) => ({ value, label: names[value] }))}
        value={shown}
        onChange={onShown}
      />
    </search>
  );
}
