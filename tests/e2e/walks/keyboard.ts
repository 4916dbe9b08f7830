/** Everything without a mouse. */
import assert from 'node:assert/strict';
import { waitForAllMarks, waitForMarks } from '../../../cli/browsers/marks.ts';
import { type Tab, waitFor } from '../../../cli/browsers/session.ts';
import { readCard, waitForCard, waitForNoCard } from '../card.ts';
import type { Walk } from '../world.ts';

/** What has the focus inside the card: its class, or its tag where it has none. */
function focusInCard(tab: Tab): Promise<string | null> {
  return tab.inClosedRoot((root) => root.activeElement?.className || root.activeElement?.localName || null, null);
}

/** The mark that is being looked at. */
function activeMark(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get('backgrounder-active') ??
      []) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    }
    return '';
  }, null);
}

export const KEYBOARD: readonly Walk[] = [
  {
    name: 'keys go to the next and the previous mark, open its card, walk in it and close it',
    async run({ openSite }) {
      const tab = await openSite('/article');
      const marks = await waitForAllMarks(tab);
      await tab.press('.', 'Alt');
      assert.equal(await waitFor('the first mark', () => activeMark(tab)), marks[0]?.text);
      await tab.press('.', 'Alt');
      await waitFor('the second mark', async () => (await activeMark(tab)) === marks[1]?.text);
      await tab.press(',', 'Alt');
      await waitFor('the first mark again', async () => (await activeMark(tab)) === marks[0]?.text);
      await tab.press('Enter');
      const card = await waitForCard(tab);
      assert.ok(card.quotes.length > 0);
      await waitFor('the focus on a quotation', async () => (await focusInCard(tab))?.includes('quotation'));
      await tab.press('Escape');
      await waitForNoCard(tab);
      const focused = await tab.evaluate(() => document.activeElement?.localName ?? '', null);
      assert.equal(focused, 'body', 'the focus is back in the page');
      assert.deepEqual(tab.problems(), []);
    },
  },
  {
    name: 'keys that are typed into a field of the page are left alone',
    async run({ openSite }) {
      const tab = await openSite('/article');
      await waitForMarks(tab);
      await tab.evaluate(() => {
        const field = document.createElement('textarea');
        document.querySelector('article')?.prepend(field);
        field.focus();
      }, null);
      await tab.type('a.b,c');
      await tab.press('Enter');
      assert.equal(await tab.evaluate(() => document.querySelector('textarea')?.value ?? '', null), 'a.b,c\n');
      assert.equal(await readCard(tab), null);
    },
  },
];
