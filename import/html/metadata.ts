/** What a page says of itself: JSON-LD, Open Graph, citation and Dublin Core fields, its `<time>` and its canonical address. */
import { cleanField } from '../../core/import/clean.ts';
import type { DocumentFields, Told } from '../../core/import/imported-document.ts';
import { readDate } from '../../core/import/read-date.ts';
import { webAddress } from '../web-address.ts';
import { type ArticleData, readArticleData } from './json-ld.ts';

const IN_DATA = "the page's data for search engines";
const IN_HEAD = "the page's head";

/** @param address of the page, where it is known */
export function readPageFields(page: Document, address: string | null): DocumentFields {
  const data = readArticleData(page);
  const meta = collectMeta(page);
  const first = (...keys: string[]) => keys.flatMap((key) => meta.get(key) ?? [])[0] ?? null;
  const heading = page.querySelector('h1')?.textContent ?? null;
  return {
    title:
      proven(cleanField(data?.headline), IN_DATA) ??
      proven(cleanField(first('og:title', 'citation_title', 'twitter:title', 'dc.title', 'parsely-title')), IN_HEAD) ??
      proven(cleanField(heading), 'the heading of the page') ??
      proven(cleanField(page.querySelector('title')?.textContent), "the page's title"),
    author:
      proven(cleanField(data?.authors.join(', ')), IN_DATA) ??
      proven(
        cleanField(
          authorOf(first('author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author', 'byl')),
        ),
        IN_HEAD,
      ),
    site:
      proven(cleanField(data?.publisher), IN_DATA) ??
      proven(
        cleanField(first('og:site_name', 'application-name', 'citation_journal_title', 'dc.publisher')),
        IN_HEAD,
      ) ??
      inferred(address === null ? null : new URL(address).host.replace(/^www\./, ''), 'the address of the page'),
    date: readPageDate(page, data, first),
    address: readAddress(page, address, first('og:url')),
    language:
      proven(
        cleanField(languageTag(page.documentElement?.getAttribute('lang'))),
        "the page's own mark of its language",
      ) ??
      proven(cleanField(languageTag(data?.language ?? first('og:locale', 'content-language', 'dc.language'))), IN_HEAD),
  };
}

/** Fields of `<meta>` by their name in small letters. */
function collectMeta(page: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const key =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv');
    const name = key?.toLowerCase().replace(/^dcterms\./, 'dc.');
    const content = element.getAttribute('content') ?? '';
    if (name && content.trim() !== '' && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

function readPageDate(
  page: Document,
  data: ArticleData | null,
  first: (...keys: string[]) => string | null,
): DocumentFields['date'] {
  const head = first(
    'article:published_time',
    'datepublished',
    'citation_publication_date',
    'citation_date',
    'dc.date',
    'dc.date.issued',
    'parsely-pub-date',
    'pubdate',
    'date',
    'og:published_time',
  );
  const times = [...page.querySelectorAll('time[datetime]')].filter(
    (time) => time.closest('aside, nav, footer') === null,
  );
  return (
    proven(readDate(data?.published ?? ''), IN_DATA) ??
    proven(readDate(head ?? ''), IN_HEAD) ??
    inferred(readDate(times[0]?.getAttribute('datetime') ?? ''), 'the first time that the page shows')
  );
}

function readAddress(page: Document, address: string | null, open: string | null): Told<string> | null {
  const canonical = page.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const found = webAddress(canonical, address) ?? webAddress(open, address);
  // A canonical address of another site is somebody else's word for this page.
  if (found !== null && (address === null || new URL(found).host === new URL(address).host)) {
    return { value: found, basis: 'proven', reason: IN_HEAD };
  }
  return proven(webAddress(address), 'the address it was read from');
}

/** Some pages name an author by the address of a profile. */
const authorOf = (text: string | null): string | null =>
  text === null || /^https?:\/\//i.test(text) ? null : text.replace(/^by\s+/i, '');

/** "en_GB" and "en-gb" as `en-GB`; null where it is no tag of a language. */
function languageTag(text: string | null | undefined): string | null {
  try {
    return text ? (Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0] ?? null) : null;
  } catch {
    return null;
  }
}

function proven<Value>(value: Value | null, reason: string): Told<Value> | null {
  return value === null ? null : { value, basis: 'proven', reason };
}

function inferred<Value>(value: Value | null, reason: string): Told<Value> | null {
  return value === null ? null : { value, basis: 'inferred', reason };
}
