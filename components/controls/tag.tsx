/** A word or two about the thing beside it. */
import type { ComponentChildren } from 'preact';

interface TagProps {
  readonly children: ComponentChildren;
  /** `dated`: time has moved on, or a party speaks. `accent`: you are here. `danger`: a failure. */
  readonly kind?: 'plain' | 'dated' | 'accent' | 'danger';
}

export function Tag({ children, kind = 'plain' }: TagProps) {
  return <span class={`tag tag-${kind}`}>{children}</span>;
}
