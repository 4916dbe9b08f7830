/** Text in shadow roots. */
import assert from 'node:assert/strict';
import { glideTo } from '../../../cli/browsers/marks.ts';
import { type Point, pause, type Tab, waitFor } from '../../../cli/browsers/session.ts';
import { readCard, waitForCard, waitForNoCard } from '../card.ts';
import { markEveryMention } from '../surfaces.ts';
import type { Walk } from '../world.ts';

const ALL = ['closed', 'closed-div-text', 'late', 'nested', 'open', 'slot-card', 'slotted'];

const boxOf = (tab: Tab, id: string) =>
  tab.evaluate((wanted) => (Reflect.get(window, 'boxOf') as (id: string) => Point)(wanted), id);

export const SHADOW: readonly Walk[] = [
  {
    name: 'text in shadow roots, open, nested, closed, slotted and attached late, is marked and briefed',
    async run(world) {
      await markEveryMention(world);
      const tab = await world.openSite('/shadow');
      let last: unknown;
      await waitFor('marks in every root', async () => {
        last = await tab.evaluate(() => (Reflect.get(window, 'markedIn') as () => string[])(), null);
        return String(last) === String(ALL);
      }).catch(() => assert.fail(`marked in ${last}`));
      for (const id of ['nested', 'closed', 'closed-div-text', 'late']) {
        await glideTo(tab, await boxOf(tab, id));
        await waitForCard(tab);
        await glideTo(tab, { x: 1200, y: 700 });
        await waitForNoCard(tab);
      }
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'nothing opens while somebody types into a field in a closed shadow root',
    async run(world) {
      await markEveryMention(world);
      const tab = await world.openSite('/shadow');
      const at = await waitFor('the closed root', () => boxOf(tab, 'closed'));
      await pause(1000);
      await tab.evaluate(() => (Reflect.get(window, 'focusField') as () => void)(), null);
      await tab.moveMouse({ x: at.x - 5, y: at.y });
      await tab.moveMouse(at);
      for (let n = 0; n < 12; n++) {
        await tab.type('a');
        await pause(60);
        assert.equal(await readCard(tab), null);
      }
    },
  },
];
