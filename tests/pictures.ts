/** `npm run pictures`: the pictures in docs/pictures that the README shows, taken from the built extension. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { hoverMark, waitForMarks } from '../cli/browsers/marks.ts';
import { pause, waitFor } from '../cli/browsers/session.ts';
import { readerPath } from '../core/addresses.ts';
import { documentId, topicId } from '../core/ids.ts';
import { clickOn } from './e2e/elements.ts';
import { type World, withWorld } from './e2e/world.ts';

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
/** Fonts, transitions and first answers have settled after this, in ms. */
const SETTLED = 900;

async function takePictures(world: World, theme: 'light' | 'dark'): Promise<void> {
  const quote = world.pack.topics.find(({ id }) => id === 'jens-stoltenberg')?.quotes.at(-1);
  if (!quote) throw new Error('the pack has no quotation of Jens Stoltenberg');
  const article = await world.openSite('/article');
  await waitForMarks(article);
  await hoverMark(article, 'Article 5');
  await waitFor('the card', () => article.inClosedRoot((root) => root.querySelector('blockquote') !== null, null));
  await pause(SETTLED);
  await article.picture(`${FOLDER}card-${theme}.png`);
  const popup = await world.openOwn('popup.html');
  await clickOn(popup, { selector: 'input' });
  await popup.type('chemical');
  await pause(SETTLED);
  await popup.picture(`${FOLDER}popup-${theme}.png`);
  const reader = readerPath({
    type: 'document',
    document: documentId(quote.document),
    quote: { start: quote.start, end: quote.end },
    from: topicId('jens-stoltenberg'),
  });
  for (const [name, path] of [
    ['options', 'options.html'],
    ['reader', reader],
    ['topic', readerPath({ type: 'topic', topic: topicId('article-5') })],
    ['welcome', 'welcome.html'],
  ] as const) {
    const tab = await world.openOwn(path);
    await pause(SETTLED);
    await tab.picture(`${FOLDER}${name}-${theme}.png`);
  }
}

await mkdir(FOLDER, { recursive: true });
for (const theme of ['light', 'dark'] as const) {
  await withWorld('chromium', { theme }, (world) => takePictures(world, theme));
}
