/** The pages of the test site. */
import { readFile } from 'node:fs/promises';
import { sampleArticle } from '../../cli/start/sample.ts';
import type { ServedPage } from '../../cli/start/serve.ts';

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

export async function testPages(): Promise<Record<string, ServedPage>> {
  const article = await sampleArticle();
  return {
    '/article': article,
    '/remembering': { html: article.html.replace('<meta charset', `${REMEMBER}<meta charset`) },
    '/strict': { html: article.html, headers: { 'content-security-policy': STRICT } },
    '/dark': await fixture('dark'),
    '/hostile': await fixture('hostile'),
    '/malformed': await fixture('malformed'),
    '/changing': await fixture('changing'),
    '/forgetful': await fixture('forgetful'),
    '/outward': await fixture('outward'),
    '/huge': { html: hugePage(200_000) },
  };
}

async function fixture(name: string): Promise<ServedPage> {
  return { html: await readFile(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8') };
}

/** A page of so many text nodes, made in the page so that the server need not send megabytes. */
function hugePage(textNodes: number): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Huge</title>
<body><h1>A page of ${textNodes} text nodes</h1><p id="first">It opens with Jens Stoltenberg and ends with him.</p><main></main>
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
  window.longest = 0;
  window.ticks = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    window.ticks += 1;
    window.longest = Math.max(window.longest, now - last - 10);
    last = now;
  }, 10);
</script></body></html>`;
}
