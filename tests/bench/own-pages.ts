/** Pages of our own to measure on, there on every machine: articles between the menus and lists that news sites put around them. */
import { articleNumber } from './articles.ts';
import type { RealPage } from './real-pages.ts';

const COUNT = 6;
const LINKS = 60;
/** Words that the bundled pack knows, put into every so manieth paragraph. */
const KNOWN = ['NATO', 'Jens Stoltenberg', 'Finland', 'Article 5', 'the Baltic states', 'chemical weapons'];
const EVERY = 3;

const item = (text: string): string => `<li class="item">\n <a href="#"><span>${text}</span></a>\n</li>\n`;

function paragraph(text: string, at: number): string {
  const linked = text.replace(/\b([A-Z]\w+ [A-Z]\w+)\b/, '<a href="#">$1</a>');
  const known = at % EVERY === 0 ? ` It was said of <b>${KNOWN[at % KNOWN.length]}</b> as well.` : '';
  return `<p class="text">${linked}${known}</p>\n`;
}

function html(number: number): string {
  const articles = Array.from({ length: 3 }, (_, at) => articleNumber(number * 3 + at));
  const list = `<ul>\n${articles.flatMap(({ paragraphs }) => paragraphs.map((text) => item(text.slice(0, 40)))).join('')}</ul>`;
  const menu = `<nav><ul>\n${item('A part of the site').repeat(LINKS)}</ul></nav>`;
  const bodies = articles.map(
    ({ title, paragraphs }) => `<article>\n<h2>${title}</h2>\n${paragraphs.map(paragraph).join('')}</article>\n`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Own</title><body>\n<header>${menu}</header>\n<main>\n${bodies.join('')}</main>\n<aside>${list}</aside>\n</body></html>`;
}

export const ownPages = (): readonly RealPage[] =>
  Array.from({ length: COUNT }, (_, number) => ({
    name: `own-${number}`,
    path: `/own-${number}`,
    large: false,
    page: {
      html: html(number),
      headers: {
        'content-type': 'text/html; charset=utf-8',
        // With these the clock of the page is exact to 5 µs.
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    },
  }));
