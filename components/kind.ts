/** Names of topic kinds in the reader's language. */
import type { MessageKey, Translate } from '../core/message-keys.ts';
import type { TopicKind } from '../core/pack/format.ts';

const KIND_KEYS = {
  person: 'common_kind_person',
  organisation: 'common_kind_organisation',
  military: 'common_kind_military',
  'military-unit': 'common_kind_military_unit',
  'military-concept': 'common_kind_military_concept',
  country: 'common_kind_country',
  region: 'common_kind_region',
  place: 'common_kind_place',
  policy: 'common_kind_policy',
  treaty: 'common_kind_treaty',
  theme: 'common_kind_theme',
  event: 'common_kind_event',
  weapon: 'common_kind_weapon',
  threat: 'common_kind_threat',
  other: 'common_kind_other',
} satisfies Record<TopicKind, MessageKey>;

/** What one topic of the kind is, as in "Military unit". */
export const kindName = (t: Translate, kind: TopicKind): string => t(KIND_KEYS[kind]);
