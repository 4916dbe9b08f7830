/** Closed shadow roots: pages cannot look into them, extensions may. */

type Opener = (element: Element) => ShadowRoot | null;

/** The element's shadow root, open or closed; null where it has none, or where the browser does not tell. */
export const shadowRootOf: Opener = findOpener();

function findOpener(): Opener {
  const { chrome } = globalThis as {
    chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
  };
  const ask = chrome?.dom?.openOrClosedShadowRoot;
  if (ask) {
    return (element) => {
      try {
        return element instanceof HTMLElement ? ask(element) : null;
      } catch {
        return element.shadowRoot; // the extension is gone, and with it the way into closed ones
      }
    };
  }
  const get = Object.getOwnPropertyDescriptor(Element.prototype, 'openOrClosedShadowRoot')?.get;
  return get ? (element) => get.call(element) as ShadowRoot | null : (element) => element.shadowRoot;
}
