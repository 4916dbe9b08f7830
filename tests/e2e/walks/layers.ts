/** The card above whatever a page puts on top, and beside its word however that is set. */
import assert from 'node:assert/strict';
import { pause, type Tab, waitFor } from '../../../cli/browsers/session.ts';
import { waitForCard, waitForNoCard } from '../card.ts';
import { type Box, cardBox, countIn, hoverIn, markEveryMention } from '../surfaces.ts';
import type { Walk, World } from '../world.ts';

/** Rests on the mark in an element; its card must come, be on top, and stand beside the word. */
async function expectCardBeside(tab: Tab, selector: string, leave: 'key' | 'pointer' = 'key'): Promise<void> {
  const word = await hoverIn(tab, selector);
  await waitForCard(tab).catch((error: Error) => assert.fail(`${selector}: ${error.message}`));
  await pause(250); // it has come to rest
  const card = await cardBox(tab);
  assert.ok(card, `${selector}: the card is open`);
  const away = distance(word, card);
  assert.ok(
    away >= 0 && away <= 24,
    `${selector}: the card is ${away} px from its word ${JSON.stringify({ word, card })}`,
  );
  const top = await tab.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName ?? '', {
    x: (card.left + card.right) / 2,
    y: (card.top + card.bottom) / 2,
  });
  assert.equal(top, 'backgrounder-card', `${selector}: nothing covers the card`);
  if (leave === 'key') await tab.press('Escape');
  else await tab.moveMouse({ x: 1240, y: 720 });
  await waitForNoCard(tab);
  await tab.moveMouse({ x: 1240, y: 720 });
}

/** Pixels between two boxes; negative where they overlap. */
function distance(one: Box, other: Box): number {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return Math.round(Math.max(across, down));
}

async function openLayers(world: World): Promise<Tab> {
  await markEveryMention(world);
  return world.openSite('/layers');
}

/** Every way of setting text in which a mark is expected. */
const SETTINGS = [
  'visibility',
  'contents',
  'first-letter',
  'columns',
  'vertical',
  'right-to-left',
  'ruby',
  'transformed',
  'zoomed',
] as const;

export const LAYERS: readonly Walk[] = [
  {
    name: 'the card is above sticky headers, modal dialogs, popovers and full screen',
    async run(world) {
      const tab = await openLayers(world);
      await expectCardBeside(tab, '#text');
      await expectCardBeside(tab, '#sticky');
      await tab.evaluate(() => document.querySelector<HTMLElement>('#popover')?.showPopover(), null);
      await expectCardBeside(tab, '#popover');
      await tab.evaluate(() => document.querySelector<HTMLElement>('#popover')?.hidePopover(), null);
      await tab.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')?.showModal(), null);
      await expectCardBeside(tab, '#modal');
      const isOpen = await tab.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')?.open, null);
      assert.equal(isOpen, true, 'Escape closes the card and not the dialog under it');
      await tab.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')?.close(), null);
      const section = await tab.evaluate(() => {
        const full = document.querySelector('#full');
        full?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { right, top, height } = full?.getBoundingClientRect() ?? new DOMRect();
        return { x: right - 20, y: top + height / 2 };
      }, null);
      await tab.click(section);
      await waitFor('full screen', () => tab.evaluate(() => document.fullscreenElement?.id === 'full', null));
      await pause(400); // it has grown
      await expectCardBeside(tab, '#full', 'pointer'); // the key would leave full screen
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'the card stands beside its word however the word is set',
    async run(world) {
      await markEveryMention(world);
      const tab = await world.openSite('/typography');
      await waitFor('marks', async () => (await countIn(tab, '#zoomed')) > 0);
      for (const id of SETTINGS) await expectCardBeside(tab, `#${id}`);
      for (const id of ['mathml', 'svg']) assert.equal(await countIn(tab, `#${id}`), 0, `${id} is left alone`);
      assert.deepEqual(tab.problems(), []);
    },
  },
];
