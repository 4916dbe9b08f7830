/** What is on the page in the active tab, and whether it is marked. */
import type { TopicId } from '../../core/ids.ts';
import type { LibraryView, PageView, TopicSummary } from '../../core/messages.ts';
import { hostInLetters } from '../../core/punycode.ts';
import { isTopicOn } from '../../core/settings/topics.ts';
import type { Settings } from '../../core/settings/types.ts';
import { parseSite, rulesCovering } from '../../core/sites.ts';
import { Button } from '../controls/button.tsx';
import { Switch } from '../controls/switch.tsx';
import { kindName } from '../kind.ts';
import { topicsOf } from '../library-topics.ts';
import { type Messages, useMessages } from '../messages.tsx';
import type { PopupActions } from './popup.tsx';
import { Void } from './void.tsx';

/** `unreadable`: no page script answers in this tab: a page of the browser, a store, or one opened before we were installed. */
export type PageState =
  | { readonly type: 'loading' }
  | { readonly type: 'unreadable' }
  | { readonly type: 'page'; readonly view: PageView };

interface ThisPageProps {
  readonly page: PageState;
  readonly settings: Settings | null;
  readonly library: LibraryView | null;
  readonly actions: PopupActions;
}

export function ThisPage({ page, settings, library, actions }: ThisPageProps) {
  const messages = useMessages();
  const { t } = messages;
  if (page.type === 'loading' || !settings) return null;
  if (page.type === 'page' && page.view.state === 'no-text') {
    return (
      <Void title={t('popup_no_text')} text={t('popup_no_text_text')}>
        <KnownTopics settings={settings} library={library} onOpen={actions.openTopic} />
      </Void>
    );
  }
  if (page.type === 'unreadable' || page.view.state === 'unavailable') {
    return (
      <Void title={t('popup_unreadable')} text={t('popup_unreadable_text')}>
        <KnownTopics settings={settings} library={library} onOpen={actions.openTopic} />
      </Void>
    );
  }
  const { view } = page;
  const rules = rulesCovering(settings.sitesOff, view.host);
  return (
    <>
      <SiteRow view={view} rules={rules} onSwitch={(on) => actions.switchSite(view.host, on)} />
      {rules.length === 0 && view.counts.length > 0 && <PageTopics view={view} actions={actions} />}
      {rules.length === 0 && view.counts.length === 0 && (
        <Void title={t('popup_nothing_here')} text={nothingHere(messages, settings, library)}>
          <KnownTopics settings={settings} library={library} onOpen={actions.openTopic} />
        </Void>
      )}
      {rules.length > 0 && (
        <Void title={t('popup_site_off')} text={t('popup_site_off_text')}>
          <Button onClick={() => actions.switchSite(view.host, true)}>{t('popup_site_switch_on')}</Button>
        </Void>
      )}
    </>
  );
}

function nothingHere({ t, count }: Messages, settings: Settings, library: LibraryView | null): string {
  const on = topicsOn(settings, library).length;
  return on === 0 ? t('popup_no_topics_on') : count('popup_nothing_here_text', on);
}

interface SiteRowProps {
  readonly view: PageView;
  readonly rules: readonly string[];
  readonly onSwitch: (on: boolean) => void;
}

function SiteRow({ view, rules, onSwitch }: SiteRowProps) {
  const { t, count } = useMessages();
  const [rule] = rules;
  const name = view.host === '' ? t('popup_local_page') : hostInLetters(view.host);
  const marked =
    view.counts.length > 0
      ? t('popup_found', count('common_topics', view.topics), count('popup_mentions', view.mentions))
      : t('popup_nothing_marked');
  const site = parseSite(view.host);
  const isItself = site.type === 'site' && site.host === rule;
  const off = rule === undefined || isItself ? t('popup_off_here') : t('popup_off_by', hostInLetters(rule));
  return (
    <div class="site">
      <div>
        <p class="site-host">{name}</p>
        <p class="site-state">{rule === undefined ? marked : off}</p>
      </div>
      {view.host !== '' && (
        <Switch checked={rule === undefined} label={t('popup_marks_on_site', name)} onChange={onSwitch} />
      )}
    </div>
  );
}

function PageTopics({ view, actions }: { view: PageView; actions: PopupActions }) {
  const { t } = useMessages();
  const more = view.showingAll || view.marked < view.mentions;
  return (
    <section aria-labelledby="on-this-page">
      <div class="list-head">
        <h2 class="label" id="on-this-page">
          {t('popup_on_this_page')}
        </h2>
        {more && (
          <Button kind="link" onClick={() => actions.showAll(!view.showingAll)}>
            {view.showingAll ? t('popup_show_fewer') : t('popup_show_all', String(view.mentions))}
          </Button>
        )}
      </div>
      <ul onKeyDown={moveAmongRows}>
        {view.counts.map((topic) => (
          <li key={topic.id}>
            <TopicRow topic={topic} onOpen={actions.goToTopic} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TopicRow({ topic, onOpen }: { topic: PageView['counts'][number]; onOpen: (topic: TopicId) => void }) {
  const { t, count } = useMessages();
  return (
    <button type="button" class="page-topic" onClick={() => onOpen(topic.id)}>
      <span>
        <span class="page-topic-name">{topic.name}</span> <span class="page-topic-kind">{kindName(t, topic.kind)}</span>
      </span>
      <span class="page-topic-count">
        <span aria-hidden="true">{topic.count}</span>
        <span class="visually-hidden">{count('popup_mentions', topic.count)}</span>
      </span>
    </button>
  );
}

/** Arrows go from row to row; Tab still does too. */
function moveAmongRows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  rows[(at + step + rows.length) % rows.length]?.focus();
}

/** How many topics are offered where a page gives none. */
const OFFERED = 4;

function KnownTopics({
  settings,
  library,
  onOpen,
}: {
  settings: Settings;
  library: LibraryView | null;
  onOpen: (topic: TopicId) => void;
}) {
  const offered = bestOfKinds(topicsOn(settings, library));
  if (offered.length === 0) return null;
  return (
    <ul class="known-topics">
      {offered.map((topic) => (
        <li key={topic.id}>
          <button type="button" onClick={() => onOpen(topic.id)}>
            {topic.name}
          </button>
        </li>
      ))}
    </ul>
  );
}

function topicsOn(settings: Settings, library: LibraryView | null): TopicSummary[] {
  return library ? topicsOf(library).filter((topic) => isTopicOn(settings, topic)) : [];
}

/** The topics with the most quotations, each of another kind. */
function bestOfKinds(topics: readonly TopicSummary[]): TopicSummary[] {
  const byQuotes = [...topics].sort((first, second) => second.quotes - first.quotes);
  const kinds = new Map<string, TopicSummary>();
  for (const topic of byQuotes) if (!kinds.has(topic.kind)) kinds.set(topic.kind, topic);
  return [...kinds.values()].slice(0, OFFERED);
}
