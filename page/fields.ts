/** Where the reader writes: there every key is the page's. */
import { attributeOf } from './safe-dom.ts';
import type { ShadowLook } from './shadow-search.ts';

const NOT_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/** Whether a key goes into a text field, also one in a closed shadow root, or into an input method that composes. */
export function isTyping(event: KeyboardEvent, shadowRootOf: ShadowLook): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  const target = event.composedPath()[0];
  return target instanceof Element && isField(focusedWithin(target, shadowRootOf));
}

/** An event tells nothing of what is inside a closed root: what has the focus there is asked. */
function focusedWithin(target: Element, shadowRootOf: ShadowLook): Element {
  const inside = shadowRootOf(target)?.activeElement;
  return inside ? focusedWithin(inside, shadowRootOf) : target;
}

export function isField(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !NOT_TEXT.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  const role = attributeOf(element, 'role');
  return role === 'textbox' || role === 'searchbox' || role === 'combobox';
}
