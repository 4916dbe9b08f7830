/** Things to press. */
import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** `primary`: the one thing to do here. `quiet`: without an edge. `link`: text in the accent colour. */
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'link';
  readonly big?: boolean;
  readonly icon?: IconName;
  readonly disabled?: boolean;
}

export function Button({ children, onClick, kind = 'plain', big = false, icon, disabled = false }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${kind}${big ? ' button-big' : ''}`}
      onClick={onClick}
      disabled={disabled}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  /** Undefined: it does not stay pressed. */
  readonly pressed?: boolean;
  /** Stays in its place, greyed. */
  readonly disabled?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** A drawing to press; its label is its name and its tooltip. */
export function IconButton({ icon, label, onClick, pressed, disabled = false, buttonRef = null }: IconButtonProps) {
  return (
    <button
      ref={buttonRef}
      type="button"
      class="icon-button"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
