/** The host on a page of ours: the browser's own parsers. What they make is never shown, loads nothing and runs nothing. */
import { LIMITS } from '../../core/untrusted/limits.ts';
import type { ImportHost, XmlElement } from '../host.ts';
import { readPage } from './read-article.ts';

/** Elements within one another: a word processor's files have 30. */
const DEEPEST = 300;

/** @param browser what the browser tells */
export function createDomHost(browser: Pick<ImportHost, 'guessLanguage' | 'word'>): ImportHost {
  return {
    ...browser,
    async readHtml(html, part, address) {
      return readPage(new DOMParser().parseFromString(html, 'text/html'), address, part);
    },
    async parseXml(xml) {
      checkXml(xml);
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const fault = parsed.querySelector('parsererror');
      if (fault)
        throw new Error(`is not well-formed XML: ${(fault.textContent ?? '').replace(/\s+/g, ' ').slice(0, 160)}`);
      return toData(parsed.documentElement);
    },
  };
}

/** Before it is parsed: no entities of its own (they can grow without end), and not too deep. */
function checkXml(xml: string): void {
  if (xml.length > LIMITS.file) throw new Error('is too large');
  if (/<!ENTITY/i.test(xml)) throw new Error('defines entities of its own, which is not let in');
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f) continue;
    if (next === 0x2f) depth -= 1;
    else {
      const end = xml.indexOf('>', at);
      if (end > 0 && xml.charCodeAt(end - 1) !== 0x2f) depth += 1;
    }
    if (depth > DEEPEST) throw new Error(`has more than ${DEEPEST} levels of elements`);
  }
}

function toData(element: Element): XmlElement {
  const children: (XmlElement | string)[] = [];
  for (const child of element.childNodes) {
    if (child.nodeType === 1) children.push(toData(child as Element));
    else if (child.nodeType === 3 || child.nodeType === 4) children.push(child.nodeValue ?? '');
  }
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  return { name: element.localName, namespace: element.namespaceURI ?? '', attributes, children };
}
