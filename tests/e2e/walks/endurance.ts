/** What outlives what: pages and the extension that changes behind their back. */
import assert from 'node:assert/strict';
import { hoverMark, paintedMarks, waitForMarks } from '../../../cli/browsers/marks.ts';
import { pause, waitFor } from '../../../cli/browsers/session.ts';
import { clickInCard, readCard, waitForCard } from '../card.ts';
import type { Walk } from '../world.ts';

export const ENDURANCE: readonly Walk[] = [
  {
    name: 'a page whose extension was reloaded says so instead of failing, and a reload of the page mends it',
    async run({ openSite, openOwn, engine }) {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      const options = await openOwn('options.html');
      await options.evaluate(() => {
        const { runtime } = Reflect.get(globalThis, 'chrome') as { runtime: { reload(): void } };
        setTimeout(() => runtime.reload(), 50);
      }, null);
      await pause(1500);
      await tab.bringToFront();
      // Firefox takes the scripts of an extension that goes out of the page; Chromium leaves them without their extension.
      if (engine === 'chromium') {
        await hoverMark(tab, 'Article 5');
        const card = await waitFor('the card', async () => {
          const now = await readCard(tab);
          return now?.title ? now : null;
        });
        assert.equal(card.title, 'Backgrounder was updated');
        await clickInCard(tab, 'Reload this page');
      } else {
        await waitFor('the marks to be gone or the page to work', async () => (await paintedMarks(tab)).length >= 0);
        await tab.reload();
      }
      await waitForMarks(tab);
      await hoverMark(tab, 'Article 5');
      await waitForCard(tab);
    },
  },
];
