/** The pages of the test site. */
import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { sampleArticle } from '../../cli/start/sample.ts';
import type { ServedPage } from '../../cli/start/serve.ts';
import { BUDGET_PAGE, HARBOUR_PAGE, PORT_PAGE, REPORT_PDF, STRIKE_PAGE } from './library/pages.ts';
import { FRAMEWORKS, listScript } from './list-scripts.ts';

/** Remembers the document before any content script at document idle can have touched it. */
const REMEMBER = `<script>
  document.addEventListener('DOMContentLoaded', () => {
    window.domBefore = document.documentElement.outerHTML;
    window.elementsBefore = new Set(document.querySelectorAll('*'));
  });
</script>`;

const STRICT = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'none'",
  "img-src 'none'",
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'sandbox',
].join('; ');

/** Content types of fixtures that are no HTML. */
const TYPES: Readonly<Record<string, string>> = {
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

const FIXTURES = new URL('../fixtures/pages/', import.meta.url);

/** Every file of tests/fixtures/pages by its name without ending, the sample article, and pages that are made. */
export async function testPages(): Promise<Record<string, ServedPage>> {
  const article = await sampleArticle();
  const names = await readdir(FIXTURES);
  const fixtures = await Promise.all(names.map(async (name) => [`/${parse(name).name}`, await fixture(name)] as const));
  return {
    ...Object.fromEntries(fixtures),
    '/article': article,
    '/remembering': { html: String(article.html).replace('<meta charset', `${REMEMBER}<meta charset`) },
    '/strict': { html: article.html, headers: { 'content-security-policy': STRICT } },
    '/streaming': streamingPage(),
    '/picture': { html: PIXEL, headers: { 'content-type': 'image/png' } },
    ...(await listPages()),
    '/harbour': { html: HARBOUR_PAGE },
    '/pilots': { html: STRIKE_PAGE },
    '/tugs': { html: BUDGET_PAGE },
    '/port': { html: PORT_PAGE },
    '/blank': { html: '<!doctype html><html lang="en"><title>Blank</title><body></body></html>' },
    '/report.pdf': { html: REPORT_PDF, headers: { 'content-type': 'application/pdf' } },
    '/huge': { html: hugePage(200_000) },
  };
}

async function fixture(name: string): Promise<ServedPage> {
  const html = await readFile(new URL(name, FIXTURES), 'utf8');
  const type = TYPES[parse(name).ext];
  return type ? { html, headers: { 'content-type': type } } : { html };
}

/** Built once for all worlds. */
let lists: Promise<Record<string, ServedPage>> | null = null;

function listPages(): Promise<Record<string, ServedPage>> {
  lists ??= makeListPages();
  return lists;
}

/** `/lists-react` and so on, each with its script. */
async function makeListPages(): Promise<Record<string, ServedPage>> {
  const html = await readFile(new URL('lists.html', FIXTURES), 'utf8');
  const pages = FRAMEWORKS.map(async (name) => ({
    [`/lists-${name}`]: { html: html.replace('/list.js', `/list-${name}.js`) },
    [`/list-${name}.js`]: { html: await listScript(name), headers: { 'content-type': 'text/javascript' } },
  }));
  return Object.assign({}, ...(await Promise.all(pages)));
}

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Comes in ten parts over three seconds, each ending in the middle of a name. */
function streamingPage(): ServedPage {
  const part = (n: number) => `tenberg spoke for the ${n}th time.</p><p>Jens Stol`;
  return {
    html: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Streaming</title><h1>Streaming</h1><p>Jens Stol',
    later: { every: 300, parts: Array.from({ length: 10 }, (_, n) => part(n + 1)) },
  };
}

/** A page of so many text nodes, made in the page so that the server need not send megabytes. */
function hugePage(textNodes: number): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Huge</title>
<body><h1>A page of ${textNodes} text nodes</h1><p id="first">It opens with Jens Stoltenberg.</p><main></main><p id="last">It ends with chemical weapons.</p>
<script>
  const main = document.querySelector('main');
  const fill = document.createDocumentFragment();
  for (let n = 0; n < ${textNodes / 10}; n++) {
    const paragraph = document.createElement('p');
    for (let part = 0; part < 5; part++) {
      const bold = document.createElement('b');
      bold.append('word ' + n);
      paragraph.append(bold, ' and a little text of no interest ');
    }
    fill.append(paragraph);
  }
  main.append(fill);
  // The page's own first layout, which takes what it takes, is done before the clock starts.
  document.body.getBoundingClientRect();
  window.ticks = 0;
  setInterval(() => { window.ticks += 1; }, 10);
</script></body></html>`;
}
