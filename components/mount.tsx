/** Putting a view on a page of ours. */
import { type ComponentChild, render } from 'preact';
import { createMessages, MessagesContext, type Translate } from './messages.tsx';

/**
 * Gives a function that shows a view in `container`, or changes what is shown there. The texts' language becomes that of
 * the page.
 */
export function createMount(container: Element, t: Translate): (view: ComponentChild) => void {
  const messages = createMessages(t);
  container.ownerDocument.documentElement.lang = messages.language;
  return (view) => render(<MessagesContext.Provider value={messages}>{view}</MessagesContext.Provider>, container);
}
