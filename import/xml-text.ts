/** Finding one's way in an XML file that was read as plain data. */
import type { XmlElement } from './host.ts';

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => isElement(child) && child.name === name);
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childrenNamed(element, name)[0];
}

/** All elements of that name under `root`, in the order of the file. */
export function descendantsNamed(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (child.name === name) found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}

/** All text in an element; empty where there is none. */
export function textOf(element: XmlElement | undefined): string {
  return element?.children.map((child) => (isElement(child) ? textOf(child) : child)).join('') ?? '';
}

/** Value of an attribute, whatever its prefix is. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const { attributes } = element;
  if (Object.hasOwn(attributes, name)) return attributes[name];
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}
