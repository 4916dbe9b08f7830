/** One's own library: pages and files in, topics found, a briefing from one's own sources; nothing lost on the way. */
import assert from 'node:assert/strict';
import { hoverMark, paintedMarks } from '../../../cli/browsers/marks.ts';
import { pause, type Tab, waitFor } from '../../../cli/browsers/session.ts';
import { waitForCard } from '../card.ts';
import { clickOn, textOf } from '../elements.ts';
import { addFromPopup, clipField, saveClip } from '../library/clip.ts';
import { type MadeFile, MIXED, NEWS } from '../library/files.ts';
import {
  addFiles,
  documentTitles,
  headline,
  outcomes,
  topicNames,
  waitUntilAdded,
  waitUntilSettled,
} from '../library/library.ts';
import type { Walk } from '../world.ts';

const LIBRARY_PAGE = 'library.html';

/** A field takes the focus after it is drawn. */
const waitForFocus = (tab: Tab, selector: string): Promise<boolean> =>
  waitFor(`the focus in ${selector}`, () =>
    tab.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector),
  );

const rowOf = (tab: Tab, topic: string): Promise<string | null> =>
  tab.evaluate(
    (wanted) =>
      [...document.querySelectorAll('.review-table tbody tr')].find(
        (row) => row.querySelector('.review-name')?.textContent === wanted,
      )?.textContent ?? null,
    topic,
  );

const manyFiles = (count: number): MadeFile[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `many/${index}.txt`,
    base64: Buffer.from(
      `Report number ${index} of many\n\n${NEWS[index % NEWS.length]}\n\nIt is number ${index}.`,
    ).toString('base64'),
  }));

export const LIBRARY: readonly Walk[] = [
  {
    name: 'a page and mixed files become a briefing from one’s own sources',
    alone: true,
    async run(world) {
      const { openSite, requests } = world;
      await openSite('/harbour');
      const library = await addFromPopup(world);
      await waitFor(
        'the title of the page',
        async () => (await clipField(library, 'title')) === 'Velden opens its quay',
      );
      assert.equal(await clipField(library, 'author'), 'Ana Silva');
      assert.equal(await clipField(library, 'site'), 'The Velden Courier');
      assert.equal(await clipField(library, 'date'), '2022-03-18');
      await clickOn(library, { selector: '.clip input[name="author"]' });
      await library.press('Tab', 'Shift');
      await library.press('Tab');
      await library.type('A. Silva');
      await saveClip(library, 'Velden opens its quay');

      const source = await library.evaluate(
        () => document.querySelector('.own-documents .source-cell')?.textContent,
        null,
      );
      assert.equal(source, 'A. Silva · The Velden Courier');

      await addFiles(library, MIXED);
      await waitUntilAdded(library);
      await clickOn(library, { selector: '.job button', name: 'Show all' });
      const failed = (await outcomes(library)).filter(({ state }) => state === 'failed');
      assert.deepEqual(
        failed.map(({ name }) => name),
        ['broken.docx'],
      );
      assert.match(failed[0]?.text ?? '', /is no docx file/);
      const titles = await documentTitles(library);
      for (const title of [
        'The union’s answer',
        'A note from the port',
        'The harbour of Velden',
        'Storm over the quay',
        'On quays',
        'A row',
      ]) {
        assert.ok(titles.includes(title), `${title} is in the library`);
      }

      assert.ok((await topicNames(library)).includes('Marta Okonjo'));
      await clickOn(library, { selector: '.review-table button', name: 'Accept Marta Okonjo' });
      await clickOn(library, {
        selector: '.review .segment input[value="accepted"], .review .segment',
        name: 'Accepted',
      });
      await waitFor('the accepted topic', async () => (await rowOf(library, 'Marta Okonjo'))?.includes('Accepted'));
      await waitUntilSettled(library);

      const port = await openSite('/port');
      await hoverMark(port, 'Marta Okonjo');
      const card = await waitForCard(port);
      assert.equal(card.title, 'Marta Okonjo');
      for (const { words } of card.quotes) {
        const plain = words.replace(/\s+/g, ' ').trim();
        assert.ok(
          NEWS.some((text) => text.includes(plain) || plain.includes(text)),
          `“${plain}” is in the sources`,
        );
      }
      assert.match(
        card.text,
        /Velden opens its quay|union’s answer|A note from the port|The harbour of Velden|On quays|A row|Quay to open|quay and its critics|Storm over|one|two/,
      );
      assert.deepEqual(requests, []);
    },
  },
  {
    name: 'decisions about topics can be taken back, and reach the pages',
    alone: true,
    async run({ openOwn, openSite }) {
      const library = await openOwn(LIBRARY_PAGE);
      await addFiles(library, MIXED.slice(0, 6));
      await waitUntilAdded(library);
      await clickOn(library, { selector: '.review-table input.check', name: 'Marta Okonjo' });
      await clickOn(library, { selector: '.bulk button', name: 'Rename' });
      await waitForFocus(library, '.name-form input');
      await library.type('Director Okonjo');
      await library.press('Enter');
      await clickOn(library, { selector: '.review .segment', name: 'Accepted' });
      await waitFor('the new name', async () => (await topicNames(library)).includes('Director Okonjo'));
      await clickOn(library, { selector: '.bulk button', name: 'Undo' });
      await waitFor('the name to be gone', async () => !(await topicNames(library)).includes('Director Okonjo'));
      await clickOn(library, { selector: '.review .segment', name: 'To review' });
      await clickOn(library, { selector: '.review-table input.check', name: 'Marta Okonjo' });
      await clickOn(library, { selector: '.bulk button', name: 'Off' });
      await waitFor('the topic to leave the list', async () => !(await topicNames(library)).includes('Marta Okonjo'));
      await waitUntilSettled(library);
      const port = await openSite('/port');
      await hoverMark(port, 'Velden Port Authority');
      await waitForCard(port);
      const texts = await port.evaluate(
        () => [...(CSS.highlights.get('backgrounder') ?? [])].map((range) => String(range)),
        null,
      );
      assert.ok(!texts.includes('Marta Okonjo'));
    },
  },
  {
    name: 'removing one’s own library in the options, after a word of warning, empties the Library page and the pages',
    alone: true,
    async run({ openOwn, openSite }) {
      const library = await openOwn(LIBRARY_PAGE);
      await addFiles(library, MIXED.slice(0, 6));
      await waitUntilAdded(library);
      const port = await openSite('/port');
      await hoverMark(port, 'Marta Okonjo');
      await waitForCard(port);
      const options = await openOwn('options.html#library');
      await clickOn(options, { selector: 'button', name: 'Remove: My library' });
      const asked = await textOf(options, '[role=alertdialog] p');
      assert.match(asked, /Its 6 documents go from the Library page too/);
      await clickOn(options, { selector: '[role=alertdialog] button', name: 'Remove' });
      await waitFor('the pack to go', async () => !(await textOf(options, 'main')).includes('My library'));
      await waitFor('the Library page to be empty', () =>
        library.evaluate(() => document.querySelector('.library-empty') !== null, null),
      );
      await waitFor('the marks to go', async () => (await paintedMarks(port)).length === 0);
      await library.reload();
      assert.equal(await textOf(library, '.library-empty h2'), 'Nothing of yours here yet');
    },
  },
  {
    name: 'adding goes on where it stopped when its tab is closed',
    alone: true,
    async run({ openOwn }) {
      const first = await openOwn(LIBRARY_PAGE);
      await addFiles(first, manyFiles(60));
      await waitFor('adding to begin', async () => (await headline(first))?.startsWith('Adding'));
      await first.close();
      const second = await openOwn(LIBRARY_PAGE);
      await waitUntilAdded(second);
      const said = await second.evaluate(
        () => document.querySelector('.documents-section header p')?.textContent,
        null,
      );
      assert.equal(said, '60 documents');
    },
  },
  {
    name: 'adding can be paused and cancelled, and what was read stays',
    alone: true,
    async run({ openOwn }) {
      const library = await openOwn(LIBRARY_PAGE);
      await addFiles(library, manyFiles(150));
      await clickOn(library, { selector: '.job button', name: 'Pause' });
      await waitFor('the pause', async () => (await headline(library)) === 'Adding is paused');
      await pause(500);
      const count = () =>
        library.evaluate(() => Number(document.querySelector<HTMLProgressElement>('.job-progress')?.value ?? -1), null);
      const before = await count();
      await pause(500);
      assert.equal(await count(), before);
      assert.ok(before < 1, 'something was left to read');
      await clickOn(library, { selector: '.job button', name: 'Go on' });
      await waitFor('progress', async () => (await count()) > before);
      await clickOn(library, { selector: '.job button', name: 'Cancel' });
      await waitFor('the end', async () =>
        ['Adding was cancelled', 'Files added'].includes((await headline(library)) ?? ''),
      );
    },
  },
  {
    name: 'an address is fetched on the reader’s press and at no other time',
    alone: true,
    async run({ openOwn, requests }) {
      const library = await openOwn(LIBRARY_PAGE);
      await clickOn(library, { selector: '.library-add button', name: 'Paste text' });
      await waitForFocus(library, '.paste-field');
      await library.type('http://outside.example/article');
      await pause(500);
      assert.equal(requests.length, 0);
      await clickOn(library, { selector: '.panel button', name: 'Fetch and add' });
      await waitFor('what came of it', async () => (await outcomes(library))[0]?.state === 'failed');
      // Firefox asks by https whatever the address says, and so hears from no server at all.
      assert.match((await outcomes(library))[0]?.text ?? '', /the server answered 502|did not answer/);
      const asked = [...requests];
      assert.ok(asked.length > 0 && asked.every((request) => request.includes('outside.example')), asked.join());
      await library.reload();
      await pause(1000);
      assert.deepEqual(requests, asked);
    },
  },
];
