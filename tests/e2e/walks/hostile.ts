/** Pages and programs that work against the marks. */
import assert from 'node:assert/strict';
import { glideTo, hoverMark, waitForMarks } from '../../../cli/browsers/marks.ts';
import { pause, type Tab, waitFor } from '../../../cli/browsers/session.ts';
import { waitForCard } from '../card.ts';
import type { Walk } from '../world.ts';

const countHosts = (tab: Tab) => tab.evaluate(() => document.querySelectorAll('backgrounder-card').length, null);

export const HOSTILE: readonly Walk[] = [
  {
    name: 'a page that poisons highlights, ranges, arrays, timers and promises is marked, and briefed, and sees no error',
    async run({ openSite }) {
      const tab = await openSite('/poisoned');
      await waitFor('marks', () => tab.evaluate(() => (Reflect.get(window, 'marksNow') as () => number)() >= 2, null));
      await glideTo(tab, { x: 70, y: 135 });
      await waitFor('the card', async () =>
        (await tab.inClosedRoot((root) => String(root.querySelector('h2')?.textContent), null))?.includes('Article 5'),
      );
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'a card that the page throws out comes back, and gives way to a page that insists',
    async run({ openSite }) {
      const tab = await openSite('/evicting');
      await waitForMarks(tab);
      await tab.evaluate(() => Reflect.set(window, 'evictAtMost', 2), null);
      await hoverMark(tab, 'Article 5');
      await waitForCard(tab);
      assert.equal(await tab.evaluate(() => Reflect.get(window, 'evicted'), null), 2);
      await tab.reload();
      await waitForMarks(tab);
      await hoverMark(tab, 'Article 5');
      await waitFor('the page to throw it out', () =>
        tab.evaluate(() => (Reflect.get(window, 'evicted') as number) > 5, null),
      );
      await pause(1500);
      const evicted = await tab.evaluate(() => Reflect.get(window, 'evicted') as number, null);
      assert.ok(evicted < 40, `thrown out ${evicted} times: no endless quarrel`);
      assert.equal(await countHosts(tab), 0);
      assert.deepEqual(tab.problems(), []);
    },
  },
];
