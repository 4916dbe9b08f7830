/** What is known of a document, to be corrected; beside each field how it is known. */
import { useId, useState } from 'preact/hooks';
import { type DocumentFields, FIELD_NAMES, type FieldName, type Told } from '../../../core/import/imported-document.ts';
import { correctField, type FieldFault } from '../../../core/import/own-document.ts';
import { Button } from '../../controls/button.tsx';
import { type MessageKey, useMessages } from '../../messages.tsx';

const LABELS = {
  title: 'library_field_title',
  author: 'library_field_author',
  site: 'library_field_site',
  date: 'library_field_date',
  address: 'library_field_address',
  language: 'library_field_language',
} satisfies Record<FieldName, MessageKey>;

/** Short fields side by side. */
const ORDER: readonly FieldName[] = ['title', 'author', 'site', 'date', 'language', 'address'];

const FAULTS = {
  date: 'library_fault_date',
  address: 'library_fault_address',
  language: 'library_fault_language',
} satisfies Record<FieldFault, MessageKey>;

interface FieldsFormProps<Head extends DocumentFields> {
  readonly head: Head;
  readonly save: string;
  readonly leave: string;
  readonly onSave: (head: Head) => void;
  readonly onLeave: () => void;
}

export function FieldsForm<Head extends DocumentFields>({ head, save, leave, onSave, onLeave }: FieldsFormProps<Head>) {
  const { t } = useMessages();
  const [texts, setTexts] = useState<Partial<Record<FieldName, string>>>({});
  const [faults, setFaults] = useState<ReadonlySet<FieldName>>(new Set());
  const submit = () => {
    let corrected = head;
    const wrong = new Set<FieldName>();
    for (const field of FIELD_NAMES) {
      const result = correctField(corrected, field, texts[field] ?? head[field]?.value ?? '', t('library_corrected'));
      if (result.type === 'faulty') wrong.add(field);
      else corrected = result.head;
    }
    setFaults(wrong);
    if (wrong.size === 0) onSave(corrected);
  };
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {ORDER.map((field) => (
        <Field
          key={field}
          field={field}
          told={head[field]}
          text={texts[field] ?? head[field]?.value ?? ''}
          isFaulty={faults.has(field)}
          onText={(text) => setTexts({ ...texts, [field]: text })}
        />
      ))}
      <div class="panel-buttons">
        <button type="submit" class="button button-primary">
          {save}
        </button>
        <Button kind="quiet" onClick={onLeave}>
          {leave}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly field: FieldName;
  readonly told: Told<string> | null;
  readonly text: string;
  readonly isFaulty: boolean;
  readonly onText: (text: string) => void;
}

function Field({ field, told, text, isFaulty, onText }: FieldProps) {
  const { t } = useMessages();
  const id = useId();
  const fault = isFaulty && field in FAULTS ? t(FAULTS[field as FieldFault]) : null;
  return (
    <div class="fields-row" data-wide={field === 'title' || field === 'address' || undefined}>
      <label for={id}>{t(LABELS[field])}</label>
      <input
        id={id}
        name={field}
        type="text"
        class="text-field"
        value={text}
        spellcheck={field === 'title'}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-basis`}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p id={`${id}-basis`} class={fault ? 'fields-fault' : 'fields-basis'} role={fault ? 'alert' : undefined}>
        {fault ?? <FieldBasis told={told} />}
      </p>
    </div>
  );
}

function FieldBasis({ told }: { told: Told<string> | null }) {
  const { t } = useMessages();
  if (!told) return <>{t('library_basis_unknown')}</>;
  if (told.basis === 'inferred') return <span class="inferred">{t('library_basis_inferred', told.reason)}</span>;
  return <>{told.basis === 'ours' ? told.reason : t('library_basis_proven', told.reason)}</>;
}
