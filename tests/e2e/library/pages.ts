/** Pages of the invented harbour's newspaper: three to be added to the library, one to be read afterwards, and a PDF. */
import { NEWS } from './files.ts';
import { asPdf, type Story } from './write-files.ts';

const SITE = 'The Velden Courier';

const LOOKS = `<style>
  :root { color-scheme: light dark; }
  body { margin: 0; font: 18px/1.6 Georgia, serif; background: light-dark(#fff, #16181a); color: light-dark(#1d1d1b, #dcdad5); }
  nav, footer { padding: 14px max(24px, 50vw - 340px); font: 14px/1.5 Arial, sans-serif; border-bottom: 1px solid light-dark(#ddd, #333); }
  nav b { margin-right: 24px; font: bold 20px Georgia, serif; }
  nav a { margin-right: 16px; color: inherit; }
  article { max-width: 680px; margin: 36px auto; padding: 0 24px; }
  h1 { font-size: 38px; line-height: 1.15; margin: 0 0 12px; }
  .byline { font: 14px Arial, sans-serif; color: light-dark(#666, #999); }
  footer { border: 0; border-top: 1px solid light-dark(#ddd, #333); }
</style>`;

/** A page as newsrooms make them: navigation, the article, and what it is in the page's data. */
function newsPage({ title, author, day, paragraphs }: Story): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    author: [{ '@type': 'Person', name: author }],
    publisher: { '@type': 'Organization', name: SITE },
    datePublished: `${day}T08:00:00Z`,
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Courier</title>${LOOKS}
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><nav><b>${SITE}</b><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>${title}</h1><p class="byline">${author}</p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>
<footer>Imprint of the Courier</footer></body></html>`;
}

/** What the three pages tell, in the order of the pages. */
export const CLIPPED_STORIES: readonly Story[] = [
  {
    title: 'Velden opens its quay',
    author: 'Ana Silva',
    day: '2022-03-18',
    paragraphs: [...NEWS, 'It is the first new quay in Velden for forty years, and the last for a long time to come.'],
  },

  {
    title: 'Pilots of Velden vote to go back to work',
    author: 'Jonas Weber',
    day: '2022-03-21',
    paragraphs: [
      'The pilots of the Seamen’s Union of Velden voted on Sunday to bring large ships in again, after three weeks ashore.',
      '"We have what we asked for: a second tug and a pilot who may say no," the union’s chairman, Peter Lindqvist, said.',
      'Marta Okonjo, the director of the Velden Port Authority, called the vote a relief for the whole coast.',
      'The Velden Port Authority had promised two tugs by the summer, and a new rule for nights of storm.',
      'Nineteen ships were waiting in the roads when the count was read out in the seamen’s hall.',
    ],
  },

  {
    title: 'Council finds the money for two tugs',
    author: 'Mira Petrov',
    day: '2022-03-24',
    paragraphs: [
      'The council of Velden voted on Thursday to lend the Velden Port Authority nine million crowns for two tugs.',
      'The mayor of Velden, Ilse Brandt, told the council that the harbour earned the sum in a single good month.',
      '"A harbour that ships avoid is a car park by the sea," Brandt said.',
      'Marta Okonjo thanked the council and said that the Velden Port Authority would pay the loan back in six years.',
      'Two members of the opposition abstained, and asked for a report on the clay under the new quay.',
    ],
  },
];

export const [HARBOUR_PAGE = '', STRIKE_PAGE = '', BUDGET_PAGE = ''] = CLIPPED_STORIES.map(newsPage);

export const PORT_PAGE = newsPage({
  title: 'Storm warning for the coast',
  author: 'Jonas Weber',
  day: '2022-04-02',
  paragraphs: [
    'Ships should stay in port until Sunday, the weather service said. Marta Okonjo told captains that there was room for all of them.',
    'The Velden Port Authority will keep its pilots on call through the night.',
  ],
});

/** A report as a PDF, to be added from its tab. */
export const REPORT_PDF = asPdf({
  title: 'Report on the clay under the quay',
  author: 'Ana Silva',
  day: '2022-04-01',
  paragraphs: [
    NEWS[1],
    'The clay under the new quay of Velden holds less than had been thought, the engineers of the Velden Port Authority found.',
    'They ask Marta Okonjo to let no ship of more than two hundred metres lie there before the piles are doubled.',
  ],
});
