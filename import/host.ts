/**
 * What readers of formats need and a worker does not have: a parser of HTML and XML, the browser's guess of a language, and
 * texts in the reader's language.
 * A page gives it (`import/html/dom-host.ts`); the worker asks for it, one text at a time.
 */
import type { DocumentFields } from '../core/import/imported-document.ts';
import type { NoteKey } from './notes.ts';

/** An element of an XML file, as plain data. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** Address of its namespace; empty where it has none. */
  readonly namespace: string;
  /** By qualified name, as in `r:id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Fields and text of an HTML page. */
export interface HtmlText extends DocumentFields {
  readonly paragraphs: readonly string[];
}

export interface ImportHost {
  /**
   * The article of a page (`article`: Readability finds it) or everything in it (`whole`: chapters, entries of a feed).
   * @param address of the page, where it is known: for relative addresses in it
   */
  readHtml(html: string, part: 'article' | 'whole', address: string | null): Promise<HtmlText>;
  /** @throws {Error} where it is not well-formed, with the parser's words. */
  parseXml(xml: string): Promise<XmlElement>;
  /** BCP 47 tag of the language that a text is likely in; null where that is not clear. */
  guessLanguage(text: string): Promise<string | null>;
  /** What a reader of a format noticed, in the reader's language. */
  word(key: NoteKey, ...parts: readonly string[]): Promise<string>;
}
