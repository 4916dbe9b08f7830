/** Nothing leaves the machine. */
import assert from 'node:assert/strict';
import { hoverMark, waitForMarks } from '../../../cli/browsers/marks.ts';
import { pause, waitFor, waitForTab } from '../../../cli/browsers/session.ts';
import { clickInCard, waitForCard } from '../card.ts';
import { clickOn, textOf } from '../elements.ts';
import type { Walk } from '../world.ts';

export const NETWORK: readonly Walk[] = [
  {
    name: 'in normal use not one request leaves the machine',
    alone: true,
    async run({ openSite, openOwn, session, requests }) {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      await hoverMark(tab, 'Article 5');
      await waitForCard(tab);
      await clickInCard(tab, 'Read in context');
      await waitForTab(session, 'the reader', (url) => url.includes('/reader.html'));
      const popup = await openOwn('popup.html');
      await clickOn(popup, { selector: '.field input' });
      await popup.type('airspace');
      await waitFor('results', async () => (await textOf(popup, 'body')).includes('airspace'));
      for (const path of ['options.html', 'welcome.html', 'reader.html']) await openOwn(path);
      await pause(1000);
      assert.deepEqual(requests, []);
    },
  },
  {
    name: 'the watch on the network sees a request that does leave',
    alone: true,
    async run({ openSite, openOwn, requests }) {
      await openSite('/outward');
      await waitFor('the request of the page', async () => requests.some((url) => url.includes('outside.example')));
      const own = await openOwn('options.html');
      await own.evaluate(() => void fetch('http://inside.example/').catch(() => null), null);
      await waitFor('the request of a page of ours', async () =>
        requests.some((url) => url.includes('inside.example')),
      );
    },
  },
];
