/** A choice of one, each with a line about it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: ComponentChildren; readonly text?: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function Choices<Value extends string>({ label, options, value, onChange }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend class="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span class="choice-label">{option.label}</span>
            {option.text !== undefined && <span class="choice-text">{option.text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
