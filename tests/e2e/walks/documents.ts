/** Documents of every type. */
import assert from 'node:assert/strict';
import { hoverMark, paintedMarks } from '../../../cli/browsers/marks.ts';
import { pause, waitFor } from '../../../cli/browsers/session.ts';
import { waitForCard } from '../card.ts';
import { textOf } from '../elements.ts';
import { waitForTexts } from '../surfaces.ts';
import type { Walk } from '../world.ts';

export const DOCUMENTS: readonly Walk[] = [
  {
    name: 'XHTML, styled XML, plain text and quirks mode are marked and briefed',
    async run({ openSite }) {
      for (const path of ['/xhtml', '/styled', '/plain', '/quirks']) {
        const tab = await openSite(path);
        await waitForTexts(tab, ['Jens Stoltenberg', 'chemical weapons']).catch((error: Error) =>
          assert.fail(`${path}: ${error.message}`),
        );
        await hoverMark(tab, 'chemical weapons');
        await waitForCard(tab).catch((error: Error) => assert.fail(`${path}: ${error.message}`));
        assert.deepEqual(tab.problems(), [], path);
      }
    },
  },
  {
    name: 'on a picture and on a page of the browser the popup says why nothing is marked, and offers its search',
    async run({ engine, openSite, openOwnBehind, session }) {
      const picture = await openSite('/picture');
      await pause(300);
      assert.deepEqual(await paintedMarks(picture), []);
      const popup = await openOwnBehind('popup.html');
      await waitFor('why', async () => /no text here/i.test(await textOf(popup, 'body')));
      assert.equal(await popup.evaluate(() => document.querySelector('.field input')?.checkVisibility(), null), true);
      await popup.close();
      const own = await session.open(engine === 'chromium' ? 'chrome://version/' : 'about:license');
      await own.bringToFront();
      const again = await openOwnBehind('popup.html');
      await waitFor('why', async () => /cannot be read/i.test(await textOf(again, 'body')));
      assert.equal(await again.evaluate(() => document.querySelector('.field input')?.checkVisibility(), null), true);
    },
  },
];
