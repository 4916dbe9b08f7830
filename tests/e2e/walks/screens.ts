/** The extension's own pages: popup and options, and what they do to open tabs. */
import assert from 'node:assert/strict';
import { paintedMarks, waitForAllMarks, waitForMarks } from '../../../cli/browsers/marks.ts';
import { pause, type Tab, waitFor, waitForTab } from '../../../cli/browsers/session.ts';
import { readCard } from '../card.ts';
import { clickOn, textOf } from '../elements.ts';
import type { Walk } from '../world.ts';

async function search(popup: Tab, query: string): Promise<void> {
  await clickOn(popup, { selector: 'input[role="combobox"], .field input' });
  await popup.type(query);
}

export const SCREENS: readonly Walk[] = [
  {
    name: 'the popup finds a passage by other words for it, and opens the reader at it',
    async run({ openOwn, session, pack }) {
      const popup = await openOwn('popup.html');
      await search(popup, 'no-fly zone');
      const passage = await waitFor('passages', () =>
        popup.evaluate(() => {
          const options = [...document.querySelectorAll('[role="option"]')];
          return (
            options.map((option) => option.textContent ?? '').find((text) => /airspace|no-fly/i.test(text)) ?? null
          );
        }, null),
      );
      assert.ok(passage);
      await popup.press('ArrowDown');
      await clickOn(popup, { selector: '[role="group"]:last-of-type [role="option"]' });
      const reader = await waitForTab(session, 'the reader', (url) => url.includes('/reader.html?document='));
      const address = new URL(await reader.url());
      const source = pack.documents.find(({ id }) => id === address.searchParams.get('document'));
      assert.ok(source, 'the address names a document of the pack');
      const words = source.text.slice(
        Number(address.searchParams.get('start')),
        Number(address.searchParams.get('end')),
      );
      assert.ok(words.length > 10, `the address says the passage: ${words}`);
    },
  },
  {
    name: 'the popup says so when the library has no such word',
    async run({ openOwn }) {
      const popup = await openOwn('popup.html');
      await search(popup, 'Zelensky');
      await waitFor('the empty state', async () => (await textOf(popup, 'body')).includes('Nothing on “Zelensky”'));
      assert.equal(await popup.evaluate(() => document.querySelectorAll('[role="option"]').length, null), 0);
    },
  },
  {
    name: 'the popup lists what is on the page, shows all marks, and goes to a topic and opens its card',
    async run({ openSite, openOwnBehind }) {
      const tab = await openSite('/article');
      const quiet = (await waitForAllMarks(tab)).length;
      const popup = await openOwnBehind('popup.html');
      const body = await waitFor('the topics of this page', async () => {
        const text = await textOf(popup, 'body');
        return text.includes('Jens Stoltenberg') && text.includes('127.0.0.1') ? text : null;
      });
      assert.match(body, /Article 5/);
      await press(popup, 'Show all');
      await waitFor('all marks', async () => (await paintedMarks(tab)).length > quiet);
      await press(popup, 'Open Door');
      await waitFor('the card of the topic', async () => /Open Door/.test((await readCard(tab))?.title ?? ''));
    },
  },
  {
    name: 'the popup switches its site off and on again, at once in the open tab',
    async run({ openSite, openOwnBehind }) {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      const popup = await openOwnBehind('popup.html');
      await waitFor('the switch of the site', () =>
        popup.evaluate(() => document.querySelector<HTMLInputElement>('.site input')?.checked ?? null, null),
      );
      await popup.evaluate(() => document.querySelector<HTMLInputElement>('.site input')?.click(), null);
      await waitFor('the marks to go', async () => (await paintedMarks(tab)).length === 0);
      await waitFor('the switch to follow', () =>
        popup.evaluate(() => document.querySelector<HTMLInputElement>('.site input')?.checked === false, null),
      );
      await popup.evaluate(() => document.querySelector<HTMLInputElement>('.site input')?.click(), null);
      await waitForMarks(tab);
    },
  },
  {
    name: 'a topic that is switched off in the options loses its marks in the open tab, and gets them back',
    async run({ openSite, openOwn, pack }) {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      const name = pack.topics.find(({ id }) => id === 'article-5')?.name ?? '';
      const options = await openOwn('options.html#topics');
      const topic = { selector: 'input[role="switch"]', name };
      await clickOn(options, topic);
      const marked = async (): Promise<boolean> => (await paintedMarks(tab)).some(({ text }) => text === 'Article 5');
      await waitFor('its marks to go', async () => !(await marked()));
      assert.ok((await paintedMarks(tab)).length > 0, 'the others stay');
      await clickOn(options, topic);
      await waitFor('its marks to come back', marked);
    },
  },
  {
    name: 'a site added in the options is switched off in its open tab',
    async run({ openSite, openOwn }) {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      const options = await openOwn('options.html#sites');
      await clickOn(options, { selector: '#sites input[type="text"], section input[type="text"]' });
      await options.type('127.0.0.1');
      await options.press('Enter');
      await waitFor('the marks to go', async () => (await paintedMarks(tab)).length === 0);
    },
  },
  {
    name: 'the manifest shows pages nothing to probe and asks for no more than it needs',
    async run({ manifest }) {
      assert.equal(manifest.web_accessible_resources, undefined);
      assert.deepEqual(manifest.permissions, ['storage', 'alarms', 'contextMenus', 'scripting', 'unlimitedStorage']);
      assert.equal(manifest.manifest_version, 3);
    },
  },
  {
    name: 'no page of ours logs an error',
    async run({ openOwn, pack }) {
      const document = pack.documents[0]?.id ?? '';
      for (const path of [
        'popup.html',
        'options.html',
        'reader.html',
        `reader.html?document=${document}`,
        'reader.html?topic=nato',
        'reader.html?search=airspace',
        'reader.html?document=gone',
        'reader.html?topic=gone',
        'welcome.html',
      ]) {
        const tab = await openOwn(path);
        await waitFor(`${path} to show something`, async () => (await textOf(tab, 'body')).length > 20);
        await pause(200);
        assert.deepEqual(tab.problems(), [], path);
        await tab.close();
      }
    },
  },
];

/** Presses a button of a page that is not in front, where there is no pointer. */
async function press(tab: Tab, name: string): Promise<void> {
  await waitFor(`a button “${name}”`, () =>
    tab.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(wanted));
      button?.click();
      return button !== undefined;
    }, name),
  );
}
