/** Topics in the groups in which people look for them. */
import type { MessageKey } from '../../../core/message-keys.ts';
import type { TopicSummary } from '../../../core/messages.ts';
import { TOPIC_KINDS, type TopicKind } from '../../../core/pack/format.ts';

export interface KindGroup {
  readonly kind: TopicKind;
  readonly topics: readonly TopicSummary[];
}

/** What several topics of a kind are called, as in "People". */
export const GROUP_NAMES = {
  person: 'options_group_person',
  organisation: 'options_group_organisation',
  military: 'options_group_military',
  'military-unit': 'options_group_military_unit',
  'military-concept': 'options_group_military_concept',
  country: 'options_group_country',
  region: 'options_group_region',
  place: 'options_group_place',
  policy: 'options_group_policy',
  treaty: 'options_group_treaty',
  theme: 'options_group_theme',
  event: 'options_group_event',
  weapon: 'options_group_weapon',
  threat: 'options_group_threat',
  other: 'options_group_other',
} satisfies Record<TopicKind, MessageKey>;

/**
 * Groups in the order of kinds, topics by name; kinds without a topic are left out.
 * @param language BCP 47 tag: decides the order of names
 */
export function groupByKind(topics: readonly TopicSummary[], language: string): KindGroup[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byName = [...topics].sort((one, other) => compare(one.name, other.name));
  return TOPIC_KINDS.map((kind) => ({ kind, topics: byName.filter((topic) => topic.kind === kind) })).filter(
    (group) => group.topics.length > 0,
  );
}

/** Whether all (`true`), none (`false`) or some (`mixed`) are on. No topics: none. */
export function switchState(on: number, all: number): boolean | 'mixed' {
  if (on === 0) return false;
  return on === all ? true : 'mixed';
}
