/**
 * `npm run pictures`: the pictures in docs/pictures that the README shows, taken from the built extension.
 * `npm run pictures -- library` takes only those of that name.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { hoverMark, waitForMarks } from '../cli/browsers/marks.ts';
import { pause, type Tab, waitFor } from '../cli/browsers/session.ts';
import { readerPath } from '../core/addresses.ts';
import { documentId, topicId } from '../core/ids.ts';
import { clickOn } from './e2e/elements.ts';
import { made } from './e2e/library/files.ts';
import { BROKEN, FOLDER } from './e2e/library/folder.ts';
import { addFiles, headline, waitUntilAdded } from './e2e/library/library.ts';
import { CLIPPED_STORIES } from './e2e/library/pages.ts';
import { asHtml } from './e2e/library/write-files.ts';
import { type World, withWorld } from './e2e/world.ts';

const FOLDER_OF_PICTURES = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
/** Fonts, transitions and first answers have settled after this, in ms. */
const SETTLED = 900;

/** What each picture shows: a tab, ready to be taken. */
const SCENES: Readonly<Record<string, (world: World) => Promise<Tab>>> = {
  async card({ openSite }) {
    const article = await openSite('/article');
    await waitForMarks(article);
    await hoverMark(article, 'Article 5');
    await waitFor('the card', () => article.inClosedRoot((root) => root.querySelector('blockquote') !== null, null));
    return article;
  },
  async popup({ openOwn }) {
    const popup = await openOwn('popup.html');
    await clickOn(popup, { selector: 'input' });
    await popup.type('chemical');
    return popup;
  },
  options: ({ openOwn }) => openOwn('options.html'),
  reader({ openOwn, pack }) {
    const quote = pack.topics.find(({ id }) => id === 'jens-stoltenberg')?.quotes.at(-1);
    if (!quote) throw new Error('the pack has no quotation of Jens Stoltenberg');
    const { document, start, end } = quote;
    const from = topicId('jens-stoltenberg');
    return openOwn(readerPath({ type: 'document', document: documentId(document), quote: { start, end }, from }));
  },
  topic: ({ openOwn }) => openOwn(readerPath({ type: 'topic', topic: topicId('article-5') })),
  welcome: ({ openOwn }) => openOwn('welcome.html'),
  // The last: what it adds would be in the others.
  async library({ openOwn }) {
    const library = await openOwn('library.html');
    const pages = CLIPPED_STORIES.map((story, index) => made(`${index}.html`, asHtml(story)));
    await addFiles(library, [...FOLDER.filter(({ name }) => name !== BROKEN && !name.includes('/diary/')), ...pages]);
    await waitUntilAdded(library);
    await clickOn(library, { selector: '.job button', name: 'Done' });
    await waitFor('the list of files to go', async () => (await headline(library)) === null);
    await clickOn(library, { selector: '.review-table input.check', name: 'Select Peter Lindqvist' });
    await library.evaluate(() => scrollTo(0, 0), null);
    return library;
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(SCENES, name));
if (unknown.length > 0)
  throw new Error(`no picture is called ${unknown.join(', ')}: ${Object.keys(SCENES).join(', ')}`);
await mkdir(FOLDER_OF_PICTURES, { recursive: true });
for (const theme of ['light', 'dark'] as const) {
  await withWorld('chromium', { theme }, async (world) => {
    for (const [name, scene] of Object.entries(SCENES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const tab = await scene(world);
      await pause(SETTLED);
      await tab.picture(`${FOLDER_OF_PICTURES}${name}-${theme}.png`);
    }
  });
}
