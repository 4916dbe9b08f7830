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
  {
    name: 'of two copies of the extension one answers, and they do not quarrel over the marks',
    twice: true,
    async run({ openSite }) {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      await pause(1500); // both have painted
      await tab.bringToFront();
      await tab.evaluate(() => Reflect.set(window, 'seen', CSS.highlights.get('backgrounder')), null);
      await hoverMark(tab, 'Article 5');
      await waitFor('a card', async () => (await countHosts(tab)) > 0);
      for (let x = 200; x < 300; x += 10) await tab.moveMouse({ x, y: 500 });
      await hoverMark(tab, 'battlegroups');
      await pause(600);
      assert.equal(await countHosts(tab), 1, 'one card');
      const isSame = await tab.evaluate(() => CSS.highlights.get('backgrounder') === Reflect.get(window, 'seen'), null);
      assert.ok(isSame, 'nobody painted over the other');
      assert.deepEqual(tab.problems(), []);
    },
  },
];
