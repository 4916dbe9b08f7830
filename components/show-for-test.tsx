/** For tests: shows a view with the English texts in a document, and does what a person would do to it. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { english } from './english.ts';
import { MessagesContext } from './messages.tsx';

export interface Shown {
  readonly root: HTMLElement;
  /** Shows another view in its place. */
  show(view: ComponentChild): Promise<void>;
  /** The first element that fits. @throws {Error} when there is none */
  find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind;
  /** The first element of the selector whose name or text is, or else contains, `name`. @throws {Error} when there is none */
  named<Kind extends HTMLElement = HTMLElement>(selector: string, name: string): Kind;
  click(element: HTMLElement): Promise<void>;
  /** Puts a text into a field, as typing or pasting does. */
  type(field: HTMLInputElement, text: string): Promise<void>;
  /** @returns false when the key's own effect was prevented */
  press(target: EventTarget, key: string): Promise<boolean>;
  /** Lets promises and effects come to rest. */
  settle(): Promise<void>;
}

export async function showForTest(view: ComponentChild): Promise<Shown> {
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve))));
  const show = (next: ComponentChild) =>
    act(() => render(<MessagesContext.Provider value={english}>{next}</MessagesContext.Provider>, root)).then(settle);
  await show(view);
  const find = <Kind extends HTMLElement>(selector: string): Kind => {
    const found = root.querySelector<Kind>(selector);
    if (!found) throw new Error(`nothing fits ${selector} in ${root.innerHTML}`);
    return found;
  };
  const named = <Kind extends HTMLElement>(selector: string, name: string): Kind => {
    const all = [...root.querySelectorAll<Kind>(selector)];
    const found = all.find((one) => nameOf(one) === name) ?? all.find((one) => nameOf(one).includes(name));
    if (!found) throw new Error(`no ${selector} is called "${name}" in ${root.innerHTML}`);
    return found;
  };
  return {
    root,
    show,
    find,
    named,
    settle,
    click: (element) => act(() => element.click()).then(settle),
    type: (field, text) =>
      act(() => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }).then(settle),
    async press(target, key) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      let untouched = true;
      await act(() => {
        untouched = target.dispatchEvent(event);
      });
      await settle();
      return untouched;
    },
  };
}

const nameOf = (element: HTMLElement): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
