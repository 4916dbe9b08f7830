/** The article in a page's JSON-LD (schema.org), as newsrooms put it there for search engines. */

export interface ArticleData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|NewsArticle|LiveBlogPosting|Book|Thesis)$/;
/** A page has one or two of a few kilobytes; much more is not for reading. */
const LONGEST = 1_000_000;
const MOST_NODES = 5000;

/** The first article that the page's data describe; null where there is none. */
export function readArticleData(page: Document): ArticleData | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json" i]')) {
    const article = findArticle(parse(script.textContent ?? ''));
    if (article) return describe(article);
  }
  return null;
}

function parse(text: string): unknown {
  if (text.length > LONGEST) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function findArticle(root: unknown): Json | null {
  const waiting: unknown[] = [root];
  for (let seen = 0; waiting.length > 0 && seen < MOST_NODES; seen++) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...value);
    if (!isObject(value)) continue;
    const types = [value['@type']].flat();
    if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return value;
    waiting.push(value['@graph'], value.mainEntity);
  }
  return null;
}

function describe(article: Json): ArticleData {
  return {
    headline: textOf(article.headline) ?? textOf(article.name),
    authors: [article.author, article.creator]
      .flat()
      .flatMap((one) => nameOf(one) ?? [])
      .filter((name, index, all) => all.indexOf(name) === index),
    publisher: nameOf([article.publisher].flat()[0]),
    published: textOf(article.datePublished) ?? textOf(article.dateCreated),
    language:
      textOf(article.inLanguage) ?? (isObject(article.inLanguage) ? textOf(article.inLanguage.alternateName) : null),
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

function nameOf(value: unknown): string | null {
  const name = textOf(value) ?? (isObject(value) ? textOf([value.name].flat()[0]) : null);
  return name === null || /^https?:\/\//i.test(name) ? null : name;
}
