/** What outlives what: pages and the extension that changes behind their back. */
import assert from 'node:assert/strict';
import { hoverMark, waitForMarks } from '../../../cli/browsers/marks.ts';
import { type Tab, waitFor } from '../../../cli/browsers/session.ts';
import { waitForCard } from '../card.ts';
import type { Walk } from '../world.ts';

export const ENDURANCE: readonly Walk[] = [
  {
    name: 'an update of the extension mends its open pages: the old marks and card go, new ones come',
    async run({ openSite, session }) {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      await hoverMark(tab, 'Article 5');
      await waitForCard(tab);
      await tab.evaluate(() => Reflect.set(window, 'marksBefore', CSS.highlights.get('backgrounder')), null);
      await session.installAgain();
      await waitFor('marks of the new version', () =>
        tab.evaluate(() => {
          const marks = CSS.highlights.get('backgrounder');
          return marks !== undefined && marks.size > 0 && marks !== Reflect.get(window, 'marksBefore');
        }, null),
      );
      await tab.bringToFront();
      assert.equal(await countHosts(tab), 0, 'the old card is gone');
      await hoverMark(tab, 'Article 5');
      await waitForCard(tab);
      assert.equal(await countHosts(tab), 1);
      assert.deepEqual(tab.problems(), []);
    },
  },
];

const countHosts = (tab: Tab) => tab.evaluate(() => document.querySelectorAll('backgrounder-card').length, null);
