/** Puts a card into a container and takes it out again. */
import { render } from 'preact';
import type { CardActions, CardView } from '../../core/card.ts';
import { createMessages, MessagesContext, type Translate } from '../messages.tsx';
import { Card } from './card.tsx';

/** One element of our own in each container: Preact would take away what else stands in it, a style sheet for one. */
const mounts = new WeakMap<Node, HTMLElement>();

/**
 * Shows `view` in `container`, or changes what it shows.
 * @param view null: the card is taken out, and with it everything that this function put into `container`
 * @param t answers in the language whose tag is its text `common_language`
 */
export function renderCard(
  container: ShadowRoot | Element,
  view: CardView | null,
  actions: CardActions,
  t: Translate,
): void {
  let mount = mounts.get(container);
  if (!view) {
    if (!mount) return;
    render(null, mount);
    mount.remove();
    mounts.delete(container);
    return;
  }
  if (!mount) {
    mount = container.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
    container.append(mount);
    mounts.set(container, mount);
  }
  render(
    <MessagesContext.Provider value={createMessages(t)}>
      <Card view={view} actions={actions} />
    </MessagesContext.Provider>,
    mount,
  );
}
