/**
 * A new reader's way with a library of their own, from the first clipped page to the backup brought back on another machine.
 * Filmed, where asked for (`tests/e2e/film.ts`).
 */
import assert from 'node:assert/strict';
import { hoverMark } from '../../../cli/browsers/marks.ts';
import { type Tab, waitFor, waitForTab } from '../../../cli/browsers/session.ts';
import { readCard, waitForCard } from '../card.ts';
import { clickOn, textOf } from '../elements.ts';
import { createFilm, FILM_THEME, type Film } from '../film.ts';
import { acceptBackup, chooseBackup, readStored, saveEverything } from '../library/backup.ts';
import { addFromPopup, clipField, pressAddPage, saveClip } from '../library/clip.ts';
import { BROKEN, FOLDER, STORIES } from '../library/folder.ts';
import { dropFolder } from '../library/folder-drop.ts';
import { documentTitles, outcomes, topicNames, waitUntilAdded, waitUntilSettled } from '../library/library.ts';
import { CLIPPED_STORIES } from '../library/pages.ts';
import type { Story } from '../library/write-files.ts';
import { type Walk, type World, withWorld } from '../world.ts';

/** Where the stories are that the reader clips. */
const CLIPPED = ['/harbour', '/pilots', '/tugs'] as const;

/** All that the reader brought. */
const OWN_WORDS = [...CLIPPED_STORIES, ...STORIES].flatMap(({ paragraphs }) => paragraphs);
const OWN_TITLES = [...CLIPPED_STORIES, ...STORIES].map(({ title }) => title);

/** Three pages, thirty files less the broken one; five of the files hold a document more than one. */
const DOCUMENTS = '36 documents';

async function clipPages(world: World, film: Film): Promise<Tab> {
  let library: Tab | null = null;
  for (const [index, path] of CLIPPED.entries()) {
    const { title, author } = CLIPPED_STORIES[index] as Story;
    const page = await world.openSite(path);
    if (!library) await film(page, 'a-page-to-keep');
    await library?.close();
    library = await addFromPopup(world);
    const opened = library;
    await waitFor(`the title of ${path}`, async () => (await clipField(opened, 'title')) === title);
    assert.equal(await clipField(library, 'author'), author);
    if (path === '/harbour') await film(library, 'add-this-page');
    await saveClip(library, title);
    await waitUntilSettled(library);
  }
  if (!library) throw new Error('no page was clipped');
  await film(library, 'three-pages');
  return library;
}

async function addFolder(library: Tab, film: Film): Promise<void> {
  await dropFolder(library, FOLDER);
  await film(library, 'a-folder-comes-in');
  await waitUntilAdded(library);
  const failed = (await outcomes(library)).filter(({ state }) => state === 'failed');
  assert.deepEqual(
    failed.map(({ name }) => name),
    [BROKEN],
  );
  assert.match(failed[0]?.text ?? '', /is no docx file, whatever its name says, or it is damaged/);
  assert.equal(await textOf(library, '.documents-section header p'), DOCUMENTS);
  await film(library, 'the-broken-one-is-named');
}

/** Ticks a topic, once the rows above it have come to rest. */
async function select(library: Tab, topic: string): Promise<void> {
  const name = `Select ${topic}`;
  await clickOn(library, { selector: '.review-table input.check', name });
  await waitFor(`${topic} to be selected`, () =>
    library.evaluate(
      (label) =>
        [...document.querySelectorAll<HTMLInputElement>('.review-table input.check')].find(
          (box) => box.getAttribute('aria-label') === label,
        )?.checked === true && document.querySelector('.bulk b')?.textContent === '1 selected',
      name,
    ),
  );
}
const press = (library: Tab, name: string) => clickOn(library, { selector: '.bulk button', name });
const show = (library: Tab, shelf: string) => clickOn(library, { selector: '.review .segment', name: shelf });
const listed = (library: Tab, topic: string, is = true) =>
  waitFor(`${topic} ${is ? 'in' : 'out of'} the list`, async () => (await topicNames(library)).includes(topic) === is);

/** One accepted, one renamed, one off, one off and back again. */
async function reviewTopics(library: Tab, film: Film): Promise<void> {
  await listed(library, 'Marta Okonjo');
  await clickOn(library, { selector: '.review-table button', name: 'Accept Marta Okonjo' });
  await listed(library, 'Marta Okonjo', false);
  await select(library, 'Peter Lindqvist');
  await film(library, 'a-topic-is-chosen');
  await press(library, 'Rename');
  await waitFor('the field for the name', () =>
    library.evaluate(() => document.activeElement?.matches('.name-form input') ?? false, null),
  );
  await library.type('Chairman Lindqvist');
  await film(library, 'a-topic-is-renamed');
  await library.press('Enter');
  await listed(library, 'Peter Lindqvist', false);
  await select(library, 'Ilse Brandt');
  await press(library, 'Off');
  await listed(library, 'Ilse Brandt', false);
  await select(library, 'Velden Port Authority');
  await press(library, 'Off');
  await listed(library, 'Velden Port Authority', false);
  await press(library, 'Undo');
  await listed(library, 'Velden Port Authority');
  await show(library, 'Off');
  await listed(library, 'Ilse Brandt');
  await film(library, 'what-is-off');
  await show(library, 'Accepted');
  await listed(library, 'Marta Okonjo');
  await waitUntilSettled(library);
  await film(library, 'what-was-accepted');
}

/** The card of a name on an article that is not in the library. */
async function readBriefing(world: World, film: Film, name: string): Promise<string> {
  const port = await world.openSite('/port');
  await hoverMark(port, 'Marta Okonjo');
  const { title, quotes } = await waitForCard(port);
  assert.equal(title, 'Marta Okonjo');
  assert.ok(quotes.length > 0);
  await film(port, name);
  for (const { words, meta } of quotes) {
    const plain = words.replace(/\s+/g, ' ').trim();
    assert.ok(
      OWN_WORDS.some((text) => text.includes(plain)),
      `“${plain}” is in one’s own documents`,
    );
    assert.ok(
      OWN_TITLES.some((title) => meta.includes(title)),
      `“${meta}” names a document of one’s own`,
    );
  }
  return (await readCard(port))?.text ?? '';
}

async function saveAll(world: World, film?: Film): Promise<string> {
  const options = await world.openOwn('options.html#backup');
  const file = await saveEverything(options);
  await film?.(options, 'everything-is-saved');
  await options.close();
  return file;
}

export const NEW_USER: readonly Walk[] = [
  {
    name: 'a new reader’s library: pages and a folder in, topics reviewed, a briefing read, all saved and brought back',
    alone: true,
    long: true,
    theme: FILM_THEME,
    async run(world) {
      const film = createFilm(world.engine);
      const empty = await world.openOwn('library.html');
      await textOf(empty, '.library-empty h2');
      await film(empty, 'nothing-yet');
      await empty.close();
      const library = await clipPages(world, film);
      await addFolder(library, film);
      await reviewTopics(library, film);
      await library.close();
      const card = await readBriefing(world, film, 'a-briefing-from-own-sources');
      const saved = await saveAll(world, film);
      const stored = await readStored(await world.openOwn('options.html'));
      assert.deepEqual(world.requests, [], 'nothing has left the machine');

      await withWorld(world.engine, { theme: FILM_THEME }, async (fresh) => {
        const options = await fresh.openOwn('options.html#backup');
        assert.match(await chooseBackup(options, saved), /1 pack/);
        await film(options, 'a-fresh-browser-is-asked');
        await acceptBackup(options);
        await film(options, 'everything-is-back');
        assert.equal(await saveAll(fresh), saved, 'saved again, it is the same file');
        assert.equal(await readBriefing(fresh, film, 'the-same-briefing'), card);

        const again = await fresh.openOwn('library.html');
        await waitUntilSettled(again);
        assert.equal(await textOf(again, '.documents-section header p'), DOCUMENTS);
        await listed(again, 'Velden Port Authority');
        await show(again, 'Accepted');
        await listed(again, 'Marta Okonjo');
        await listed(again, 'Chairman Lindqvist');
        await film(again, 'the-same-library');
        // The library has been opened, and its topics were looked for anew: still the same, to the byte.
        assert.equal(await saveAll(fresh), saved);
        assert.equal(await readStored(again), stored);
        assert.deepEqual(fresh.requests, []);
      });
    },
  },
  {
    name: 'a PDF in a tab is added to the library as a file',
    alone: true,
    async run(world) {
      const { session, openSite } = world;
      await openSite('/report.pdf');
      await pressAddPage(world);
      const library = await waitForTab(session, 'the library', (url) => url.endsWith('/library.html'));
      await waitUntilAdded(library);
      assert.deepEqual(await documentTitles(library), ['[Report on the clay under the quay]']);
    },
  },
];
