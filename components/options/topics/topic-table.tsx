/** Topics by kind, with a switch for one, for a group and for all. */
import type { ComponentChildren } from 'preact';
import type { TopicId } from '../../../core/ids.ts';
import type { TopicSummary } from '../../../core/messages.ts';
import { isTopicOn } from '../../../core/settings/topics.ts';
import type { Settings } from '../../../core/settings/types.ts';
import { Switch } from '../../controls/switch.tsx';
import { useMessages } from '../../messages.tsx';
import { GROUP_NAMES, type KindGroup, switchState } from './kind-groups.ts';

interface TopicTableProps {
  readonly groups: readonly KindGroup[];
  readonly settings: Settings;
  readonly selected: TopicId | null;
  /** What unfolds under the selected topic; null where it stands elsewhere. */
  readonly unfolded: ComponentChildren;
  readonly onSelect: (topic: TopicId) => void;
  /** @param done what to say of it, for more than one topic */
  readonly onSwitch: (topics: readonly TopicSummary[], on: boolean, done: string | null) => void;
}

export function TopicTable(props: TopicTableProps) {
  const { t } = useMessages();
  const { groups } = props;
  if (groups.length === 0) return null;
  return (
    <table class="topics" onKeyDown={moveAmongTopics}>
      <caption class="visually-hidden">{t('options_topics')}</caption>
      <thead>
        <tr>
          <th scope="col" class="topics-head name-cell">
            {t('options_column_topic')}
          </th>
          <th scope="col" class="topics-head count-cell">
            {t('options_column_quotes')}
          </th>
          <th scope="col" class="topics-head count-cell">
            {t('options_column_names')}
          </th>
          <th scope="col" class="topics-head count-cell">
            {t('options_column_documents')}
          </th>
          <td class="topics-head switch-cell">
            <ManySwitch {...props} topics={groups.flatMap((group) => group.topics)} name={t('options_all_topics')} />
          </td>
        </tr>
      </thead>
      {groups.map((group) => (
        <Group key={group.kind} {...props} group={group} />
      ))}
    </table>
  );
}

function Group({ group, ...props }: TopicTableProps & { group: KindGroup }) {
  const { t } = useMessages();
  const name = t(GROUP_NAMES[group.kind]);
  const on = group.topics.filter((topic) => isTopicOn(props.settings, topic)).length;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} class="group-name">
          {name} <span>{t('options_group_on', String(on), String(group.topics.length))}</span>
        </th>
        <td class="group-switch switch-cell">
          <ManySwitch {...props} topics={group.topics} name={t('options_all_of_group', name)} />
        </td>
      </tr>
      {group.topics.map((topic) => (
        <TopicRow key={topic.id} {...props} topic={topic} />
      ))}
    </tbody>
  );
}

type ManySwitchProps = Pick<TopicTableProps, 'settings' | 'onSwitch'> & {
  readonly topics: readonly TopicSummary[];
  readonly name: string;
};

function ManySwitch({ topics, settings, onSwitch, name }: ManySwitchProps) {
  const { count } = useMessages();
  const on = topics.filter((topic) => isTopicOn(settings, topic)).length;
  return (
    <Switch
      group
      checked={switchState(on, topics.length)}
      label={name}
      onChange={(to) => {
        const changed = to ? topics.length - on : on;
        onSwitch(topics, to, count(to ? 'options_switched_on' : 'options_switched_off', changed));
      }}
    />
  );
}

function TopicRow({
  topic,
  settings,
  selected,
  unfolded,
  onSelect,
  onSwitch,
}: TopicTableProps & { topic: TopicSummary }) {
  const isSelected = topic.id === selected;
  const unfolds = unfolded !== null;
  return (
    <>
      <tr class="topic" data-selected={isSelected || undefined}>
        <th scope="row" class="topic-cell name-cell">
          <button
            type="button"
            class="topic-name"
            {...(unfolds ? { 'aria-expanded': isSelected } : { 'aria-pressed': isSelected })}
            onClick={() => onSelect(topic.id)}
          >
            {topic.name}
          </button>
        </th>
        <td class="topic-cell count-cell">{topic.quotes}</td>
        <td class="topic-cell count-cell">{topic.names}</td>
        <td class="topic-cell count-cell">{topic.documents}</td>
        <td class="topic-cell switch-cell">
          <Switch
            checked={isTopicOn(settings, topic)}
            label={topic.name}
            onChange={(on) => onSwitch([topic], on, null)}
          />
        </td>
      </tr>
      {isSelected && unfolds && (
        <tr>
          <td class="topic-unfolded" colSpan={5}>
            {unfolded}
          </td>
        </tr>
      )}
    </>
  );
}

/** Up and down go from name to name, so that nobody has to pass every switch. */
function moveAmongTopics(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLElement) || !event.target.matches('.topic-name')) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('.topic-name')];
  const next = names[names.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  // Beside the list the briefing follows; unfolding each on the way would move everything.
  if (next.hasAttribute('aria-pressed')) next.click();
}
