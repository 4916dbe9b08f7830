/** Where the reader writes: there every key is the page's. */
import { attributeOf } from './safe-dom.ts';

const NOT_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/** Whether a key goes into a text field, or into an input method that composes. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  const target = event.composedPath()[0];
  return target instanceof Element && isField(target);
}

export function isField(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !NOT_TEXT.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  const role = attributeOf(element, 'role');
  return role === 'textbox' || role === 'searchbox' || role === 'combobox';
}
