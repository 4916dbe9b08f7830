/** On, off, or some of each. */
import { useEffect, useRef } from 'preact/hooks';

interface SwitchProps {
  /** `mixed`: it stands for several things, of which some are on. */
  readonly checked: boolean | 'mixed';
  /** What it switches, as in "Jens Stoltenberg". */
  readonly label: string;
  /** Called with what is wanted; from `mixed` that is on. */
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
  /** Stands for a group: a check box to assistive technology, since a switch has no mixed state (ARIA 1.2). */
  readonly group?: boolean;
}

export function Switch({ checked, label, onChange, disabled = false, group = false }: SwitchProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = checked === 'mixed';
  }, [checked]);
  return (
    <input
      ref={input}
      class="switch"
      type="checkbox"
      {...(group ? {} : { role: 'switch' as const })}
      aria-label={label}
      checked={checked === true}
      disabled={disabled}
      onChange={(event) => {
        // What is shown follows the settings, not the click: a write that fails must not look like one that worked.
        const shown = event.currentTarget;
        shown.checked = checked === true;
        shown.indeterminate = checked === 'mixed';
        onChange(checked !== true);
      }}
    />
  );
}
