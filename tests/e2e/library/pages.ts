/** Two pages of the invented harbour: one to be added to the library, one to be read afterwards. */
import { NEWS } from './files.ts';

const DATA = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Velden opens its quay',
  author: [{ '@type': 'Person', name: 'Ana Silva' }],
  publisher: { '@type': 'Organization', name: 'The Velden Courier' },
  datePublished: '2022-03-18T08:00:00Z',
};

export const HARBOUR_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Velden opens its quay | Courier</title>
<script type="application/ld+json">${JSON.stringify(DATA)}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Velden opens its quay</h1>${NEWS.map((text) => `<p>${text}</p>`).join('')}
<p>It is the first new quay in Velden for forty years, and the last for a long time to come.</p></article>
<footer>Imprint of the Courier</footer></body></html>`;

export const PORT_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Storm warning</title></head><body><article>
<h1>Storm warning for the coast</h1>
<p>Ships should stay in port until Sunday, the weather service said. Marta Okonjo told captains that there was room for all of them.</p>
<p>The Velden Port Authority will keep its pilots on call through the night.</p></article></body></html>`;
