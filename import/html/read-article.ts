/** A parsed page becomes its article: Readability finds it, the page says whose and from when it is. */
import { Readability } from '@mozilla/readability';
import { cleanParagraphs } from '../../core/import/clean.ts';
import type { HtmlText } from '../host.ts';
import { paragraphsOf } from './blocks.ts';
import { readPageFields } from './metadata.ts';

/** More elements than any article: Readability would look at each several times. */
const MOST_ELEMENTS = 200_000;

/**
 * @param page is changed by this: give a copy of a page that is shown
 * @param address of the page, where it is known
 * @param part `whole`: everything that can be read, and not only the article
 */
export function readPage(page: Document, address: string | null, part: 'article' | 'whole'): HtmlText {
  const fields = readPageFields(page, address);
  const whole = () => cleanParagraphs(page.body ? paragraphsOf(page.body) : []);
  if (part === 'whole') return { ...fields, paragraphs: whole() };
  const everything = whole();
  const article = findArticle(page);
  return { ...fields, paragraphs: withoutByline(article ?? everything, fields.author?.value ?? '') };
}

/** A byline stands at the top, at most behind a heading and a dateline. */
const TOP = 3;

/** Without the line that says who wrote it, and nothing else: it is known already, and no text of the article. */
function withoutByline(paragraphs: readonly string[], author: string): string[] {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/^\s*(?:(?:written|reported)\s+)?by\b/, '')
      .replace(/\band\b/g, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const name = plain(author);
  return paragraphs.filter((text, index) => index >= TOP || name === '' || plain(text) !== name);
}

/** The article's paragraphs; null where there is none to be found. */
function findArticle(page: Document): string[] | null {
  // An element as the result: no markup is written out and read again.
  const found = new Readability<Node>(page, { maxElemsToParse: MOST_ELEMENTS, serializer: (node) => node }).parse();
  const paragraphs = found?.content ? cleanParagraphs(paragraphsOf(found.content)) : [];
  return paragraphs.length > 0 ? paragraphs : null;
}
