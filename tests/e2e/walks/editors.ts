/** Where readers write: never touched, and nothing opens meanwhile. */
import assert from 'node:assert/strict';
import { pause, type Tab, waitFor } from '../../../cli/browsers/session.ts';
import { readCard, waitForCard } from '../card.ts';
import { centreOf, hoverIn, markEveryMention, markIn, waitForTexts } from '../surfaces.ts';
import type { Walk } from '../world.ts';

const EDITORS = ['#rich p', '#plain', '#code', '#area', '#canvas'] as const;

const htmlOf = (tab: Tab) => tab.evaluate(() => document.body.innerHTML, null);

export const EDITING: readonly Walk[] = [
  {
    name: 'editors of every kind are left as they are, and nothing opens while somebody writes in them',
    async run(world) {
      await markEveryMention(world);
      const tab = await world.openSite('/editors');
      await waitForTexts(tab, ['Jens Stoltenberg']);
      const before = await htmlOf(tab);
      await pause(500);
      assert.equal(await htmlOf(tab), before);
      const mark = centreOf(await markIn(tab, '#text'));
      for (const editor of EDITORS) {
        const at = await tab.evaluate((wanted) => {
          const box = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
          return { x: box.right - 4, y: box.top + box.height / 2 };
        }, editor);
        await tab.click(at);
        const focused = await tab.evaluate((wanted) => {
          const active = document.activeElement;
          return active !== document.body && active?.contains(document.querySelector(wanted));
        }, editor);
        assert.ok(focused, `${editor} has the focus`);
        if (editor === '#canvas') continue; // it is no field: keys there are not known to be text
        await tab.moveMouse({ x: mark.x + 3, y: mark.y });
        await tab.moveMouse(mark);
        for (let key = 0; key < 8; key++) {
          await tab.type('x');
          await pause(60);
          assert.equal(await readCard(tab), null, `no card while ${editor} is written in`);
        }
      }
      await waitForTexts(tab, ['Jens Stoltenberg']);
      await tab.moveMouse({ x: 900, y: 700 });
      await waitFor('the writing to be over', async () => {
        await hoverIn(tab, '#text');
        return readCard(tab);
      });
      await waitForCard(tab);
      assert.deepEqual(tab.problems(), []);
    },
  },
];
