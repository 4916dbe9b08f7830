/** Small forms under the bar: another name, another way to write it, two topics of one. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { AliasWhen } from '../../../core/pack/format.ts';
import type { Decision, ReviewedTopic } from '../../../core/topics/decisions.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { type MessageKey, useMessages } from '../../messages.tsx';

interface TopicFormProps {
  readonly topic: ReviewedTopic;
  readonly onDecide: (decisions: readonly Decision[]) => void;
  readonly onLeave: () => void;
}

interface NameFormProps {
  readonly label: string;
  readonly first: string;
  readonly save: string;
  readonly canSave?: boolean;
  readonly onSave: (text: string) => void;
  readonly onLeave: () => void;
}

function NameForm({ label, first, save, canSave = true, onSave, onLeave }: NameFormProps) {
  const { t } = useMessages();
  const [text, setText] = useState(first);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="name-form"
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && onLeave()}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && canSave) onSave(text.trim());
      }}
    >
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="text"
        class="text-field"
        maxLength={200}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button button-primary" disabled={text.trim() === '' || !canSave}>
        {save}
      </button>
      <Button kind="quiet" onClick={onLeave}>
        {t('library_cancel')}
      </Button>
    </form>
  );
}

export function RenameForm({ topic, onDecide, onLeave }: TopicFormProps) {
  const { t } = useMessages();
  return (
    <NameForm
      label={t('library_new_name')}
      first={topic.name}
      save={t('library_rename')}
      onSave={(name) => onDecide([{ type: 'rename', topic: topic.id, name }])}
      onLeave={onLeave}
    />
  );
}

const WHEN = {
  always: 'library_when_always',
  context: 'library_when_context',
  search: 'library_when_search',
} satisfies Record<AliasWhen, MessageKey>;

export function AliasForm({ topic, onDecide, onLeave }: TopicFormProps) {
  const { t } = useMessages();
  return (
    <div class="topic-form">
      <ul class="alias-list">
        {topic.aliases.map(({ text, when }) => (
          <li key={text}>
            <span>{text}</span>
            <select
              class="kind-select"
              aria-label={t('library_when_named', text)}
              value={when}
              onChange={(event) =>
                onDecide([{ type: 'add-alias', topic: topic.id, text, when: event.currentTarget.value as AliasWhen }])
              }
            >
              {(Object.keys(WHEN) as AliasWhen[]).map((one) => (
                <option key={one} value={one}>
                  {t(WHEN[one])}
                </option>
              ))}
            </select>
            {topic.aliases.length > 1 && (
              <IconButton
                icon="trash"
                label={t('library_remove_named', text)}
                onClick={() => onDecide([{ type: 'remove-alias', topic: topic.id, text }])}
              />
            )}
          </li>
        ))}
      </ul>
      <NameForm
        label={t('library_new_alias')}
        first=""
        save={t('library_add')}
        onSave={(text) => onDecide([{ type: 'add-alias', topic: topic.id, text, when: 'always' }])}
        onLeave={onLeave}
      />
    </div>
  );
}

export function SplitForm({ topic, onDecide, onLeave }: TopicFormProps) {
  const { t } = useMessages();
  const [taken, setTaken] = useState<readonly string[]>([]);
  const isSome = taken.length > 0 && taken.length < topic.aliases.length;
  return (
    <div class="topic-form">
      <fieldset class="split-list">
        <legend>{t('library_split_which', topic.name)}</legend>
        {topic.aliases.map(({ text }) => (
          <label key={text}>
            <input
              type="checkbox"
              class="check"
              checked={taken.includes(text)}
              onChange={(event) =>
                setTaken(event.currentTarget.checked ? [...taken, text] : taken.filter((one) => one !== text))
              }
            />
            {text}
          </label>
        ))}
      </fieldset>
      <NameForm
        key={taken[0]}
        label={t('library_split_name')}
        first={taken[0] ?? ''}
        save={t('library_split')}
        canSave={isSome}
        onSave={(name) => onDecide([{ type: 'split', topic: topic.id, aliases: taken, name }])}
        onLeave={onLeave}
      />
    </div>
  );
}
