/** A field to search or filter with: a lens, the words, and a way to clear them. */
import type { InputHTMLAttributes, Ref } from 'preact';
import { useMessages } from '../messages.tsx';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly fieldRef: Ref<HTMLInputElement>;
  /** The key that leads here, shown while the field is empty. */
  readonly shortcut?: string;
  /** What else the field needs, as the attributes of a combobox. */
  readonly attributes?: InputHTMLAttributes<HTMLInputElement>;
}

export function SearchField({ label, value, onInput, fieldRef, shortcut, attributes = {} }: SearchFieldProps) {
  const { t } = useMessages();
  return (
    <div class="field">
      <Icon name="search" />
      <input
        ref={fieldRef}
        type="text"
        inputMode="search"
        enterkeyhint="search"
        autoComplete="off"
        spellcheck={false}
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...attributes}
      />
      {value === '' && shortcut && (
        <span class="field-key" aria-hidden="true">
          <Kbd keyName={shortcut} />
        </span>
      )}
      {value !== '' && (
        <button
          type="button"
          class="field-clear"
          aria-label={t('common_clear')}
          onClick={(event) => {
            onInput('');
            event.currentTarget.closest('.field')?.querySelector('input')?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
