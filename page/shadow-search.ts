/** Finding the shadow roots of a page: nothing but asking each element that may have one tells. */
import { behind, holds, localNameOf, walkerOf } from './safe-dom.ts';
import { isSkippedName } from './skip.ts';

/** An element's shadow root; null: it has none. */
export type ShadowLook = (element: Element) => ShadowRoot | null;

export type FoundHost =
  | { readonly type: 'shadow'; readonly root: ShadowRoot }
  /** A custom element that has no shadow root yet: it may get one without any change that could be observed. */
  | { readonly type: 'hostless'; readonly element: Element };

/** The search pauses this often, for the caller to look at the time. */
const ELEMENTS_A_PAUSE = 256;

/** Elements that are no custom ones and may have a shadow root all the same (DOM standard, "valid shadow host name"). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/**
 * The hosts under `root` and `root` itself, in document order; null where it only pauses. Where the page takes out the
 * place at which the caller rests, the search ends: that change is a reason to search again.
 * @param rests goes up with each rest of the caller
 */
export function* findShadows(
  root: Element | ShadowRoot,
  shadowRootOf: ShadowLook,
  rests: () => number,
): Generator<FoundHost | null, void, void> {
  const walker = walkerOf(document, root, NodeFilter.SHOW_ELEMENT);
  let steps = 0;
  let seen = rests();
  for (let node = root instanceof Element ? root : walker.nextNode(); node; ) {
    const element = node as Element;
    const name = localNameOf(element);
    const isCustom = name.includes('-');
    if (isCustom || HOSTS.has(name)) {
      const shadow = shadowRootOf(element);
      if (shadow) yield { type: 'shadow', root: shadow };
      else if (isCustom) yield { type: 'hostless', element };
    }
    if (++steps % ELEMENTS_A_PAUSE === 0) yield null;
    if (rests() !== seen) {
      seen = rests();
      if (!holds(root, element)) return;
    }
    node = isSkippedName(name) ? behind(walker) : walker.nextNode();
  }
}
