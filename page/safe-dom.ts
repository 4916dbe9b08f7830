/**
 * Reading a page's nodes as the DOM knows them. `<form><input name="parentNode">` makes `form.parentNode` that input, and
 * an image named `createRange` does as much to the document, in the content script's world too: what is asked of any
 * element of a page is asked through the prototypes.
 */

function getter<Of extends object, Name extends keyof Of>(prototype: Of, name: Name): (of: Of) => Of[Name] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get ? (of) => get.call(of) as Of[Name] : (of) => of[name];
}

export const parentNodeOf = getter(Node.prototype, 'parentNode');
export const parentElementOf = getter(Node.prototype, 'parentElement');
export const isConnected = getter(Node.prototype, 'isConnected');
export const nodeNameOf = getter(Node.prototype, 'nodeName');
export const nodeTypeOf = getter(Node.prototype, 'nodeType');
export const localNameOf = getter(Element.prototype, 'localName');

const { appendChild, contains, getRootNode, compareDocumentPosition } = Node.prototype;
const { closest, getAttribute, hasAttribute, hasAttributes, getBoundingClientRect, scrollIntoView } = Element.prototype;

export const holds = (ancestor: Node, node: Node): boolean => contains.call(ancestor, node);
export const append = (parent: Node, child: Node): Node => appendChild.call(parent, child);
export const rootOf = (node: Node): Node => getRootNode.call(node);
export const positionOf = (from: Node, to: Node): number => compareDocumentPosition.call(from, to);
export const closestTo = (element: Element, selector: string): Element | null => closest.call(element, selector);
export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const hasAttributeNamed = (element: Element, name: string): boolean => hasAttribute.call(element, name);
export const hasAnyAttribute = (element: Element): boolean => hasAttributes.call(element);
export const boxOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
export const bringIntoView = (element: Element, options: ScrollIntoViewOptions): void =>
  scrollIntoView.call(element, options);
/** Looked up late: test environments do not have it. */
export const isDrawn = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true });

export const walkerOf = (document: Document, root: Node, what: number): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, what);
/** Goes to the next node that is not inside the walker's; null: there is none. */
export function behind(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (!next && walker.parentNode()) next = walker.nextSibling();
  return next;
}
export const caretAt = (document: Document, x: number, y: number, shadowRoots: ShadowRoot[]): CaretPosition | null =>
  Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots });
export const selectionOf = (document: Document): Selection | null => Document.prototype.getSelection.call(document);
export const rootElementOf = getter(Document.prototype, 'documentElement');
export const focusedIn: (document: Document) => Element | null = getter(Document.prototype, 'activeElement');
