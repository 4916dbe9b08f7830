/** Whether a key pressed anywhere in the popup is meant for its search field. */

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'target'>;

/** `slash`: leads there and is not typed. `word`: leads there and is typed. */
export function isForField(event: Key, field: HTMLElement | null): 'slash' | 'word' | 'no' {
  if (!field || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return 'no';
  if (event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea, select'))
    return 'no';
  if (event.key === '/') return 'slash';
  // A space presses the button that has the focus.
  return [...event.key].length === 1 && event.key !== ' ' ? 'word' : 'no';
}
