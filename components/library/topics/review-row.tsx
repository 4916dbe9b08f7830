/** One topic of the review: how it is written, what it is, how often it is named, and whether it is used. */
import { TOPIC_KINDS, type TopicKind } from '../../../core/pack/format.ts';
import type { ReviewedTopic } from '../../../core/topics/decisions.ts';
import { Button } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import { kindName } from '../../kind.ts';
import { useMessages } from '../../messages.tsx';
import type { LibraryActions } from '../actions.ts';

interface ReviewRowProps {
  readonly topic: ReviewedTopic;
  readonly isSelected: boolean;
  readonly onSelect: (on: boolean) => void;
  readonly actions: LibraryActions;
}

export function ReviewRow({ topic, isSelected, onSelect, actions }: ReviewRowProps) {
  const { t } = useMessages();
  const { id, name, role, state, mentions, documents, aliases } = topic;
  const others = aliases.filter(({ text }) => text !== name).map(({ text }) => text);
  return (
    <tr data-selected={isSelected || undefined}>
      <td class="check-cell">
        <input
          type="checkbox"
          class="check"
          checked={isSelected}
          aria-label={t('library_select_named', name)}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <span class="review-name">{name}</span>
        {role && <span class="review-role">{role}</span>}
      </th>
      <td class="written-cell" title={others.join(', ')}>
        {others.join(', ')}
      </td>
      <td class="kind-cell">
        <select
          class="kind-select"
          aria-label={t('library_kind_named', name)}
          value={topic.kind}
          onChange={(event) =>
            actions.decide([{ type: 'kind', topic: id, kind: event.currentTarget.value as TopicKind }])
          }
        >
          {TOPIC_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(t, kind)}
            </option>
          ))}
        </select>
      </td>
      <td class="number-cell">{mentions}</td>
      <td class="number-cell">{documents.length}</td>
      <td class="button-cell">
        <ReviewState state={state} name={name} onAccept={() => actions.decide([{ type: 'accept', topic: id }])} />
      </td>
    </tr>
  );
}

interface ReviewStateProps {
  readonly state: ReviewedTopic['state'];
  readonly name: string;
  readonly onAccept: () => void;
}

function ReviewState({ state, name, onAccept }: ReviewStateProps) {
  const { t } = useMessages();
  if (state === 'accepted') {
    return (
      <span class="review-yes">
        <Icon name="check" />
        {t('library_accepted')}
      </span>
    );
  }
  return (
    <>
      {state === 'recommended' && <span class="review-used">{t('library_in_use')}</span>}
      <Button onClick={onAccept}>
        {state === 'off' ? t('library_switch_on') : t('library_accept')}
        <span class="visually-hidden"> {name}</span>
      </Button>
    </>
  );
}
